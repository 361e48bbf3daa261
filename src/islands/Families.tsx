import { readFamilies } from '../data/people.ts'
import messages from '../i18n/nl/families.json'
import people from '../i18n/nl/people.json'
import { reader } from '../i18n/reader.ts'
import { Empty } from './parts/Empty.tsx'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { Screen } from './parts/Screen.tsx'
import { SearchList } from './parts/SearchList.tsx'
import { Way } from './parts/Way.tsx'

const t = reader(messages)
const p = reader(people)

/** Everybody who cares for a pupil here, found by their own name or the child's. */
export function Families() {
  return (
    <RequireStaff coordinator>
      <Screen load={readFamilies}>
        {({ guardians }) => (
          <>
            <h1>{t('title')}</h1>
            {guardians.length === 0 ? (
              <Empty
                title={t('empty.title')}
                drawing="gate"
                action={
                  <a className="button" href="/school/leerlingen/">
                    {t('empty.action')}
                  </a>
                }
              >
                {t('empty.text')}
              </Empty>
            ) : (
              <>
                <p className="type-lead">{t('lead')}</p>
                <SearchList items={guardians} textOf={(one) => [one.name, ...one.children].join(' ')}>
                  {(one) => (
                    <Way
                      href={`/school/familie/?f=${one.id}`}
                      title={one.name}
                      state={one.language === 'nl' ? '' : p(`language.${one.language}`)}
                    >
                      {one.children.length > 0 ? one.children.join(', ') : t('noChildren')}
                    </Way>
                  )}
                </SearchList>
              </>
            )}
          </>
        )}
      </Screen>
    </RequireStaff>
  )
}
