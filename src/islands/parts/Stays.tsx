import { useState } from 'react'
import { keep } from '../../data/people.ts'
import type { EnrolmentRow, Period, PupilView } from '../../domain/school-view.ts'
import { standingOf } from '../../domain/tie.ts'
import people from '../../i18n/nl/people.json'
import messages from '../../i18n/nl/pupils.json'
import { reader } from '../../i18n/reader.ts'
import { Dialog } from './Dialog.tsx'
import { Empty } from './Empty.tsx'
import { EnrolmentForm } from './EnrolmentForm.tsx'
import { Icon } from './Icon.tsx'
import { periodText } from './period-text.ts'
import { isHere, Past, TieLines } from './TieLines.tsx'
import { yearOf } from './years.ts'

const t = reader(messages)
const p = reader(people)

/** In which classes a pupil is, was and will be; moving is one act. */
export function Stays({
  pupil,
  enrolments,
  groups,
  years,
  today,
  onChanged,
}: PupilView & { onChanged: () => void }) {
  const [open, setOpen] = useState<EnrolmentRow | 'new' | null>(null)
  const close = () => setOpen(null)
  const name = pupil.given_name
  const here = enrolments.filter((stay) => isHere(stay, today))
  const inClass = here.find((stay) => stay.kind === 'class' && standingOf(stay, today) === 'now')
  const year = yearOf(years, today)
  const choices = groups.filter(
    (group) => group.school_year === year?.id && here.every((stay) => stay.group !== group.id),
  )
  async function put({ id, group, stage }: EnrolmentRow, period: Period) {
    await keep('enrolment.save', { id, pupil: pupil.id, group, stage, ...period })
    onChanged()
  }
  const add = (
    <button className="button button-line" type="button" onClick={() => setOpen('new')}>
      <Icon name={inClass ? 'arrow-right' : 'plus'} turns={inClass !== undefined} />{' '}
      {t(inClass ? 'stays.move' : 'stays.enrol')}
    </button>
  )
  const make = (
    <a className="button button-line" href="/school/klassen/">
      {t('noGroups.action')}
    </a>
  )
  const line = (stay: EnrolmentRow) => (
    <span>
      <a className="firm" href={`/school/klas/?g=${stay.group}`}>
        {stay.group_name}
      </a>
      <span className="soft">
        {periodText(stay, today)} · {p(`stage.short.${stay.stage}`)}
      </span>
    </span>
  )
  return (
    <section aria-labelledby="stays" className="stack">
      <h2 id="stays">{t('stays')}</h2>
      {here.length === 0 && (
        <Empty title={t('stays.none.title')} drawing="path" action={choices.length > 0 ? add : make}>
          {choices.length > 0 ? t('stays.none.text', { name }) : t('noGroups.text', { name })}
        </Empty>
      )}
      <TieLines
        ties={here}
        today={today}
        nameOf={(stay) => stay.group_name}
        onEdit={setOpen}
        end={{ label: t('stays.end'), onEnd: setOpen }}
        put={put}
      >
        {line}
      </TieLines>
      {here.length > 0 && choices.length > 0 && <div>{add}</div>}
      <Past ties={enrolments} today={today}>
        {line}
      </Past>
      <Dialog
        title={
          open === 'new' || open === null
            ? t(inClass ? 'stays.move.title' : 'stays.enrol.title', { name })
            : t('stays.edit.title', { name, group: open.group_name })
        }
        open={open !== null}
        onClose={close}
      >
        <EnrolmentForm
          pupil={pupil.id}
          stay={open === 'new' ? null : open}
          groups={choices}
          years={years}
          today={today}
          onSaved={() => {
            close()
            onChanged()
          }}
          onCancel={close}
        >
          {open === 'new' && inClass && (
            <p className="soft">{t('stays.move.note', { group: inClass.group_name, name })}</p>
          )}
        </EnrolmentForm>
      </Dialog>
    </section>
  )
}
