import { type FormEvent, useState } from 'react'
import type { Group, Round } from '../data/rounds.ts'
import { daysOf, saveRound } from '../data/rounds.ts'
import {
  AGENDA_PARTS,
  type AgendaItem,
  agendaMinutes,
  DEFAULT_AGENDA,
  firstMeetingIsLate,
  ROUND_KINDS,
  type RoundKind,
} from '../domain/round.ts'
import { dayOf, type Moment } from '../domain/school-day.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/rounds.json'
import { reader } from '../i18n/reader.ts'
import { Choice, Choices } from './parts/Choice.tsx'
import { EditAgenda } from './parts/EditAgenda.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Field } from './parts/Field.tsx'
import { trouble } from './parts/trouble.ts'

const t = reader(messages)
const c = reader(common)

interface Props {
  /** What is changed; null makes a new one. */
  round: Round | null
  classes: Group[]
  /** When school begins again after the autumn holiday; '' when no school year says it. */
  autumnUntil: Moment | ''
  /** Whether this is (or becomes) the first round of its year. */
  isFirst: boolean
  onSaved: (id: string) => void
  onCancel?: () => void
}

/** Name, kind, classes, days and agenda of a round. What was typed stays when saving goes another way. */
export function EditRound({ round, classes, autumnUntil, isFirst, onSaved, onCancel }: Props) {
  const [name, setName] = useState(round?.name ?? '')
  // at the start of a year families tell about their child first
  const [kind, setKind] = useState<RoundKind>(round?.kind ?? 'student_led')
  const [groups, setGroups] = useState<string[]>(round?.groups ?? [])
  const [days, setDays] = useState(round ? daysOf(round) : { prepare_from: '', first_day: '', last_day: '' })
  const [agenda, setAgenda] = useState<AgendaItem[]>(round?.agenda ?? [...DEFAULT_AGENDA])
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const late =
    days.first_day !== '' &&
    autumnUntil !== '' &&
    firstMeetingIsLate(days.first_day, dayOf(autumnUntil), isFirst)

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      const known = round ? { id: round.id, rev: round.rev } : {}
      const saved = await saveRound({ ...known, name, kind, groups, agenda, ...days })
      onSaved(saved.id)
    } catch (failed) {
      setError(trouble(failed))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="form" onSubmit={save}>
      <Field
        label={t('name')}
        hint={t('name.hint')}
        value={name}
        onChange={setName}
        required
        maxLength={120}
      />
      <Choices question={t('kind')}>
        {ROUND_KINDS.map((one) => (
          <Choice key={one} kind="radio" name="kind" checked={kind === one} onChange={() => setKind(one)}>
            {t(`kind.${one}`)}
          </Choice>
        ))}
      </Choices>
      <Choices question={t('groups')}>
        <div className="row">
          {classes.map((group) => (
            <Choice
              key={group.id}
              checked={groups.includes(group.id)}
              onChange={(on) =>
                setGroups(on ? [...groups, group.id] : groups.filter((id) => id !== group.id))
              }
            >
              {group.name}
            </Choice>
          ))}
        </div>
      </Choices>
      {(['prepare_from', 'first_day', 'last_day'] as const).map((field) => (
        <Field
          key={field}
          type="date"
          label={t(field)}
          value={days[field]}
          onChange={(day) => setDays({ ...days, [field]: day })}
          required
        />
      ))}
      {late && <p className="note">{t('late')}</p>}
      <fieldset className="form-row">
        <legend className="label">{t('agenda')}</legend>
        <EditAgenda agenda={agenda} onChange={setAgenda} />
        <p className="soft">{t('agenda.total', { count: agendaMinutes(agenda) })}</p>
        <div className="row">
          {AGENDA_PARTS.filter((part) => agenda.every((item) => item.part !== part)).map((part) => (
            <button
              key={part}
              className="button button-line"
              type="button"
              onClick={() => setAgenda([...agenda, { part, minutes: 5, question: '' }])}
            >
              {t('agenda.add', { part: t(`part.${part}`) })}
            </button>
          ))}
        </div>
      </fieldset>
      {error && <ErrorNote>{error}</ErrorNote>}
      <div className="form-acts">
        <button className="button" type="submit" disabled={busy}>
          {c('save')}
        </button>
        {onCancel && (
          <button className="button button-quiet" type="button" onClick={onCancel}>
            {c('cancel')}
          </button>
        )}
      </div>
    </form>
  )
}
