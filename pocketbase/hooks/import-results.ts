// A report: what the school has, what the list makes different, and how that is written.
import type { ResultList } from '../../src/domain/import.ts'
import { type FamilyRule, type Scale, scaleOf, visibilityFrom } from '../../src/domain/result.ts'
import { differenceOfResults, type KnownResults, type ResultEntry } from '../../src/domain/result-list.ts'
import { dayOf, startOfDay } from '../../src/domain/school-day.ts'
import type { Context } from './context.ts'
import type { Prepared } from './imports.ts'
import { rowsOf } from './rows.ts'

function knownResults(app: core.App): KnownResults {
  const results = rowsOf(
    app,
    {
      id: '',
      pupil: '',
      subject: '',
      title: '',
      date: '',
      period: '',
      scale: 'text' as Scale,
      value: '',
      comment: '',
      pupil_from: '',
      family_rule: 'at_meeting' as FamilyRule,
      family_from: '',
    },
    `SELECT id, pupil, subject, title, date, period, scale, value, comment, pupil_from, family_rule, family_from
     FROM results`,
  )
  return {
    results: results.map((result) => ({ ...result, date: dayOf(result.date) })),
    pupils: rowsOf(
      app,
      { id: '', number: '', name: '' },
      "SELECT id, number, given_name || ' ' || family_name AS name FROM pupils",
    ),
  }
}

/** Reads what there is and says what the list would change; `write` does it. */
export function prepareResults({ app }: Context, list: ResultList): Prepared {
  const difference = differenceOfResults(list, knownResults(app))
  return { difference, write: () => writeEntries(app, difference.entries) }
}

function writeEntries(app: core.App, entries: readonly ResultEntry[]): string[] {
  const collection = app.findCachedCollectionByNameOrId('results')
  const touched: string[] = []
  for (const entry of entries) {
    if (entry.what === 'same') continue
    const { row } = entry
    const record = entry.what === 'new' ? new Record(collection) : app.findRecordById('results', entry.id)
    if (entry.what === 'new') {
      const { subject, title, period, value, comment } = row
      record.load({ pupil: entry.pupil, subject, title, period, value, comment })
      record.load({
        date: startOfDay(row.date),
        scale: row.scale || scaleOf(value),
        ...visibilityFrom(row.visible_from),
      })
    }
    for (const { field, after } of entry.what === 'changed' ? entry.changes : []) {
      if (field === 'visible_from') record.load({ ...visibilityFrom(after) })
      else record.set(field, after)
    }
    app.save(record)
    touched.push(entry.pupil)
  }
  return touched
}
