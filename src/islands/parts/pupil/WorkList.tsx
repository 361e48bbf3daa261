import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Empty } from '../Empty.tsx'
import { Icon } from '../Icon.tsx'
import { isOpen, slidesNow, useMine } from './mine.ts'
import { around, newPlace, placeOf } from './path.ts'
import { StepFrame } from './StepFrame.tsx'

const t = reader(messages)

/** The works that the pupil shows. */
export function WorkList() {
  const mine = useMine()
  const works = slidesNow(mine).filter(({ type }) => type === 'work')
  const add = (label: string) =>
    isOpen(mine.whole) && (
      <a className="button button-big" href={`#${newPlace('work')}`}>
        <Icon name="plus" /> {label}
      </a>
    )
  return (
    <StepFrame step="work" question={t('work.title')} spoken={t('work.title')} {...around('work', mine)}>
      {works.length === 0 ? (
        <Empty title={t('work.none.title')} action={add(t('work.add'))}>
          {t('work.none.text')}
        </Empty>
      ) : (
        <>
          <ul className="cards">
            {works.map((work) => (
              <li key={work.id}>
                <a className="card-link" href={`#${placeOf(work)}`}>
                  <Icon name={work.picture ? 'image' : 'file-text'} />
                  <span>
                    <span className="firm">{work.title.trim() || t('slide.untitled')}</span>
                    {work.text && <span className="clip soft">{work.text}</span>}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <div>{add(t('work.another'))}</div>
        </>
      )}
    </StepFrame>
  )
}
