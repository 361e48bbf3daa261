import { useState } from 'react'
import { readSchool } from '../data/people.ts'
import { addDays, type Day } from '../domain/school-day.ts'
import type { SchoolView, YearRow } from '../domain/school-view.ts'
import { dayFull } from '../i18n/dates.ts'
import messages from '../i18n/nl/school.json'
import { reader } from '../i18n/reader.ts'
import { Dialog } from './parts/Dialog.tsx'
import { Empty } from './parts/Empty.tsx'
import { Icon } from './parts/Icon.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { SchoolForm } from './parts/SchoolForm.tsx'
import { Screen } from './parts/Screen.tsx'
import { YearForm } from './parts/YearForm.tsx'

const t = reader(messages)

/** The school itself: its name and logo, whom to call and to talk to, and its school years. */
export function SchoolSettings() {
  return (
    <RequireStaff coordinator>
      <Screen load={readSchool}>
        {({ school, years, today }, reload) => (
          <>
            <h1>{t('settings.title')}</h1>
            <section aria-labelledby="about">
              <h2 id="about">{t('settings.about')}</h2>
              <SchoolForm school={school} onSaved={reload} />
            </section>
            <Years years={years} today={today} onChanged={reload} />
          </>
        )}
      </Screen>
    </RequireStaff>
  )
}

interface Props extends Pick<SchoolView, 'years'> {
  today: Day
  onChanged: () => void
}

function Years({ years, today, onChanged }: Props) {
  const [open, setOpen] = useState<YearRow | 'new' | null>(null)
  const close = () => setOpen(null)
  const add = (
    <button className="button button-line" type="button" onClick={() => setOpen('new')}>
      <Icon name="plus" /> {t('years.add')}
    </button>
  )
  return (
    <section aria-labelledby="years" className="stack">
      <h2 id="years">{t('years.title')}</h2>
      {years.length === 0 ? (
        <Empty title={t('years.empty.title')} drawing="path" action={add}>
          {t('years.empty.text')}
        </Empty>
      ) : (
        <>
          <ul className="lines">
            {years.toReversed().map((year) => (
              <li key={year.id} className="line">
                <span>
                  <span className="firm">{year.name}</span>
                  <span className="soft">
                    {t('years.span', { start: dayFull(year.start), last: dayFull(addDays(year.until, -1)) })}
                  </span>
                  <span className="soft">
                    {t('home.autumn', {
                      start: dayFull(year.autumn_start),
                      last: dayFull(addDays(year.autumn_until, -1)),
                    })}
                  </span>
                </span>
                <button className="button button-quiet" type="button" onClick={() => setOpen(year)}>
                  {t('years.edit')} <span className="hidden-text">{year.name}</span>
                </button>
              </li>
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      <Dialog
        title={open && open !== 'new' ? t('years.editOf', { name: open.name }) : t('years.add')}
        open={open !== null}
        onClose={close}
      >
        <YearForm
          year={open === 'new' ? null : open}
          years={years}
          today={today}
          onSaved={() => {
            close()
            onChanged()
          }}
          onCancel={close}
        />
      </Dialog>
    </section>
  )
}
