import { readSchool } from '../data/people.ts'
import { addDays } from '../domain/school-day.ts'
import type { SchoolView, Wait } from '../domain/school-view.ts'
import { dayPlain } from '../i18n/dates.ts'
import messages from '../i18n/nl/school.json'
import { reader } from '../i18n/reader.ts'
import { RequireStaff } from './parts/RequireStaff.tsx'
import { Screen } from './parts/Screen.tsx'
import { Way } from './parts/Way.tsx'

const t = reader(messages)

/** What there is at this school, and what waits for the coordinator. */
export function SchoolHome() {
  return (
    <RequireStaff coordinator>
      <Screen load={readSchool}>{(whole) => <Overview {...whole} />}</Screen>
    </RequireStaff>
  )
}

function Overview({ school, waits, ...there }: SchoolView) {
  return (
    <>
      <h1>{school ? <bdi>{school.name}</bdi> : t('home.title')}</h1>
      <div className="two">
        <section aria-labelledby="waits">
          <h2 id="waits">{t('home.waits')}</h2>
          {waits.length === 0 ? (
            <p className="note">{t('home.nothingWaits')}</p>
          ) : (
            <ol className="waits">
              {waits.map((wait) => (
                <WaitLine key={wait.kind} wait={wait} />
              ))}
            </ol>
          )}
        </section>
        <There {...there} />
      </div>
    </>
  )
}

const WHERE = {
  no_year: () => '/school/instellingen/',
  no_groups: () => '/school/import/',
  groups_without_teacher: (wait) => `/school/klas/?g=${wait.id}`,
  no_pupils: () => '/school/import/',
  pupils_without_group: (wait) => `/school/leerling/?p=${wait.id}`,
  pupils_without_family: (wait) => `/school/leerling/?p=${wait.id}`,
  staff_without_password: (wait) => `/school/collega/?s=${wait.id}`,
  no_round: () => '/school/rondes/',
} satisfies Record<Wait['kind'], (wait: Wait) => string>

function WaitLine({ wait }: { wait: Wait }) {
  const { kind, count, names } = wait
  const more = count - names.length
  const some = names.join(', ')
  const told =
    more === 0 ? some : more === 1 ? t('moreOne', { names: some }) : t('more', { names: some, count: more })
  return (
    <li>
      <Way href={WHERE[kind](wait)} title={t(`wait.${kind}`, { count })}>
        {t(`wait.${kind}.text`, { names: told })}
      </Way>
    </li>
  )
}

function There({ today, years, groups, counts, rounds }: Omit<SchoolView, 'school' | 'waits'>) {
  const year = years.find((one) => one.until > today)
  const open = rounds.filter((round) => round.state === 'open').length
  const classes = groups.filter((group) => group.school_year === year?.id && group.kind === 'class').length
  const lines = [
    [
      '/school/rondes/',
      t('home.rounds', { count: rounds.length }),
      open > 0 ? t('home.openRounds', { count: open }) : '',
    ],
    ['/school/klassen/', t('home.groups', { count: classes }), ''],
    ['/school/leerlingen/', t('home.pupils', { count: counts.pupils }), ''],
    ['/school/families/', t('home.families', { count: counts.guardians }), ''],
    ['/school/team/', t('home.team', { count: counts.staff }), ''],
    ['/school/import/', t('home.import'), t('home.import.text')],
  ] as const
  return (
    <section aria-labelledby="there">
      <h2 id="there">{t('home.there')}</h2>
      {year && (
        <p className="this-year">
          <span className="firm">{t('home.year', { name: year.name })}</span>
          <br />
          <span className="soft">
            {t('home.autumn', {
              start: dayPlain(year.autumn_start),
              last: dayPlain(addDays(year.autumn_until, -1)),
            })}
          </span>
        </p>
      )}
      <ul className="ways">
        {lines.map(([address, text, more]) => (
          <li key={address}>
            <Way href={address} title={text}>
              {more}
            </Way>
          </li>
        ))}
      </ul>
    </section>
  )
}
