import { useState } from 'react'
import { chooseTheme } from '../../../data/portfolios.ts'
import { THEMES, type Theme } from '../../../domain/portfolio.ts'
import messages from '../../../i18n/nl/pupil.json'
import { reader } from '../../../i18n/reader.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { trouble } from '../trouble.ts'
import { useMine } from './mine.ts'

const t = reader(messages)

/** The paper on which the pupil presents. */
export function ThemeChoice() {
  const { whole, reload } = useMine()
  const { portfolio } = whole
  const [problem, setProblem] = useState<unknown>(null)
  async function choose(theme: Theme) {
    setProblem(null)
    await chooseTheme(portfolio, theme).catch(setProblem)
    await reload()
  }
  return (
    <fieldset className="papers">
      <legend className="type-lead firm">{t('theme')}</legend>
      {THEMES.map((theme) => (
        <label key={theme} className="paper-tile" data-paper={theme}>
          <input
            type="radio"
            name="theme"
            checked={portfolio.theme === theme}
            disabled={whole.round.state !== 'open'}
            onChange={() => choose(theme)}
          />
          <span>{t(`theme.${theme}`)}</span>
        </label>
      ))}
      {problem !== null && <ErrorNote>{trouble(problem)}</ErrorNote>}
    </fieldset>
  )
}
