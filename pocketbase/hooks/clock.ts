import { type Moment, toMoment } from '../../src/domain/school-day.ts'

/**
 * The school's now. With `SCHOOL_CLOCK` (a moment, read when the process starts) the clock begins there and runs on:
 * so the demo school gets a past through the real doors, and tests travel in time.
 */
export function now(): Moment {
  const start = $os.getenv('SCHOOL_CLOCK')
  if (!start) return toMoment(Date.now())
  const booted = Number($app.store().get('clock_started') ?? 0)
  return toMoment(Date.parse(start.replace(' ', 'T')) + (booted ? Date.now() - booted : 0))
}
