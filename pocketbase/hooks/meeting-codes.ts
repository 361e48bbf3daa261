import { fromMoment, type Moment, toMoment } from '../../src/domain/school-day.ts'
import { CODE_ALPHABET, MEETING_CODE_LENGTH, MEETING_CODE_MINUTES } from '../../src/domain/sign-in-code.ts'
import { keyedHash } from './keyed-hash.ts'
import { all, create } from './records.ts'

/** A code with which the pupil's device joins an open meeting once; older ones of this meeting stop counting. */
export function makeMeetingCode(app: core.App, meeting: string, pupil: string, now: Moment): string {
  voidMeetingCodes(app, meeting)
  const code = $security.randomStringWithAlphabet(MEETING_CODE_LENGTH, CODE_ALPHABET)
  create(app, 'sign_in_codes', {
    pupil,
    meeting,
    kind: 'meeting',
    hash: keyedHash(`meeting:${code}`),
    until: toMoment(fromMoment(now) + MEETING_CODE_MINUTES * 60_000),
  })
  return code
}

/** Ends every code of a meeting. */
export function voidMeetingCodes(app: core.App, meeting: string): void {
  for (const code of all(app, 'sign_in_codes', 'kind = "meeting" && meeting = {:meeting}', { meeting }))
    app.delete(code)
}
