import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'
import { isOpen, slidesNow, useMine } from './mine.ts'
import { around } from './path.ts'
import { ResultSlip } from './ResultSlip.tsx'
import { StepFrame } from './StepFrame.tsx'

const t = reader(messages)
const ICON = { well: 'happy', so_so: 'soso', hard: 'notyet' } as const

/** The results that the pupil may see: of some the pupil says something. */
export function ResultList() {
  const mine = useMine()
  const slides = slidesNow(mine)
  const open = isOpen(mine.whole)
  return (
    <StepFrame
      step="result"
      question={t('result.title')}
      spoken={t('result.lead')}
      {...around('result', mine)}
    >
      <p className="type-lead">{t('result.lead')}</p>
      <ul className="results">
        {mine.whole.results.map((result) => {
          const said = slides.find((slide) => slide.result === result.id)
          const hasSaid = said !== undefined && (said.text.trim() !== '' || said.feeling !== '')
          return (
            <li key={result.id} className="result-card">
              <ResultSlip result={result} />
              {hasSaid ? (
                <div className="bubble" data-voice="pupil">
                  {said.feeling !== '' && (
                    <p className="row firm">
                      <Icon name={ICON[said.feeling]} /> {t(`feeling.${said.feeling}`)}
                    </p>
                  )}
                  {said.text && <p className="clip">{said.text}</p>}
                </div>
              ) : (
                <p className="soft">{t('result.none')}</p>
              )}
              <a className={hasSaid ? 'button button-line' : 'button'} href={`#result-${result.id}`}>
                {hasSaid || !open ? t('result.change') : t('result.say')}
                <span className="hidden-text"> {result.title || result.subject}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </StepFrame>
  )
}
