import { useState } from 'react'
import { readPeople, readPupils } from '../data/people.ts'
import type { PeopleView, PupilRow } from '../domain/school-view.ts'
import messages from '../i18n/nl/pupils.json'
import { reader } from '../i18n/reader.ts'
import { Dialog } from './parts/Dialog.tsx'
import { Empty } from './parts/Empty.tsx'
import { Icon } from './parts/Icon.tsx'
import { PupilForm } from './parts/PupilForm.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { Screen } from './parts/Screen.tsx'
import { SearchList } from './parts/SearchList.tsx'
import { Way } from './parts/Way.tsx'

const t = reader(messages)

/** Everybody who learns here, found by name. */
export function Pupils() {
  const load = async () => ({ ...(await readPeople()), ...(await readPupils()) })
  return (
    <RequireStaff coordinator>
      <Screen load={load}>{(whole) => <Everybody {...whole} />}</Screen>
    </RequireStaff>
  )
}

function Everybody({ pupils, groups, years, today }: PeopleView & { pupils: PupilRow[] }) {
  const [adding, setAdding] = useState(false)
  const add = (
    <button className="button" type="button" onClick={() => setAdding(true)}>
      <Icon name="plus" /> {t('add')}
    </button>
  )
  return (
    <>
      <div className="apart">
        <h1>{t('title')}</h1>
        {pupils.length > 0 && add}
      </div>
      {pupils.length === 0 ? (
        <Empty
          title={t('empty.title')}
          action={
            <div className="row">
              <a className="button" href="/school/import/">
                {t('empty.import')}
              </a>
              <button className="button button-line" type="button" onClick={() => setAdding(true)}>
                {t('add')}
              </button>
            </div>
          }
        >
          {t('empty.text')}
        </Empty>
      ) : (
        <SearchList
          items={pupils}
          textOf={(one) => `${one.given_name} ${one.family_name} ${one.group_name} ${one.number}`}
        >
          {(one) => (
            <Way
              href={`/school/leerling/?p=${one.id}`}
              title={`${one.family_name} ${one.given_name}`}
              state={one.group_name || t('notYet')}
            >
              {t('number', { number: one.number })}
            </Way>
          )}
        </SearchList>
      )}
      <Dialog title={t('add')} open={adding} onClose={() => setAdding(false)}>
        <PupilForm
          pupil={null}
          groups={groups}
          years={years}
          today={today}
          onSaved={(id) => location.assign(`/school/leerling/?p=${id}`)}
          onCancel={() => setAdding(false)}
        />
      </Dialog>
    </>
  )
}
