// Lists from the school's administration: what one would change, and that one transaction in which it does.
import type { ImportMapping } from '../../src/domain/commands.ts'
import {
  answerOf,
  type Difference,
  differenceText,
  type Entry,
  IMPORT_KINDS,
  type ImportList,
  type ImportStart,
} from '../../src/domain/import.ts'
import { dayOf } from '../../src/domain/school-day.ts'
import { secretByName } from '../../src/domain/secret-column.ts'
import { ring } from './bell.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { listFrom } from './import-input.ts'
import { preparePupils } from './import-pupils.ts'
import { prepareResults } from './import-results.ts'
import { flag, oneOf, text } from './input.ts'
import { create, first, jsonOf } from './records.ts'
import { refuse } from './refuse.ts'
import { rowsOf } from './rows.ts'
import { mustCoordinate } from './school-rows.ts'
import type { View, Views } from './views.ts'

/** A list that was held against what the school has. */
export interface Prepared {
  difference: Difference<Entry & { id: string }>
  /** Does it, and says whose things changed. */
  write: () => string[]
}

function prepare(context: Context, list: ImportList): Prepared {
  return list.kind === 'pupils' ? preparePupils(context, list) : prepareResults(context, list)
}

const fingerprintOf = (list: ImportList, { difference }: Prepared): string =>
  $security.sha256(differenceText(list, difference))

const preview: Handlers['import.preview'] = (context, input) => {
  const list = listFrom(input.list)
  const prepared = prepare(context, list)
  return answerOf(prepared.difference, fingerprintOf(list, prepared))
}

const accept: Handlers['import.accept'] = (context, input) => {
  const { app, actor } = context
  const list = listFrom(input.list)
  const mapping = mappingFrom(input.mapping, list)
  const prepared = prepare(context, list)
  const answer = answerOf(prepared.difference, fingerprintOf(list, prepared))
  if (answer.fingerprint !== input.fingerprint) return refuse('list_changed_meanwhile')
  if (answer.refused.length > 0 && !flag(input.goodRowsOnly)) return refuse('list_has_refused_lines')
  const touched = prepared.write()
  remember(app, mapping)
  const { fingerprint: _, rows: __, ...told } = answer
  // the whole difference, with the records that it is about, is kept once: here
  const entries = prepared.difference.entries.filter((entry) => entry.what !== 'same')
  const kept = create(app, 'imports', {
    kind: list.kind,
    file: list.file,
    difference: {
      ...told,
      entries: entries.map(({ id, line, number, name, about, what, changes }) => ({
        id,
        line,
        number,
        name,
        about,
        what,
        changes,
      })),
    },
    staff: actor.kind === 'staff' ? actor.id : '',
    at: context.now,
  })
  const { refused, pointedOut, newGroups, ...counts } = told
  const detail = {
    file: list.file,
    ...counts,
    newGroups,
    refused: refused.length,
    pointedOut: pointedOut.length,
  }
  writeHistory(context, { subject: 'imports', record: kept.id, action: 'taken_in', after: list.kind, detail })
  ringFor(app, touched)
  return { ...answer, id: kept.id }
}

/** Who is preparing or looks at somebody who is, hears that their things changed. */
function ringFor(app: core.App, pupils: readonly string[]): void {
  if (pupils.length === 0) return
  const touched = new Set(pupils)
  const open = rowsOf(
    app,
    { id: '', pupil: '' },
    "SELECT p.id, p.pupil FROM portfolios p JOIN rounds r ON r.id = p.round WHERE r.state = 'open'",
  )
  for (const portfolio of open) if (touched.has(portfolio.pupil)) ring(app, portfolio.id)
}

function mappingFrom(value: unknown, list: ImportList): ImportMapping {
  const raw = value as Record<string, unknown> | null
  const texts = (of: unknown, most: number) =>
    Array.isArray(of) && of.length <= 500 ? of.map((one) => text(one, most)) : refuse('not_understood')
  if (typeof raw !== 'object' || raw === null || raw['kind'] !== list.kind) return refuse('not_understood')
  const mapping = { kind: list.kind, headers: texts(raw['headers'], 300), fields: texts(raw['fields'], 40) }
  if (mapping.headers.length !== mapping.fields.length) return refuse('not_understood')
  // the reading left such a column out; whoever sends it all the same is told so
  if (mapping.headers.some((header, i) => mapping.fields[i] !== '' && secretByName(header)))
    return refuse('column_is_secret')
  return mapping
}

const MOST_HEADERS = 4000

/** Keeps what the columns of such a list are, for the next list with the same headers. */
function remember(app: core.App, { kind, headers, fields }: ImportMapping): void {
  const key = JSON.stringify(headers)
  if (key.length > MOST_HEADERS) return
  const known = first(app, 'import_mappings', 'kind = {:kind} && headers = {:headers}', {
    kind,
    headers: key,
  })
  if (!known) {
    create(app, 'import_mappings', { kind, headers: key, fields })
    return
  }
  known.set('fields', fields)
  app.save(known)
}

/** What the screen of a list begins with: how lists with these headers were read before, and from when one counts. */
const mapping: View = (context, ask) => {
  mustCoordinate(context)
  const { app, now } = context
  const headers = ask('headers')
  const mappings = IMPORT_KINDS.flatMap((kind): ImportMapping[] => {
    const record = first(app, 'import_mappings', 'kind = {:kind} && headers = {:headers}', { kind, headers })
    if (!record) return []
    return [
      {
        kind: oneOf(record.getString('kind'), IMPORT_KINDS),
        headers: JSON.parse(headers),
        fields: jsonOf<string[]>(record, 'fields', []),
      },
    ]
  })
  const year = rowsOf(
    app,
    { start: '' },
    'SELECT start FROM school_years WHERE until > {:now} ORDER BY start',
    { now },
  )[0]
  const pupils = rowsOf(app, { n: 0 }, 'SELECT count(*) AS n FROM pupils')[0]?.n ?? 0
  // the first list of a school is about its whole year, a later one about what is different today
  const from = year && pupils === 0 ? dayOf(year.start) : dayOf(now)
  return { mappings, from, hasYear: year !== undefined } satisfies ImportStart
}

export const importHandlers: Handlers = { 'import.preview': preview, 'import.accept': accept }
export const importViews: Views = { import_mapping: mapping }
