import { Unreachable } from '../../data/command.ts'
import { Refused } from '../../domain/refusals.ts'
import messages from '../../i18n/nl/common.json'
import { reader } from '../../i18n/reader.ts'
import { refusalSentence } from '../../i18n/refusal.ts'

const t = reader(messages)

/** What went another way, as a sentence: what happened, that nothing is lost, what to do. Never a code. */
export function trouble(error: unknown): string {
  if (error instanceof Refused) return refusalSentence(error.code, error.detail)
  return error instanceof Unreachable ? t('offline.text') : t('broken.text')
}
