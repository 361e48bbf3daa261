import { useState } from 'react'
import { keep } from '../../data/people.ts'
import type { Day } from '../../domain/school-day.ts'
import type { AssignmentRow, Period, StaffRow } from '../../domain/school-view.ts'
import messages from '../../i18n/nl/team.json'
import { reader } from '../../i18n/reader.ts'
import { AssignmentForm } from './AssignmentForm.tsx'
import { Dialog } from './Dialog.tsx'
import { EndAssignment } from './EndAssignment.tsx'
import { periodText } from './period-text.ts'
import { isHere, Past, TieLines } from './TieLines.tsx'
import { taskText } from './task-text.ts'

const t = reader(messages)

interface Props extends Pick<Parameters<typeof AssignmentForm>[0], 'groups' | 'years' | 'pupils'> {
  tasks: readonly AssignmentRow[]
  staff: readonly StaffRow[]
  /** Heads each line with the person instead of with the task. */
  byPerson?: boolean
  today: Day
  onChanged: () => void
}

/** Tasks that count or are still to come, each to change or to end; the ones of before when asked for. */
export function TaskList({ tasks, staff, byPerson = false, today, onChanged, ...choices }: Props) {
  const [open, setOpen] = useState<{ task: AssignmentRow; act: 'edit' | 'end' } | null>(null)
  const close = () => setOpen(null)
  const done = () => {
    close()
    onChanged()
  }
  async function put(task: AssignmentRow, period: Period) {
    const { id, staff: who, role, group, pupil, subject } = task
    await keep('assignment.save', { id, staff: who, role, group, pupil, subject, ...period })
    onChanged()
  }
  const person = open && staff.find((one) => one.id === open.task.staff)
  const line = (task: AssignmentRow) => (
    <span>
      {byPerson ? (
        <a className="firm" href={`/school/collega/?s=${task.staff}`}>
          <bdi>{task.staff_name}</bdi>
        </a>
      ) : (
        <span className="firm">{taskText(task)}</span>
      )}
      <span className="soft">
        {byPerson && `${taskText(task)}, `}
        {periodText(task, today)}
      </span>
    </span>
  )
  return (
    <>
      <TieLines
        ties={tasks.filter((task) => isHere(task, today))}
        today={today}
        nameOf={(task) => (byPerson ? `${task.staff_name}, ${taskText(task)}` : taskText(task))}
        onEdit={(task) => setOpen({ task, act: 'edit' })}
        end={{ label: t('task.end'), onEnd: (task) => setOpen({ task, act: 'end' }) }}
        put={put}
      >
        {line}
      </TieLines>
      <Past ties={tasks} today={today}>
        {line}
      </Past>
      <Dialog title={t('task.edit')} open={open?.act === 'edit'} onClose={close}>
        {open && person && (
          <AssignmentForm
            {...choices}
            task={open.task}
            person={person}
            today={today}
            onSaved={done}
            onCancel={close}
          />
        )}
      </Dialog>
      <Dialog
        title={open ? t('task.end.title', { task: taskText(open.task) }) : ''}
        open={open?.act === 'end'}
        onClose={close}
      >
        {open && (
          <EndAssignment task={open.task} staff={staff} today={today} onSaved={done} onCancel={close} />
        )}
      </Dialog>
    </>
  )
}
