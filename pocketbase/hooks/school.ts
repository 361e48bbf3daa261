import { startOfDay } from '../../src/domain/school-day.ts'
import { onceVerdict, periodVerdict } from '../../src/domain/tie.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { day, flag, mustText, text } from './input.ts'
import { keep, storedOr } from './keep.ts'
import { pictureFile } from './picture-file.ts'
import { all, first } from './records.ts'
import { refuse } from './refuse.ts'

/** The one school of this installation, or null before it has begun. */
export function theSchool(app: core.App): core.Record | null {
  return first(app, 'schools', "id != ''", {})
}

/** The logo that came with a command, or null. */
export function logoOf(context: Context): filesystem.File | null {
  const file = context.files('logo')[0]
  return file ? pictureFile(file, 'logo').kept : null
}

const saveSchool: Handlers['school.save'] = (context, input) => {
  const { app } = context
  const fields = {
    name: mustText(input.name, 120),
    phone: text(input.phone, 60).trim(),
    talk_to: text(input.talk_to, 300).trim(),
  }
  const { record } = keep(context, 'schools', theSchool(app)?.id, fields)
  const logo = logoOf(context)
  const without = input.without_logo === undefined ? false : flag(input.without_logo)
  if (logo || (without && record.getString('logo') !== '')) {
    record.set('logo', logo)
    app.save(record)
    writeHistory(context, {
      subject: 'schools',
      record: record.id,
      action: logo ? 'logo_set' : 'logo_removed',
    })
  }
  return { id: record.id }
}

const saveYear: Handlers['school_year.save'] = (context, input) => {
  const { app } = context
  const fields = {
    name: mustText(input.name, 60),
    start: startOfDay(day(input.start)),
    until: startOfDay(day(input.until)),
    autumn_start: startOfDay(day(input.autumn_start)),
    autumn_until: startOfDay(day(input.autumn_until)),
  }
  const no =
    periodVerdict(fields) ?? periodVerdict({ start: fields.autumn_start, until: fields.autumn_until })
  if (no) return refuse(no)
  if (fields.autumn_start < fields.start || fields.autumn_until > fields.until)
    return refuse('range_reversed')
  const id = storedOr(app, 'school_years', input.id)?.id ?? ''
  const others = all(app, 'school_years', 'id != {:id}', { id })
  if (others.some((other) => other.getString('name') === fields.name)) return refuse('name_taken')
  const overlaps = onceVerdict(
    fields,
    others.map((other) => ({ start: other.getString('start'), until: other.getString('until') })),
  )
  if (overlaps) return refuse(overlaps)
  return { id: keep(context, 'school_years', input.id, fields).record.id }
}

export const schoolHandlers: Handlers = { 'school.save': saveSchool, 'school_year.save': saveYear }
