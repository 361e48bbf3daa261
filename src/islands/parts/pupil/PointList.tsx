import { newId } from '../../../data/device.ts'
import messages from '../../../i18n/nl/points.json'
import { reader } from '../../../i18n/reader.ts'
import { Bubble } from '../Bubble.tsx'
import { Empty } from '../Empty.tsx'
import { Icon } from '../Icon.tsx'
import { isOpen, useMine } from './mine.ts'
import { around } from './path.ts'
import { missingOf, type PointNow, placeOfPoint, pointsNow, takeUp } from './points.ts'
import { StepFrame } from './StepFrame.tsx'
import { go } from './use-place.ts'

const t = reader(messages)

/** The pupil's points: what they are about and for whom they wait; and where a new one begins. */
export function PointList() {
  const mine = useMine()
  const points = pointsNow(mine)
  const chosen = points.filter(({ state }) => state !== 'set_aside')
  const aside = points.filter(({ state }) => state === 'set_aside')
  const open = isOpen(mine.whole)
  const begin = open && (
    <a className="button button-big" href={`#${placeOfPoint(newId(), 'tie')}`}>
      <Icon name="plus" /> {t('new')}
    </a>
  )
  return (
    <StepFrame step="points" question={t('title')} spoken={t('title')} {...around('points', mine)}>
      <p className="type-lead">{t('lead')}</p>
      {chosen.length === 0 ? (
        <Empty title={t('none.title')} drawing="path" action={begin}>
          {t('none.text')}
        </Empty>
      ) : (
        <>
          <ul className="points">
            {chosen.map((point) => (
              <Card key={point.id} point={point} />
            ))}
          </ul>
          <div>{begin}</div>
        </>
      )}
      {aside.length > 0 && (
        <section className="stack">
          <h2 className="type-lead firm">{t('set_aside.title')}</h2>
          <ul className="points">
            {aside.map((point) => (
              <Card key={point.id} point={point} />
            ))}
          </ul>
        </section>
      )}
      {open && mine.whole.earlier.length > 0 && (
        <section className="stack">
          <h2 className="type-lead firm">{t('earlier.title')}</h2>
          <ul className="points">
            {mine.whole.earlier.map((old) => (
              <li key={old.id} className="apart">
                <span className="type-lead">{old.what || t('nameless')}</span>
                <button
                  className="button button-line"
                  type="button"
                  onClick={() => {
                    const id = newId()
                    takeUp(mine, id, old)
                    go(placeOfPoint(id))
                  }}
                >
                  {t('earlier.take')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </StepFrame>
  )
}

function Card({ point }: { point: PointNow }) {
  const { state, content } = point
  const unfinished = state === 'draft' && missingOf(point).length > 0
  return (
    <li>
      <Bubble voice="pupil" className="stack stack-start">
        <p className="type-lead firm">{content.what || t('nameless')}</p>
        <p className="state-line" data-state={state}>
          {t(`state.${state}`)}
        </p>
        <a className="button button-line" href={`#${placeOfPoint(point.id)}`}>
          {unfinished ? t('go_on') : t('open')}
          <span className="hidden-text"> {content.what || t('nameless')}</span>
        </a>
      </Bubble>
    </li>
  )
}
