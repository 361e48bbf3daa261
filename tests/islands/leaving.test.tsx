import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { leave } from '../../src/data/leaving.ts'
import type { Waiting } from '../../src/data/letters.ts'
import { sessionOf, storeSession } from '../../src/data/session.ts'
import { letGoCheck } from '../../src/domain/sign-in-code.ts'
import { Departure } from '../../src/islands/parts/Departure.tsx'
import { PupilBar } from '../../src/islands/parts/PupilBar.tsx'

const claims = btoa(JSON.stringify({ exp: Math.floor(Date.now() / 1000) + 3600 }))
const thing = (kept: boolean): Waiting => ({ kind: 'slide', id: 'slide0000000001', kept, refusal: null })

const outbox = vi.hoisted(() => ({
  waiting: [] as Waiting[],
  flush: vi.fn<() => Promise<boolean>>(async () => true),
  close: vi.fn(async () => {}),
}))
vi.mock('../../src/data/my-outbox.ts', () => ({
  myOutbox: async () => ({ waiting: () => outbox.waiting, flush: outbox.flush }),
  closeMyOutbox: outbox.close,
}))

let said: { url: string; body: Record<string, unknown> }[] = []
let replaced: string[] = []

beforeEach(() => {
  said = []
  replaced = []
  outbox.waiting = []
  outbox.flush.mockClear()
  outbox.close.mockClear()
  storeSession('pupil', {
    token: `x.${claims}.x`,
    id: 'noor',
    name: 'Noor',
    letGo: letGoCheck('noor', 'K7M2'),
  })
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    said.push({ url, body: JSON.parse(body) })
    return new Response('{"done":true}')
  })
  vi.spyOn(location, 'replace').mockImplementation((to) => {
    replaced.push(String(to))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  sessionStorage.clear()
})

describe('leaving', () => {
  test('sends first, then says that nothing is kept, and forgets who it was', async () => {
    expect(await leave()).toBe(0)
    expect(outbox.flush).toHaveBeenCalled()
    expect(outbox.close).toHaveBeenCalled()
    expect(said.map(({ url, body }) => [url, body['kept']])).toEqual([['/api/aan/door.done', false]])
    expect(sessionOf('pupil')).toBeNull()
    expect(replaced).toEqual(['/leerling/'])
  })

  test('what the device keeps under lock stays, the server keeps its key, and the next one is told', async () => {
    outbox.waiting = [thing(true)]
    expect(await leave()).toBe(0)
    expect(said.map(({ body }) => body['kept'])).toEqual([true])
    expect(replaced).toEqual(['/leerling/?bewaard'])
  })

  test('where the device can keep nothing, nobody leaves with something unsent', async () => {
    outbox.waiting = [thing(false), thing(false)]
    expect(await leave()).toBe(2)
    expect(said).toEqual([])
    expect(sessionOf('pupil')?.id).toBe('noor')
    expect(replaced).toEqual([])
  })

  test('a sending that never ends holds nobody', async () => {
    vi.useFakeTimers()
    outbox.waiting = [thing(true)]
    outbox.flush.mockImplementationOnce(() => new Promise(() => {}))
    const going = leave()
    await vi.advanceTimersByTimeAsync(9000)
    expect(await going).toBe(0)
    vi.useRealTimers()
  })
})

const screenOfNoor = (
  <Departure>{(onDone, leaving) => <PupilBar name="Noor" onDone={onDone} leaving={leaving} />}</Departure>
)

describe('"Klaar" without a lock', () => {
  test('says what waits, and only the teacher’s code lets the device go', async () => {
    outbox.waiting = [thing(false)]
    render(screenOfNoor)
    fireEvent.click(screen.getByRole('button', { name: 'Klaar' }))
    await screen.findByText(/Er moet nog 1 ding verstuurd worden/)
    expect(replaced).toEqual([])

    const code = screen.getByLabelText('Code van juf of meester')
    fireEvent.change(code, { target: { value: 'AAAA' } })
    fireEvent.submit(code)
    expect(await screen.findByText(/opent niets/)).toBeTruthy()
    expect(sessionOf('pupil')?.id).toBe('noor')

    fireEvent.change(code, { target: { value: 'k7 m2' } })
    fireEvent.submit(code)
    await vi.waitFor(() => expect(replaced).toEqual(['/leerling/']))
    expect(sessionOf('pupil')).toBeNull()
  })

  test('there is no such code where no teacher gave one', async () => {
    storeSession('pupil', { token: `x.${claims}.x`, id: 'noor', name: 'Noor', letGo: '' })
    outbox.waiting = [thing(false)]
    render(screenOfNoor)
    fireEvent.click(screen.getByRole('button', { name: 'Klaar' }))
    await screen.findByText(/Er moet nog 1 ding verstuurd worden/)
    expect(screen.queryByLabelText('Code van juf of meester')).toBeNull()
  })
})
