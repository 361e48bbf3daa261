import { type ActionOwner, voiceOf } from '../../../domain/agreed-action.ts'
import type { MeetingWhole } from '../../../domain/meeting-view.ts'
import type { Voice } from '../../../domain/people.ts'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'

const t = reader(messages)

/** Somebody who can promise something at this meeting. */
export interface Owner {
  /** Names the choice on the screen. */
  key: string
  owner: ActionOwner
  guardian: string
  name: string
  voice: Voice
}

const owner = (of: ActionOwner, name: string, guardian = ''): Owner => ({
  key: guardian || of,
  owner: of,
  guardian,
  name,
  voice: voiceOf(of),
})

/** The pupil, each guardian of this meeting by name, the school, the CLB: who may promise something here. */
export function ownersOf({ pupil, guardians, teacher }: MeetingWhole): Owner[] {
  const family = guardians.map(({ id, name }) => owner('guardian', name, id))
  return [
    owner('pupil', pupil.given_name),
    ...(family.length > 0 ? family : [owner('guardian', t('owner.family'))]),
    owner('school', teacher),
    owner('clb', t('owner.clb')),
  ]
}

/** The choice that an action stands for. */
export function keyOf({ owner, guardian }: { owner: ActionOwner; guardian: string }): string {
  return guardian || owner
}
