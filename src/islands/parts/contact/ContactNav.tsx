import messages from '../../../i18n/nl/contact.json'
import { reader } from '../../../i18n/reader.ts'
import { Departure } from '../Departure.tsx'
import { Icon } from '../Icon.tsx'
import { Mark } from '../Mark.tsx'
import { PupilBar } from '../PupilBar.tsx'
import { useMedia } from '../use-media.ts'
import { PupilBeside } from './PupilBeside.tsx'
import { type Thing, type Things, type Together, titleOf } from './together.ts'

const t = reader(messages)
/** A value that fits at the end of a line; a sentence does not. */
const SHORT = 8
const LOOKED_AT: readonly Thing['kind'][] = ['last', 'slide', 'result']

interface Props {
  things: Things
  current: Thing | null
  /** What was looked at on this device. */
  seen: ReadonlySet<string>
  together: Together
}

/** Everything that the two of them look at, and where they are in it. */
export function ContactNav({ things, current, seen, together }: Props) {
  const { view } = together
  const name = view.pupil.given_name
  const list = (heading: string | null, row: readonly Thing[]) =>
    row.length > 0 && (
      <div>
        {heading && <h2>{heading}</h2>}
        <ul>
          {row.map((thing) => (
            <Line key={thing.id} thing={thing} current={current} seen={seen} />
          ))}
        </ul>
      </div>
    )
  const make = (id: string, label: string) => (
    <a className="make" href={`#${id}`} aria-current={current?.id === id ? 'page' : undefined}>
      <Icon name="plus" /> {label}
    </a>
  )
  const mayMake = together.mayChange && together.standing === 'open' && (together.teacher || together.pupil)
  const narrow = useMedia('(max-width: 64rem)')
  const everything = (
    <>
      {list(t('nav.before'), things.last)}
      {list(t('nav.results'), things.results.length > 0 ? things.results : things.others)}
      <div>
        <h2>{t('nav.points')}</h2>
        <ul>
          {things.points.map((thing) => (
            <Line key={thing.id} thing={thing} current={current} seen={seen} />
          ))}
        </ul>
        {mayMake && make('nieuw-werkpunt', t('nav.newPoint'))}
      </div>
      <div>
        <h2>{t('nav.own', { name })}</h2>
        <ul>
          {things.own.map((thing) => (
            <Line key={thing.id} thing={thing} current={current} seen={seen} />
          ))}
        </ul>
        {mayMake && make('van-mezelf', t('nav.newSlide'))}
      </div>
      {list(t('nav.together'), [
        ...things.deciding,
        ...(view.you === 'P' ? [] : [{ kind: 'history', id: 'wat-gebeurde' } as const]),
      ])}
      {list(t('nav.earlier'), things.earlier)}
      {list(t('nav.aside'), things.aside)}
      {things.results.length > 0 && things.others.length > 0 && (
        <details open={things.others.some(({ id }) => id === current?.id)}>
          <summary>{t('nav.others', { count: things.others.length })}</summary>
          {list(null, things.others)}
        </details>
      )}
      <p className="contact-home">
        {view.you === 'P' ? (
          <a href="/leerling/">
            <Icon name="arrow-left" turns /> {t('toPath')}
          </a>
        ) : (
          <a href="/leerkracht/">
            <Icon name="arrow-left" turns /> {t('toBoard')}
          </a>
        )}
      </p>
    </>
  )
  return (
    <nav className="contact-list" aria-label={t('nav')}>
      <div className="pair">
        <Mark voice="pupil" /> <Mark voice="school" />
        <p>{t('pair', { pupil: name, teacher: together.teacherName })}</p>
      </div>
      <PupilBeside together={together} />
      {view.you === 'P' && (
        <Departure>
          {(onDone, leaving) => <PupilBar name={name} onDone={onDone} leaving={leaving} />}
        </Departure>
      )}
      {narrow ? (
        // a choice closes the list: on a small screen what was chosen is what counts
        <details key={current?.id}>
          <summary>{t('nav')}</summary>
          <div className="contact-folded">{everything}</div>
        </details>
      ) : (
        everything
      )}
    </nav>
  )
}

function Line({ thing, current, seen }: { thing: Thing; current: Thing | null; seen: ReadonlySet<string> }) {
  const here = current?.id === thing.id
  const held = thing.kind === 'slide' && thing.slide.held
  const agreed = thing.kind === 'point' && thing.point.state === 'approved'
  return (
    <li>
      <a href={`#${thing.id}`} aria-current={here ? 'page' : undefined}>
        <span>{titleOf(thing)}</span>
        {thing.kind === 'result' && thing.result.value.length <= SHORT && (
          <span className="nav-value">{thing.result.value}</span>
        )}
        {held && <Icon name="hand" label={t('nav.held')} />}
        {!held && !here && (agreed || (LOOKED_AT.includes(thing.kind) && seen.has(thing.id))) && (
          <Icon name="check" label={t('nav.seen')} />
        )}
      </a>
    </li>
  )
}
