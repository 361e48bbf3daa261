import { describe, expect, test } from 'vitest'
import { type Happened, historySentence, historySentences } from '../../src/i18n/history.ts'

const noor = { actor_kind: 'pupil', actor: 'n', actor_name: 'Noor El Idrissi' }
const me = { actor_kind: 'staff', actor: 'me', actor_name: 'Meester Tom' }
const other = { actor_kind: 'staff', actor: 'x', actor_name: 'Juf Els' }
const row = (who: object, more: Partial<Happened>): Happened => ({
  subject: 'improvement_points',
  record: 'p',
  action: 'moved',
  before: '',
  after: '',
  detail: null,
  ...(who as typeof me),
  ...more,
})
const move = (who: object, before: string, after: string, detail: Record<string, unknown> | null = null) =>
  row(who, { before, after, detail })

describe('what happened, in words', () => {
  test.each<[Happened, string]>([
    [move(noor, '', 'draft'), 'Noor begon eraan'],
    [move(noor, 'draft', 'proposed'), 'Noor diende in'],
    [move(noor, 'proposed', 'draft'), 'Noor trok het terug om verder te werken'],
    [
      move(me, 'proposed', 'returned', { comment: 'Tegen wanneer?', words: {} }),
      'Jij gaf terug: “Tegen wanneer?”',
    ],
    [move(other, 'proposed', 'returned', { comment: 'Hoe?' }), 'Juf Els gaf terug: “Hoe?”'],
    [
      move(me, 'proposed', 'reworded', { words: { what: 'Schatten', sign: '8 juist' } }),
      'Jij stelde andere woorden voor: “Schatten · 8 juist”',
    ],
    [move(me, 'proposed', 'approved'), 'Jij ging akkoord'],
    [move(noor, 'reworded', 'approved'), 'Noor zei ja tegen de andere woorden'],
    [move(noor, 'reworded', 'proposed'), 'Noor hield de eigen woorden'],
    [move(me, 'reworded', 'proposed'), 'Jij nam de andere woorden terug'],
    [move(me, 'returned', 'proposed'), 'Jij nam het teruggeven terug'],
    [move(me, 'approved', 'proposed'), 'Jij nam het akkoord terug'],
    [move(noor, 'approved', 'proposed'), 'Noor paste aan wat al akkoord was, en diende opnieuw in'],
    [
      move(me, 'draft', 'set_aside', { closing: true }),
      'Opzij gezet bij het afsluiten, voor een volgende keer',
    ],
    [move(noor, 'set_aside', 'draft'), 'Noor nam het weer op'],
    [
      row(me, { subject: 'slides', action: 'held', detail: { type: 'proud', title: '', comment: 'Wacht' } }),
      'Jij hield “Hier ben ik trots op” vast: “Wacht”',
    ],
    [
      row(other, {
        subject: 'student_contacts',
        action: 'reopened',
        before: 'closed',
        after: 'open',
        detail: { reason: 'Vergeten' },
      }),
      'Juf Els opende het leerlingcontact opnieuw: “Vergeten”',
    ],
    [row(me, { subject: 'meetings', before: 'planned', after: 'cancelled' }), 'Jij zegde het gesprek af'],
    [row(me, { subject: 'nothing_we_know', action: 'done' }), 'Jij veranderde iets'],
  ])('%o', (entry, sentence) => {
    expect(historySentence(entry, 'me')).toBe(sentence)
  })

  test('proposing again is told as such, per point', () => {
    const rows = [
      move(noor, 'returned', 'proposed'),
      move(me, 'proposed', 'returned', { comment: 'Hoe?' }),
      { ...move(noor, 'draft', 'proposed'), record: 'q' },
      move(noor, 'draft', 'proposed'),
    ]
    expect(historySentences(rows, 'me').map(({ text }) => text)).toEqual([
      'Noor diende opnieuw in',
      'Jij gaf terug: “Hoe?”',
      'Noor diende in',
      'Noor diende in',
    ])
  })
})
