import { addDays, type Day } from '../src/domain/school-day.ts'
import type { DemoPortfolio } from './demo-round.ts'
import { POINTS } from './demo-texts.ts'
import type { Visitor } from './demo-visitor.ts'

export interface Held {
  action: { id: string; rev: number }
}

/**
 * Holds a meeting: opened, three agreements written, the conclusion confirmed by each voice, closed. Gives the pupil's
 * own agreement, of which something becomes later.
 */
export async function hold(
  teacher: Visitor,
  pupil: DemoPortfolio,
  meeting: { id: string; rev: number; guardians: string[] },
  index: number,
  today: Day,
  newId: () => string,
  close = true,
): Promise<Held> {
  const opened = await teacher.do('meeting.open', { meeting: meeting.id, rev: meeting.rev })
  const word = POINTS[index % POINTS.length]!
  const home = pupil.guardians.find(({ id }) => meeting.guardians.includes(id))
  const save = (
    owner: 'pupil' | 'guardian' | 'school',
    owner_name: string,
    what: string,
    sign: string,
    weeks: number,
  ) =>
    teacher.do('action.save', {
      id: newId(),
      rev: 0,
      meeting: meeting.id,
      what,
      owner,
      owner_name,
      by_when: addDays(today, weeks * 7),
      sign,
      ...(owner === 'guardian' && home ? { guardian: home.id } : {}),
    })
  const mine = await save('pupil', pupil.given_name, word.first_step, word.sign, 6)
  if (home) await save('guardian', home.name, HOME[index % HOME.length]!, 'We praten er zondag over.', 4)
  await save('school', 'Meester Tom', SCHOOL[index % SCHOOL.length]!, 'Het staat op de kaart in de klas.', 3)
  const words = {
    text: `${pupil.given_name} begint met één kleine stap en laat zelf zien hoe het gaat.`,
    pupil_view: 'Ik vond het spannend, maar het ging goed.',
    family_view: index % 3 === 0 ? 'Thuis zien wij dat het soms te veel is.' : '',
    school_view: '',
  }
  await teacher.do('conclusion.save', {
    meeting: meeting.id,
    rev: 0,
    ...words,
    follow_up_day: '',
    follow_up_time: '',
  })
  await teacher.do('conclusion.confirm', {
    meeting: meeting.id,
    words,
    voice: 'pupil',
    name: pupil.given_name,
    spoken: true,
  })
  if (home)
    await teacher.do('conclusion.confirm', {
      meeting: meeting.id,
      words,
      voice: 'family',
      name: home.name,
      spoken: true,
      guardian: home.id,
    })
  await teacher.do('conclusion.confirm', {
    meeting: meeting.id,
    words,
    voice: 'school',
    name: '',
    spoken: false,
  })
  if (close) await teacher.do('meeting.close', { meeting: meeting.id, rev: opened.rev })
  return { action: { id: mine.id, rev: mine.rev } }
}

const HOME = [
  'Bij het koken laten wij alles meten en wegen.',
  'Wij luisteren elke avond tien minuten.',
  'Wij leggen samen de boekentas klaar op zondag.',
  'Wij spelen één keer per week een rekenspel.',
]
const SCHOOL = [
  'Elke dinsdag bekijken we samen de kaart.',
  'Ik geef een teken dat niemand anders ziet.',
  'Ik zet een kort lijstje op de bank.',
]
