import type { Actor } from '../../src/domain/people.ts'
import type { Moment } from '../../src/domain/school-day.ts'

/** What a handler gets: the transaction's app (never the outer one), who asks, and the school's now. */
export interface Context {
  app: core.App
  actor: Actor
  now: Moment
  /** The device's own name for itself, for the history; '' when it did not say. */
  device: string
  /** The files of a multipart command. */
  files(field: string): filesystem.File[]
  /** The address the request came from. */
  address: string
}
