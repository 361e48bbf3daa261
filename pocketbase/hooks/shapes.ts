// Stored records in the shapes that the computed views answer.
import type { MeetingView, PointTie, PointView } from '../../src/domain/board.ts'
import type { ResultView, SlideView } from '../../src/domain/contact-view.ts'
import type { MeetingState } from '../../src/domain/meeting.ts'
import type { Scale } from '../../src/domain/result.ts'
import { dayOf } from '../../src/domain/school-day.ts'
import type { Feeling, SlideType } from '../../src/domain/slide.ts'
import { pointOf } from './points.ts'
import { all, jsonOf } from './records.ts'

/** The records whose field is one of these ids, in one question. */
export function allOf(
  app: core.App,
  collection: string,
  field: string,
  ids: readonly string[],
  sort = '',
): core.Record[] {
  if (ids.length === 0) return []
  const values = Object.fromEntries(ids.map((id, index) => [`v${index}`, id]))
  const filter = ids.map((_, index) => `${field} = {:v${index}}`).join(' || ')
  return all(app, collection, filter, values, sort)
}

/** Records by the id that one of their fields names. */
export function groupBy(records: readonly core.Record[], field: string): Map<string, core.Record[]> {
  const groups = new Map<string, core.Record[]>()
  for (const record of records) {
    const key = record.getString(field)
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return groups
}

/** Records by their own id. */
export function byId(records: readonly core.Record[]): Map<string, core.Record> {
  return new Map(records.map((record) => [record.id, record]))
}

/** A point with what it is tied to; a tie that the asker may not see is left out by leaving it out of the maps. */
export function pointView(
  record: core.Record,
  results: ReadonlyMap<string, core.Record>,
  slides: ReadonlyMap<string, core.Record>,
): PointView {
  const point = pointOf(record)
  const ties: PointTie[] = []
  for (const id of point.results) {
    const result = results.get(id)
    if (!result) continue
    const title = result.getString('title') || result.getString('subject')
    ties.push({ kind: 'result', id, title, value: result.getString('value') })
  }
  for (const id of point.slides) {
    const slide = slides.get(id)
    if (slide) ties.push({ kind: 'slide', id, title: slide.getString('title'), value: '' })
  }
  return {
    id: record.id,
    rev: record.getInt('rev'),
    state: point.state,
    what: point.what,
    why: point.why,
    first_step: point.first_step,
    obstacle: point.obstacle,
    plan: point.plan,
    helper: point.helper,
    sign: point.sign,
    by_when: point.by_when,
    ties,
    comment: record.getString('comment'),
    words: jsonOf(record, 'words', {}),
    edited: record.getBool('edited'),
    agreed_at: record.getString('agreed_at'),
  }
}

export function meetingView(record: core.Record): MeetingView {
  return {
    id: record.id,
    start: record.getString('start'),
    state: record.getString('state') as MeetingState,
    room: record.getString('room'),
  }
}

export function resultView(record: core.Record): ResultView {
  return {
    id: record.id,
    subject: record.getString('subject'),
    title: record.getString('title'),
    date: dayOf(record.getString('date')),
    period: record.getString('period'),
    scale: record.getString('scale') as Scale,
    value: record.getString('value'),
    comment: record.getString('comment'),
  }
}

export function slideView(record: core.Record): SlideView {
  return {
    id: record.id,
    rev: record.getInt('rev'),
    type: record.getString('type') as SlideType,
    title: record.getString('title'),
    text: record.getString('text'),
    mood: record.getInt('mood'),
    feeling: record.getString('feeling') as Feeling,
    result: record.getString('result'),
    picture: record.getString('picture'),
    shown: record.getBool('shown'),
    held: record.getBool('held'),
    position: record.getInt('position'),
    hold_comment: record.getString('hold_comment'),
    teacher_view: record.getString('teacher_view'),
  }
}
