// A class session: a teacher opens the door for a class, and the code on the board lets it in.
import type { ClassDoor } from '../../src/domain/class-session.ts'

import { fromMoment, toMoment } from '../../src/domain/school-day.ts'
import {
  CLASS_CODE_LENGTH,
  CODE_ALPHABET,
  cleanCode,
  MOST_SESSION_MINUTES,
} from '../../src/domain/sign-in-code.ts'
import { cardsOf, nameOf } from './codes.ts'
import type { Context } from './context.ts'
import { ownAddress } from './guesses.ts'
import type { Handlers } from './handlers.ts'
import { whole } from './input.ts'
import { all, create, find, first } from './records.ts'
import { refuse } from './refuse.ts'
import { mustTeachGroup, pupilsOf, teachesGroup } from './ties.ts'
import type { View, Views } from './views.ts'

const drawCode = (length: number): string => $security.randomStringWithAlphabet(length, CODE_ALPHABET)

/** The open session that a code opens, or null: wrong, closed and unknown are the same. */
export function sessionOfCode(context: Context, code: unknown): core.Record | null {
  if (typeof code !== 'string' || code.length > 40) return null
  return first(context.app, 'class_sessions', 'code = {:code} && until > {:now}', {
    code: cleanCode(code),
    now: context.now,
  })
}

const openSession = (context: Context, group: string): core.Record | null =>
  first(context.app, 'class_sessions', 'group = {:group} && until > {:now}', { group, now: context.now })

const open: Handlers['class_session.open'] = (context, input) => {
  const group = find(context.app, 'groups', input.group)
  mustTeachGroup(context, group.id)
  const minutes = whole(input.minutes, 1, MOST_SESSION_MINUTES)
  ownAddress(context)
  const until = toMoment(fromMoment(context.now) + minutes * 60_000)
  // A second teacher, or a retry, finds the door that is open already.
  const known = openSession(context, group.id)
  if (known) {
    if (known.getString('until') < until) known.set('until', until)
    context.app.save(known)
    return answer(known)
  }
  let code = drawCode(CLASS_CODE_LENGTH)
  while (sessionOfCode(context, code)) code = drawCode(CLASS_CODE_LENGTH)
  return answer(
    create(context.app, 'class_sessions', {
      group: group.id,
      staff: context.actor.kind === 'staff' ? context.actor.id : '',
      code,
      teacher_code: drawCode(4),
      opened_at: context.now,
      until,
    }),
  )
}

const answer = (session: core.Record) => ({
  id: session.id,
  code: session.getString('code'),
  until: session.getString('until'),
})

const close: Handlers['class_session.close'] = (context, input) => {
  const session = find(context.app, 'class_sessions', input.id)
  mustTeachGroup(context, session.getString('group'))
  if (session.getString('until') > context.now) {
    session.set('until', context.now)
    context.app.save(session)
  }
  return { id: session.id }
}

export const classSessionHandlers: Handlers = { 'class_session.open': open, 'class_session.close': close }

/** The door of one class, for its teacher (and, without the codes on it, the coordinator who prints cards). */
const classDoor: View = (context, ask): ClassDoor => {
  const group = find(context.app, 'groups', ask('g'))
  const teaches = teachesGroup(context, group.id)
  if (!teaches && !(context.actor.kind === 'staff' && context.actor.coordinator)) return refuse('not_yours')
  const session = teaches ? openSession(context, group.id) : null
  const inside = new Set(
    session
      ? all(context.app, 'sign_ins', 'source = {:source} && done_at = ""', { source: session.id }).map(
          (row) => row.getString('pupil'),
        )
      : [],
  )
  const pupils = pupilsOf(context, group.id)
  const cards = cardsOf(context, pupils)
  return {
    group: { id: group.id, name: group.getString('name') },
    teaches,
    session: session && { ...answer(session), teacherCode: session.getString('teacher_code') },
    pupils: pupils.map((pupil) => ({
      id: pupil.id,
      name: nameOf(pupil),
      inside: inside.has(pupil.id),
      card: cards.has(pupil.id),
      locked: cards.get(pupil.id)?.locked ?? false,
    })),
  }
}

export const classSessionViews: Views = { class_door: classDoor }
