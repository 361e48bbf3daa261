import type { AssignmentRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/people.json'
import { reader } from '../../i18n/reader.ts'

const t = reader(messages)

/** What somebody does, in a few words: 'Titularis van 3B', 'Frans in 5A', 'Zorg voor de hele school'. */
export function taskText(task: AssignmentRow): string {
  const { role, group_name: group, pupil_name: pupil, subject } = task
  if (role === 'class_teacher') return t('role.class_teacher.in', { group })
  if (role === 'subject_teacher') return t('role.subject_teacher.in', { subject, group })
  if (group !== '') return t('role.care.in', { group })
  return pupil === '' ? t('role.care.all') : t('role.care.of', { pupil })
}
