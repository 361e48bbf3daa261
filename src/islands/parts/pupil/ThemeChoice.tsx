import { useState } from 'react'
import { chooseTheme } from '../../../data/portfolios.ts'
import { THEMES, type Theme } from '../../../domain/portfolio.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { trouble } from '../trouble.ts'
import { useMine } from './mine.ts'
import { useChosen } from './use-chosen.ts'

const t = reader(messages)

/** The paper on which the pupil presents. */
export function ThemeChoice() {
  const { whole, reload } = useMine()
  const { portfolio } = whole
  const [problem, setProblem] = useState<unknown>(null)
  const [shown, choose] = useChosen<Theme>(portfolio.theme)
  function change(theme: Theme) {
    setProblem(null)
    const act = chooseTheme(portfolio, theme)
    choose(theme, act)
    act.catch(setProblem).then(reload)
  }
  return (
    <fieldset className="papers">
      <legend className="type-lead firm">{t('theme')}</legend>
      {THEMES.map((theme) => (
        <label key={theme} className="paper-tile" data-paper={theme}>
          <input
            type="radio"
            name="theme"
            checked={shown === theme}
            disabled={whole.round.state !== 'open'}
            onChange={() => change(theme)}
          />
          <span>{t(`theme.${theme}`)}</span>
        </label>
      ))}
      {problem !== null && <ErrorNote>{trouble(problem)}</ErrorNote>}
    </fieldset>
  )
}
