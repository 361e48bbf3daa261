import { useState } from 'react'
import { readAgreements } from '../data/agreed-actions.ts'
import type { Person } from '../data/session.ts'
import type { Agreements } from '../domain/meeting-view.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/meeting.json'
import { reader } from '../i18n/reader.ts'
import { Departure } from './parts/Departure.tsx'
import { Empty } from './parts/Empty.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Icon } from './parts/Icon.tsx'
import { AgreedMeetingPart } from './parts/meeting/AgreedMeetingPart.tsx'
import { type Acting, useSaidAct } from './parts/meeting/use-said-act.ts'
import { PupilBar } from './parts/PupilBar.tsx'
import { StaffFrame } from './parts/StaffFrame.tsx'
import { Toast } from './parts/Toast.tsx'
import { trouble } from './parts/trouble.ts'
import { useBells } from './parts/use-bells.ts'
import { useSession } from './parts/use-session.ts'
import { useWhole } from './parts/use-whole.ts'

const t = reader(messages)
const c = reader(common)

/** What we agreed and how it goes, for the pupil and the teacher. */
export function AgreedActions() {
  const [portfolio] = useState(() => new URLSearchParams(location.search).get('p') ?? '')
  const staff = useSession('staff')
  const pupil = useSession('pupil')
  if (staff) {
    return (
      <StaffFrame back={{ label: t('agreements.back'), href: '/leerkracht/' }}>
        <AllAgreed key={staff.id} portfolio={portfolio} as="staff" />
      </StaffFrame>
    )
  }
  if (pupil) {
    return (
      <Departure key={pupil.id}>
        {(onDone, leaving) => (
          <div className="page">
            <header className="page-head agreed-head">
              <PupilBar name={pupil.name} onDone={onDone} leaving={leaving}>
                <a className="button button-quiet" href="/leerling/">
                  <Icon name="arrow-left" turns /> {t('agreements.back')}
                </a>
              </PupilBar>
            </header>
            <div className="page-main stack">
              <AllAgreed portfolio={portfolio} as="pupil" />
            </div>
          </div>
        )}
      </Departure>
    )
  }
  return (
    <div className="meeting-alone">
      <Empty
        title={t('agreements.guard.title')}
        drawing="gate"
        action={
          <div className="row">
            <a className="button" href="/leerling/">
              {t('agreements.guard.pupil')}
            </a>
            <a className="button button-line" href="/leerkracht/">
              {t('agreements.guard.staff')}
            </a>
          </div>
        }
      >
        {t('agreements.guard.text')}
      </Empty>
    </div>
  )
}

function AllAgreed({ portfolio, as }: { portfolio: string; as: Person }) {
  const agreed = useWhole(() => readAgreements(portfolio, as), [portfolio, as])
  const acting = useSaidAct(agreed.reload)
  useBells([portfolio], as, agreed.reload)
  if (!agreed.value) {
    if (!agreed.error) return <p role="status">{c('loading')}</p>
    return <ErrorNote action={{ label: c('again'), onAct: agreed.reload }}>{trouble(agreed.error)}</ErrorNote>
  }
  return <AgreedRounds whole={agreed.value} acting={acting} />
}

/** This round, and folded below it the one before. */
function AgreedRounds({ whole, acting }: { whole: Agreements; acting: Acting }) {
  const [now, before] = whole.rounds
  const held = (round: Agreements['rounds'][number] | undefined) =>
    round?.meetings.filter(({ state, actions }) => state === 'closed' || actions.length > 0) ?? []
  const part = (round: Agreements['rounds'][number]) =>
    held(round).map((meeting) => (
      <AgreedMeetingPart
        key={meeting.id}
        {...{ meeting, whole }}
        points={round.points}
        portfolio={round.portfolio}
        act={acting.act}
      />
    ))
  return (
    <>
      <h1>
        {whole.you === 'P' ? t('agreements.title') : t('agreements.of', { name: whole.pupil.given_name })}
      </h1>
      {acting.error && <ErrorNote>{acting.error}</ErrorNote>}
      {held(now).length === 0 && held(before).length === 0 ? (
        <Empty title={t('agreements.empty')} drawing="path">
          {t('agreements.empty.text')}
        </Empty>
      ) : (
        <p className="type-lead">{t('agreements.lead')}</p>
      )}
      {now && part(now)}
      {before && held(before).length > 0 && (
        <details open={held(now).length === 0}>
          <summary>{t('agreements.before', { round: before.name })}</summary>
          <div className="stack">{part(before)}</div>
        </details>
      )}
      <Toast message={acting.said} />
    </>
  )
}
