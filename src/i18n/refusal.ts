import type { Refusal } from '../domain/refusals.ts'
import messages from './nl/refusals.json'
import { reader } from './reader.ts'

const t = reader(messages)

/**
 * The sentence of a refusal: what happened, that nothing is lost, what to do next.
 *
 * What a refusal carries beside its code is used where a sentence has room for it: a number is a `count`
 * (seconds to wait), an object gives its texts and numbers by name.
 */
export function refusalSentence(code: Refusal, detail?: unknown): string {
  const values = valuesOf(detail)
  // A sentence with a number exists only where one is given; `wait_first` knows both.
  if (code === 'wait_first')
    return values.count === undefined ? t('wait_first') : t('wait_first.seconds', values)
  return t(code, values)
}

function valuesOf(detail: unknown): Record<string, string | number> {
  if (typeof detail === 'number') return { count: detail }
  if (typeof detail !== 'object' || detail === null) return {}
  return Object.fromEntries(
    Object.entries(detail).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  )
}
