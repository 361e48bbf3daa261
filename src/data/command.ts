import type { CommandInput, CommandName, CommandOutput } from '../domain/commands.ts'
import { REFUSALS, type Refusal, Refused } from '../domain/refusals.ts'
import type { ViewName } from '../domain/views.ts'
import { deviceId } from './device.ts'
import { type Person, sessionOf } from './session.ts'

/** The server could not be reached: nothing was refused, nothing is known to be saved. */
export class Unreachable extends Error {}

export interface Sending {
  /** Who speaks; nobody for the doors. */
  as?: Person
  /** Makes the command happen once, also when it is sent again (15 characters from `newId`). */
  op?: string
  /** Files of a multipart command. */
  files?: Record<string, Blob>
  signal?: AbortSignal
}

/** How long one request may take before the line counts as gone. */
export const patience = (): AbortSignal => AbortSignal.timeout(20_000)

/**
 * Sends one command. Throws `Refused` with the server's code, or `Unreachable` when there was no answer.
 * The one way in which anything is written.
 */
export async function send<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  sending: Sending = {},
): Promise<CommandOutput<N>> {
  const body = JSON.stringify({ device: deviceId(), ...input, ...(sending.op ? { op: sending.op } : {}) })
  const headers: Record<string, string> = {}
  const session = sending.as ? sessionOf(sending.as) : null
  if (session) headers['Authorization'] = session.token
  let payload: BodyInit = body
  if (sending.files) {
    const form = new FormData()
    form.set('input', body)
    for (const [field, file] of Object.entries(sending.files)) form.set(field, file)
    payload = form
  } else headers['Content-Type'] = 'application/json'
  return answerOf(
    fetch(`/api/aan/${name}`, { method: 'POST', headers, body: payload, signal: sending.signal ?? null }),
  )
}

/** Asks for a whole that the server computes for who asks (`GET /api/aan/view/{name}`). */
export async function ask<T>(name: ViewName, query: Record<string, string>, as?: Person): Promise<T> {
  const session = as ? sessionOf(as) : null
  const headers: Record<string, string> = session ? { Authorization: session.token } : {}
  return answerOf(fetch(`/api/aan/view/${name}?${new URLSearchParams(query)}`, { headers }))
}

async function answerOf<T>(request: Promise<Response>): Promise<T> {
  let response: Response
  try {
    response = await request
  } catch (cause) {
    throw new Unreachable('no answer', { cause })
  }
  if (response.ok) return response.json()
  const said = await response.json().catch(() => ({}))
  if (REFUSALS.includes(said.code)) throw new Refused(said.code as Refusal, said.detail)
  if (response.status >= 500 || response.status === 0) throw new Unreachable(`status ${response.status}`)
  throw new Refused('not_understood')
}
