import { describe, expect, test } from 'vitest'
import {
  clock,
  dayFull,
  dayLong,
  dayPlain,
  dayShort,
  momentLong,
  momentShort,
  since,
} from '../../src/i18n/dates.ts'
import { reader } from '../../src/i18n/reader.ts'

describe('a day and an hour, as people read them', () => {
  test('days', () => {
    expect(dayLong('2026-12-01')).toBe('dinsdag 1 december')
    expect(dayShort('2026-12-01')).toBe('di 1 dec')
    expect(dayPlain('2026-12-18')).toBe('18 december')
    expect(dayFull('2026-12-01')).toBe('1 december 2026')
  })

  test('moments stand in Brussels, in winter and in summer', () => {
    expect(momentLong('2026-12-01 15:20:00.000Z')).toBe('dinsdag 1 december om 16.20 uur')
    expect(momentShort('2026-06-30 14:00:00.000Z')).toBe('di 30 jun 16.00')
    expect(clock('2026-11-30 23:05:00.000Z')).toBe('00.05')
  })

  test('what happened is told from today', () => {
    const now = new Date('2026-11-23T23:30:00Z') // half past midnight on the 24th in Brussels
    expect(since('2026-11-23 23:05:00.000Z', now)).toBe('vandaag 00.05')
    expect(since('2026-11-23 22:05:00.000Z', now)).toBe('gisteren 23.05')
    expect(since('2026-11-20 09:00:00.000Z', now)).toBe('vr 20 nov')
  })
})

describe('the reader of messages', () => {
  const t = reader({
    hello: 'Dag {{name}}',
    points_one: '{{count}} werkpunt',
    points_other: '{{count}} werkpunten',
  })

  test('fills in names, and leaves what is not given to be seen', () => {
    expect(t('hello', { name: 'Noor' })).toBe('Dag Noor')
    expect(t('hello')).toBe('Dag {{name}}')
  })

  test('chooses the plural', () => {
    expect(t('points', { count: 1 })).toBe('1 werkpunt')
    expect(t('points', { count: 0 })).toBe('0 werkpunten')
  })
})
