import { CALLERS, type CommandName, SECRET_ANSWERS } from '../../src/domain/commands.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { Refusal } from '../../src/domain/refusals.ts'
import { actorOf } from './actor.ts'
import { now } from './clock.ts'
import type { Context } from './context.ts'
import { HANDLERS, OWN_TRANSACTIONS } from './handlers.ts'
import { verbatim } from './input.ts'
import { findMaybe } from './records.ts'
import { KeptRefusal, Refusing, refuse, statusOf } from './refuse.ts'

type AnyHandler = (context: Context, input: Record<string, unknown>) => unknown

const OPERATION = /^[a-z0-9]{15}$/

function mayCall(name: CommandName, actor: Actor): Refusal | null {
  const callers = CALLERS[name]
  if (callers.includes(actor.kind)) return null
  if (actor.kind === 'staff' && actor.coordinator && callers.includes('coordinator')) return null
  return actor.kind === 'anonymous' ? 'signed_out' : 'not_yours'
}

function bodyOf(e: core.RequestEvent): Record<string, unknown> {
  let body: unknown
  try {
    const sent = e.requestInfo().body as Record<string, unknown>
    // a multipart body carries the command's JSON in one field beside its files;
    // what comes from Go's maps is a live proxy: a handler gets ordinary values
    body = JSON.parse(typeof sent['input'] === 'string' ? sent['input'] : JSON.stringify(sent))
  } catch {
    return refuse('not_understood')
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse('not_understood')
  return body as Record<string, unknown>
}

/** The operation that a device names, or '' for none. */
function operationOf(name: CommandName, input: Record<string, unknown>): string {
  const { op } = input
  if (op === undefined || SECRET_ANSWERS.includes(name)) return ''
  return typeof op === 'string' && OPERATION.test(op) ? op : refuse('not_understood')
}

function answer(e: core.RequestEvent, status: number, value: unknown): void {
  e.response.header().set('Cache-Control', 'private, no-store')
  e.json(status, value)
}

function refused(e: core.RequestEvent, refusal: Refusing): void {
  answer(e, statusOf(refusal.code), { code: refusal.code, detail: refusal.detail ?? null })
}

/**
 * Every write of the product. One transaction around the handler; a code thrown in it rolls everything back.
 * A command that names its operation (15 characters, made by the device) is done once: a retry gets the stored answer.
 */
export function command(e: core.RequestEvent): void {
  const name = e.request!.pathValue('command') as CommandName
  const handler = Object.hasOwn(HANDLERS, name) ? (HANDLERS[name] as unknown as AnyHandler) : undefined
  if (!handler) return refused(e, new Refusing('not_found'))
  const actor = actorOf(e.auth)
  const no = mayCall(name, actor)
  if (no) return refused(e, new Refusing(no))

  let output: unknown
  let failure: unknown
  try {
    const input = bodyOf(e)
    const operation = operationOf(name, input)
    const device = verbatim(input['device'], 100).slice(0, 40)
    const by = `${actor.kind}:${actor.kind === 'anonymous' ? '' : actor.id}`
    const within = (run: (app: core.App) => void) =>
      OWN_TRANSACTIONS.includes(name) ? run(e.app) : e.app.runInTransaction(run)
    within((app) => {
      try {
        const done = operation ? storedAnswer(app, operation, name, by) : undefined
        if (done !== undefined) {
          output = done
          return
        }
        const context: Context = {
          app,
          actor,
          now: now(),
          device,
          files: (field) => filesOf(e, field),
          address: e.realIP(),
        }
        output = handler(context, input)
        if (operation && !(output instanceof KeptRefusal))
          keepAnswer(app, operation, name, by, output, context.now)
      } catch (thrown) {
        failure = thrown
        throw thrown
      }
    })
  } catch (thrown) {
    const cause = failure ?? thrown
    if (cause instanceof Refusing) return refused(e, cause)
    throw thrown
  }
  if (output instanceof KeptRefusal) return refused(e, output)
  answer(e, 200, output)
}

/** The engine throws where a request has no such file, or none at all. */
function filesOf(e: core.RequestEvent, field: string): filesystem.File[] {
  try {
    return e.findUploadedFiles(field).filter((file) => file !== undefined)
  } catch {
    return []
  }
}

function storedAnswer(app: core.App, id: string, command: string, actor: string): unknown {
  const row = findMaybe(app, 'operations', id)
  if (!row) return undefined
  if (row.getString('command') !== command || row.getString('actor') !== actor)
    return refuse('not_understood')
  return JSON.parse(row.getString('answer'))
}

function keepAnswer(
  app: core.App,
  id: string,
  command: string,
  actor: string,
  output: unknown,
  at: string,
): void {
  const row = new Record(app.findCachedCollectionByNameOrId('operations'))
  row.set('id', id)
  row.load({ command, actor, answer: output ?? null, at })
  app.save(row)
}
