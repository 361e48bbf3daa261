import { useState } from 'react'
import messages from '../../../i18n/nl/meeting.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'

const t = reader(messages)

/** What to say when a talk stalls, runs over or runs hot. */
export interface TalkCard {
  title: string
  sentences: readonly string[]
  /** Plain HTML, made from our own prose while the site was built. */
  advice: string
}

/** The talk cards at hand: which one, then what to say. */
export function TalkCards({ cards }: { cards: readonly TalkCard[] }) {
  const [title, setTitle] = useState('')
  const card = cards.find((one) => one.title === title)
  return (
    <details className="cards">
      <summary>{t('cards')}</summary>
      {card ? (
        <article className="talk-card">
          <h2>{card.title}</h2>
          <ul>
            {card.sentences.map((sentence) => (
              <li key={sentence}>“{sentence}”</li>
            ))}
          </ul>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own prose from content/, rendered at build time */}
          <div className="soft" dangerouslySetInnerHTML={{ __html: card.advice }} />
          <button className="button button-quiet" type="button" onClick={() => setTitle('')}>
            <Icon name="arrow-left" turns /> {t('cards.back')}
          </button>
        </article>
      ) : (
        <ul className="card-list">
          {cards.map((one) => (
            <li key={one.title}>
              <button className="button button-quiet" type="button" onClick={() => setTitle(one.title)}>
                {one.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
