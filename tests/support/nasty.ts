import type { School } from './school.ts'

/** What somebody who means ill would write; the first word that runs of each is `hack`. */
const NASTY = [
  `"><img src=x onerror=hack()>`,
  `<script>hack()</script>`,
  `'><svg/onload=hack()>`,
  `</script><script>hack()//`,
  `javascript:hack()//`,
  '$' + '{hack()}{{hack}}[[hack]]',
  `</style></title></textarea><iframe srcdoc="<script>parent.hack()</script>">`,
  `" autofocus onfocus=hack() x="`,
  `<a href="javascript:hack()">hack</a><base href="//hack.example/">`,
  `\u2028hack()\u2029<math><mtext><style><img src=x onerror=hack()>`,
] as const

/** Texts that are the server's own words, keys or codes: nobody writes them. */
const OWN_WORDS = new Set([
  'theme',
  'language',
  'device',
  'pupil_device',
  'subject@history',
  'record',
  'action',
  'before',
  'after',
  'actor_kind',
  'actor',
  'source',
  'kind',
  'headers',
  'code',
  'teacher_code',
  'hash',
  'key',
  'command',
  'author',
  'demo',
])

let serial = 100

/** Fills every field that somebody can write, of everything that is stored, with scripts; `turn` shifts which goes where. */
export async function makeNasty(school: School, turn: number): Promise<void> {
  const nasty = (most: number): string => {
    serial += 1
    const start = (serial + turn) % NASTY.length
    const text = [...NASTY.slice(start), ...NASTY.slice(0, start)].join(' ')
    // names of classes and numbers of pupils are different ones
    return most < 200 ? NASTY[start]!.slice(0, most - 5) + serial : text.slice(0, most)
  }
  for (const { name, type, fields } of await school.superuser.collections.getFullList()) {
    if (name.startsWith('_') || type === 'view') continue
    const texts = fields.filter(
      (field) =>
        field.type === 'text' &&
        !field.system &&
        !field.hidden &&
        !OWN_WORDS.has(field.name) &&
        !OWN_WORDS.has(`${field.name}@${name}`),
    )
    if (texts.length === 0) continue
    const words = fields.some((field) => field.name === 'words')
    for (const { id, agenda, detail } of await school.superuser.collection(name).getFullList()) {
      const filled: Record<string, unknown> = {}
      for (const field of texts) filled[field.name] = nasty(field['max'] || 4000)
      if (words) filled['words'] = { what: nasty(400), sign: nasty(400) }
      if (agenda) filled['agenda'] = agenda.map((item: object) => ({ ...item, question: nasty(300) }))
      if (detail) filled['detail'] = { ...detail, comment: nasty(400), title: nasty(300), reason: nasty(300) }
      await school.superuser.collection(name).update(id, filled)
    }
  }
}
