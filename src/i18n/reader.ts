/** Messages of one screen in i18next's fourth JSON shape: flat keys, `{{name}}`, `_one` and `_other` for plurals. */
export type Messages = Readonly<Record<string, string>>

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** The keys that a screen may ask for; a plural counts once: `points_one` and `points_other` give `points`. */
export type MessageKey<M extends Messages> = Whole<keyof M & string, M>
// `points_too_few` is no plural: it has no `points_too_other` beside it.
type Whole<Key extends string, M> = Key extends `${infer Base}_${PluralForm}`
  ? `${Base}_other` extends keyof M
    ? Base
    : Key
  : Key

export type Values = Readonly<Record<string, string | number>>

export type Reader<M extends Messages> = (key: MessageKey<M>, values?: Values) => string

/**
 * A function that reads these messages. `reader(nl)('points', { count: 2 })` // => '2 werkpunten'
 */
export function reader<M extends Messages>(messages: M, language = 'nl'): Reader<M> {
  const plurals = new Intl.PluralRules(language)
  const all: Messages = messages
  return (key, values = {}) => {
    const form = typeof values.count === 'number' ? plurals.select(values.count) : 'other'
    const text = all[`${key}_${form}`] ?? all[`${key}_other`] ?? all[key] ?? key
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
  }
}
