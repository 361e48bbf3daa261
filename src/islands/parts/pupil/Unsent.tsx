import type { Thing } from '../../../data/entry.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { refusalSentence } from '../../../i18n/refusal.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { useMine } from './mine.ts'

const t = reader(messages)

/** Why the school does not take what stands here: in words, with the text still in its field. */
export function Unsent({ thing }: { thing: Thing }) {
  const { outbox } = useMine()
  const refusal = outbox.refusalOf(thing)
  if (!refusal) return null
  if (refusal.code === 'signed_out') return <ErrorNote>{t('signed_out')}</ErrorNote>
  return (
    <ErrorNote
      title={t('refused.title')}
      action={{ label: t('refused.away'), onAct: () => outbox.forget(thing.id) }}
    >
      {refusalSentence(refusal.code, refusal.detail)}
    </ErrorNote>
  )
}
