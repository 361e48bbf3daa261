// Runs in the browser, in PocketBase's hooks and in tests: pure.
import { fromMoment, type Moment, toMoment } from './school-day.ts'

/** What a one-time link is for: the first coordinator of a new school, or a member of staff's own password. */
export const LINK_PURPOSES = ['setup', 'staff'] as const
export type LinkPurpose = (typeof LINK_PURPOSES)[number]

/** 256 bits in the letters and digits of a web address. */
export const LINK_TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Until when a link made now can be used: a day. */
export function linkUntil(now: Moment): Moment {
  return toMoment(fromMoment(now) + 86_400_000)
}

/** Whether a link still opens: once, and only for its day. */
export function linkOpens(link: { used_at: Moment | ''; until: Moment }, now: Moment): boolean {
  return link.used_at === '' && now < link.until
}
