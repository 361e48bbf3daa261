// What was agreed: written while talking, kept when the line is gone, followed afterwards.
import type { ActionOwner, ActionStatus } from '../domain/agreed-action.ts'
import type { PointOutcome } from '../domain/improvement-point.ts'
import type { AgreedAction, Agreements } from '../domain/meeting-view.ts'
import { Refused } from '../domain/refusals.ts'
import { type Day, dayOf } from '../domain/school-day.ts'
import { ask, patience, send } from './command.ts'
import type { Stored } from './entry.ts'
import type { Outbox, Post } from './outbox.ts'
import type { Person } from './session.ts'

interface Numbered {
  id: string
  rev: number
}

/** What people say of an action while they agree on it. */
export interface ActionContent {
  meeting: string
  what: string
  owner: ActionOwner
  /** Which guardian, where a guardian does it. */
  guardian: string
  owner_name: string
  by_when: Day | ''
  sign: string
  /** The improvement point that it helps, or ''. */
  point: string
  /** Taken away again; what was not sent of that yet can be undone. */
  removed: boolean
}

const EMPTY: ActionContent = {
  meeting: '',
  what: '',
  owner: 'pupil',
  guardian: '',
  owner_name: '',
  by_when: '',
  sign: '',
  point: '',
  removed: false,
}

function contentOf(action: Omit<ActionContent, 'removed'>): ActionContent {
  const { meeting, what, owner, guardian, owner_name, by_when, sign, point } = action
  return { meeting, what, owner, guardian, owner_name, by_when, sign, point, removed: false }
}

/** What somebody begins to promise. */
export function beginAction(
  of: Pick<ActionContent, 'meeting' | 'owner' | 'guardian' | 'owner_name' | 'point'>,
): ActionContent {
  return { ...EMPTY, ...of }
}

/** What the server has of an action; of one that there is not yet, an empty one. */
export function actionStored(action: AgreedAction | undefined): Stored {
  return { rev: action?.rev ?? 0, content: { ...contentOf(action ?? EMPTY) } }
}

/** `besideOf('abc')` // => 'bca': the same again for a retry, and another than the action's own. */
const besideOf = (id: string): string => id.slice(1) + id[0]

/**
 * How an action travels. Words that come in after the meeting closed do not change what stands fixed: they wait beside
 * it, as a late action of their own, for the teacher to take in or give back.
 */
export const actionPost = (as: Person): Post => ({
  texts: ['what', 'sign'],
  async send(id, rev, content) {
    const { removed, ...action } = content as unknown as ActionContent
    const sending = { as, signal: patience() }
    try {
      if (!removed) return await send('action.save', { id, rev, ...action }, sending)
      await send('action.remove', { action: id, rev }, sending)
      return { rev: rev + 1 }
    } catch (thrown) {
      if (!(thrown instanceof Refused) || thrown.code !== 'action_fixed') throw thrown
      if (!removed) await saveBeside(id, action, sending)
      return { rev }
    }
  },
  contentOf(record) {
    const due = String(record['by_when'] ?? '')
    return {
      ...contentOf({ ...(record as unknown as ActionContent), by_when: due === '' ? '' : dayOf(due) }),
    }
  },
})

/** Under the first name that is free, or that has these words already. */
async function saveBeside(
  id: string,
  action: Omit<ActionContent, 'removed'>,
  sending: { as: Person; signal: AbortSignal },
): Promise<void> {
  for (let beside = besideOf(id); beside !== id; beside = besideOf(beside)) {
    try {
      await send('action.save', { id: beside, rev: 0, ...action }, sending)
      return
    } catch (thrown) {
      if (!(thrown instanceof Refused) || thrown.code !== 'action_fixed') throw thrown
    }
  }
  throw new Refused('action_fixed')
}

/** An action as a screen shows it: what was typed last on this device, or what the server has. */
export interface Written {
  id: string
  rev: number
  content: ActionContent
  /** What the server has, when it has it. */
  stored: AgreedAction | null
  where: ReturnType<Outbox['standing']>
  refusal: ReturnType<Outbox['refusalOf']>
}

/**
 * The actions of a meeting in the order of the talk: those of the server with what this device changed in them, then
 * those that only this device has (`made`: the ones made on this page, which the next answer may not hold yet).
 */
export function writtenActions(
  outbox: Outbox | null,
  meeting: string,
  actions: readonly AgreedAction[],
  made: readonly string[],
): Written[] {
  const waiting = outbox?.waiting().filter(({ kind }) => kind === 'action') ?? []
  const stored = new Map(actions.map((action) => [action.id, action]))
  const ids = new Set([...stored.keys(), ...made, ...waiting.map(({ id }) => id)])
  return [...ids].flatMap((id) => {
    const thing = { kind: 'action', id } as const
    const known = actionStored(stored.get(id))
    const now = outbox?.current(thing, known) ?? known
    const content = now.content as unknown as ActionContent
    if (content.meeting !== meeting || content.removed) return []
    return [
      {
        id,
        rev: now.rev,
        content,
        stored: stored.get(id) ?? null,
        where: outbox?.standing(thing) ?? 'saved',
        refusal: outbox?.refusalOf(thing) ?? null,
      },
    ]
  })
}

/** Writes an action down: on this device at once, at school a second after the last letter. */
export function writeAction(
  outbox: Outbox,
  id: string,
  stored: AgreedAction | null,
  content: ActionContent,
): void {
  outbox.write({ kind: 'action', id }, actionStored(stored ?? undefined), { ...content }, {})
}

/** What was agreed in this round, and in the one before it. */
export function readAgreements(portfolio: string, as: Person): Promise<Agreements> {
  return ask('agreements', { portfolio }, as)
}

/** Says how it goes with an action. */
export function tellStatus({ id, rev }: Numbered, status: ActionStatus, as: Person) {
  return send('action.status', { action: id, rev, status }, { as, signal: patience() })
}

/** Takes an action in that came late, or gives it back to who wrote it. */
export function decideLate({ id, rev }: Numbered, arrival: 'taken_in' | 'given_back') {
  return send('action.arrival', { action: id, rev, arrival }, { as: 'staff', signal: patience() })
}

/** What the pupil says became of a point of last time. */
export function sayVerdict({ id, rev }: Numbered, verdict: PointOutcome) {
  return send('point.verdict', { point: id, rev, verdict }, { as: 'pupil', signal: patience() })
}

/** What pupil and teacher decide about it; a point that goes on becomes a draft in this portfolio. */
export function decideOutcome({ id, rev }: Numbered, outcome: PointOutcome, portfolio: string, as: Person) {
  return send('point.outcome', { point: id, rev, outcome, portfolio }, { as, signal: patience() })
}
