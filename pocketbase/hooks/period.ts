import { type Dated, startOfDay } from '../../src/domain/school-day.ts'
import { day } from './input.ts'

/** The school days of a tie, as they are stored. */
export function periodOf(input: { start: unknown; until: unknown }): Dated {
  return { start: startOfDay(day(input.start)), until: startOfDay(day(input.until)) }
}

/** The stored period of a tie. */
export function periodOfRecord(record: core.Record): Dated {
  return { start: record.getString('start'), until: record.getString('until') }
}
