/** The only door to what Contentlayer made of `content/`; the rest of the handbook reads from here. */
export {
  type Agenda,
  allAgendas,
  allGuides,
  allStarters,
  allTalkCards,
  type Guide,
  type Starters,
  type TalkCard,
} from 'contentlayer/generated'
