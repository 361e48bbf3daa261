import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { REFUSALS } from '../../src/domain/refusals.ts'
import refusals from '../../src/i18n/nl/refusals.json'
import { refusalSentence } from '../../src/i18n/refusal.ts'

const folder = join(import.meta.dirname, '../../src/i18n/nl')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const messagesOf = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'))

/** The part of a key before its plural form: `minutes_one` // => 'minutes' */
const whole = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

describe('a refusal', () => {
  test.each(REFUSALS)('%s has a sentence of its own', (code) => {
    const sentence = refusalSentence(code)
    expect(sentence).not.toBe(code)
    // What happened and what to do are two sentences at least, and no code shows through.
    expect(sentence.split(/[.:?] /).length, sentence).toBeGreaterThan(1)
    expect(sentence).not.toMatch(/\{\{|_/)
  })

  test('no sentence stands there for a code that does not exist', () => {
    const codes = new Set<string>(REFUSALS)
    const orphans = Object.keys(refusals).filter((key) => !codes.has(key.split('.')[0]!))
    expect(orphans).toEqual([])
  })

  test('says how long to wait when that is known', () => {
    expect(refusalSentence('wait_first', 1)).toContain('1 seconde ')
    expect(refusalSentence('wait_first', { count: 30 })).toContain('30 seconden ')
    expect(refusalSentence('wait_first')).not.toMatch(/\d/)
  })
})

describe.each(files)('%s', (file) => {
  const messages = messagesOf(file)
  const keys = Object.keys(messages)

  test('is flat, and no sentence is empty', () => {
    for (const key of keys) expect(messages[key], key).toMatch(/\S/)
  })

  test('has every plural form that Dutch asks for', () => {
    const forms = new Intl.PluralRules('nl').resolvedOptions().pluralCategories
    const plurals = keys.filter((key) => key.endsWith('_other') || keys.includes(`${whole(key)}_other`))
    for (const key of plurals) for (const form of forms) expect(keys).toContain(`${whole(key)}_${form}`)
  })

  test('opens and closes every placeholder', () => {
    for (const key of keys) expect(String(messages[key]).replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[{}]/)
  })
})
