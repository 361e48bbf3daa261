import type { ReactNode } from 'react'
import { Unreachable } from '../data/command.ts'
import { myOutbox } from '../data/my-outbox.ts'
import { myPortfolio } from '../data/portfolios.ts'
import { sessionOf } from '../data/session.ts'
import common from '../i18n/nl/common.json'
import messages from '../i18n/nl/pupil.json'
import { reader } from '../i18n/reader.ts'
import { ChooseImprovementPoint } from './ChooseImprovementPoint.tsx'
import { EditSlide } from './EditSlide.tsx'
import { OrderSlides } from './OrderSlides.tsx'
import { Empty } from './parts/Empty.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { PupilBar } from './parts/PupilBar.tsx'
import { Home } from './parts/pupil/Home.tsx'
import { type Mine, MineContext, type Starters, useMine } from './parts/pupil/mine.ts'
import { PointList } from './parts/pupil/PointList.tsx'
import { slideAt } from './parts/pupil/path.ts'
import { pointAt } from './parts/pupil/points.ts'
import { ResultList } from './parts/pupil/ResultList.tsx'
import { usePlace } from './parts/pupil/use-place.ts'
import { useTakingAway } from './parts/pupil/use-taking-away.ts'
import { WorkList } from './parts/pupil/WorkList.tsx'
import { Toast } from './parts/Toast.tsx'
import { trouble } from './parts/trouble.ts'
import { useBells } from './parts/use-bells.ts'
import { useWhole } from './parts/use-whole.ts'

const t = reader(messages)
const c = reader(common)

interface Props {
  starters: Starters
  onDone: () => void
  leaving: boolean
}

/** The pupil's path: today's one next step, and every step of it on a screen of its own. */
export function PupilHome({ starters, onDone, leaving }: Props) {
  const { value, error, reload } = useWhole(loaded, [])
  const portfolio = value?.whole?.portfolio.id
  useBells(portfolio ? [portfolio] : [], 'pupil', reload)
  const { gone, problem, takeAway, undo } = useTakingAway(value?.outbox ?? null, reload)

  // whatever there is to see, there is a way out
  const alone = (inside: ReactNode) => (
    <section className="step">
      <PupilBar name={sessionOf('pupil')?.name ?? ''} onDone={onDone} leaving={leaving} />
      <div className="step-main">{inside}</div>
    </section>
  )
  if (!value) {
    if (error === null) return alone(<p role="status">{t('loading')}</p>)
    const title = error instanceof Unreachable ? c('offline.title') : c('broken.title')
    return alone(
      <ErrorNote title={title} action={{ label: c('again'), onAct: reload }}>
        {trouble(error)}
      </ErrorNote>,
    )
  }
  const { whole, outbox } = value
  if (!whole) {
    return alone(
      <Empty title={t('none.title')} drawing="path">
        {t('none.text')}
      </Empty>,
    )
  }
  const mine: Mine = { whole, outbox, starters, reload, onDone, leaving, gone, takeAway }
  return (
    <MineContext value={mine}>
      <Place />
      {problem && <ErrorNote>{problem}</ErrorNote>}
      {gone ? <Toast message={t('slide.removed')} onUndo={undo} /> : <Toast message={null} />}
    </MineContext>
  )
}

async function loaded() {
  const [whole, outbox] = await Promise.all([myPortfolio(), myOutbox()])
  for (const kind of ['slide', 'point'] as const)
    outbox.seen(kind, whole?.[`${kind}s`].map(({ id }) => id) ?? [])
  return { whole, outbox }
}

/** The screen of the place in the address. */
function Place() {
  const place = usePlace()
  const mine = useMine()
  if (place === 'result') return <ResultList />
  if (place === 'work') return <WorkList />
  if (place === 'points') return <PointList />
  if (place === 'order') return <OrderSlides />
  const point = pointAt(place)
  if (point) return <ChooseImprovementPoint id={point.id} question={point.question} />
  const making = slideAt(place, mine)
  return making ? <EditSlide key={place} making={making} /> : <Home />
}
