import { defineDocumentType, defineNestedType, makeSource } from 'contentlayer/source-files'
import { STAGES } from '../src/domain/people.ts'
import { AGENDA_PARTS, ROUND_KINDS } from '../src/domain/round.ts'
import { SLIDE_TYPES } from '../src/domain/slide.ts'

/** What a pupil may want a first sentence for: each slide, each step of an improvement point, and the family. */
const TOPICS = [
  ...SLIDE_TYPES,
  'point_what',
  'point_why',
  'point_first_step',
  'point_obstacle',
  'point_helper',
  'point_sign',
  'family',
] as const

/** A question with ways to begin the answer; the prose is a hint for who is stuck. `starters/nl/primary/proud.mdx` */
const Starters = defineDocumentType(() => ({
  name: 'Starters',
  filePathPattern: 'starters/**/*.mdx',
  contentType: 'mdx',
  fields: {
    topic: { type: 'enum', options: [...TOPICS], required: true },
    stage: { type: 'enum', options: [...STAGES], required: true },
    question: { type: 'string', required: true },
    starters: { type: 'list', of: { type: 'string' }, required: true },
  },
}))

const AgendaPart = defineNestedType(() => ({
  name: 'AgendaPart',
  fields: {
    part: { type: 'enum', options: [...AGENDA_PARTS], required: true },
    minutes: { type: 'number', required: true },
    question: { type: 'string', required: false },
  },
}))

/** The parts of a conference with their minutes; the prose says what it is good for. `agendas/nl/student-led.mdx` */
const Agenda = defineDocumentType(() => ({
  name: 'Agenda',
  filePathPattern: 'agendas/**/*.mdx',
  contentType: 'mdx',
  fields: {
    kind: { type: 'enum', options: [...ROUND_KINDS], required: true },
    title: { type: 'string', required: true },
    parts: { type: 'list', of: AgendaPart, required: true },
  },
}))

/** What to say when a talk stalls, runs over or runs hot. `talk-cards/nl/silence.mdx` */
const TalkCard = defineDocumentType(() => ({
  name: 'TalkCard',
  filePathPattern: 'talk-cards/**/*.mdx',
  contentType: 'mdx',
  fields: {
    order: { type: 'number', required: true },
    title: { type: 'string', required: true },
    sentences: { type: 'list', of: { type: 'string' }, required: true },
  },
}))

/** A short guide for who does something here. `guides/nl/coordinator/round.mdx` */
const Guide = defineDocumentType(() => ({
  name: 'Guide',
  filePathPattern: 'guides/**/*.mdx',
  contentType: 'mdx',
  fields: {
    slug: { type: 'string', required: true },
    reader: { type: 'enum', options: ['pupil', 'teacher', 'coordinator'], required: true },
    order: { type: 'number', required: true },
    title: { type: 'string', required: true },
    lead: { type: 'string', required: true },
  },
}))

/** Why the code is as it is, for who changes it. In English. */
const Decision = defineDocumentType(() => ({
  name: 'Decision',
  filePathPattern: 'decisions/*.mdx',
  contentType: 'mdx',
  fields: {
    title: { type: 'string', required: true },
    date: { type: 'date', required: true },
  },
}))

export default makeSource({
  contentDirPath: 'content',
  contentDirExclude: ['contentlayer.config.ts'],
  documentTypes: [Starters, Agenda, TalkCard, Guide, Decision],
  disableImportAliasWarning: true,
  // By default a bad document is dropped and the build goes on: a guide would be gone and nobody told.
  onMissingOrIncompatibleData: 'fail',
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
})
