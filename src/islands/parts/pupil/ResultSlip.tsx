import type { ResultView } from '../../../domain/contact-view.ts'
import { dayPlain } from '../../../i18n/dates.ts'
import { Slip } from '../Slip.tsx'

/** A result as it stands on the report. */
export function ResultSlip({ result }: { result: ResultView }) {
  const when = [result.period, dayPlain(result.date)].filter(Boolean).join(' · ')
  const words = [result.title, result.comment].filter(Boolean).join(': ')
  return (
    <Slip subject={result.subject} value={result.value} when={when} {...(words ? { title: words } : {})} />
  )
}
