import type { ReactNode } from 'react'
import type { WORD_FIELDS } from '../domain/improvement-point.ts'
import { type Hint, hintForDate, hintForSign, hintForStep, hintForWhat } from '../domain/vagueness.ts'
import messages from '../i18n/nl/points.json'
import { reader } from '../i18n/reader.ts'
import { ClashPanel } from './parts/pupil/ClashPanel.tsx'
import { HintNote } from './parts/pupil/HintNote.tsx'
import { useMine } from './parts/pupil/mine.ts'
import { PointLook } from './parts/pupil/PointLook.tsx'
import { PointPlan } from './parts/pupil/PointPlan.tsx'
import { PointTies } from './parts/pupil/PointTies.tsx'
import { PointWhen } from './parts/pupil/PointWhen.tsx'
import {
  isWritable,
  type PointNow,
  placeOfPoint,
  pointNow,
  QUESTIONS,
  type Question,
  writePoint,
} from './parts/pupil/points.ts'
import { StepFrame } from './parts/pupil/StepFrame.tsx'
import { Tip } from './parts/pupil/Tip.tsx'
import { Unsent } from './parts/pupil/Unsent.tsx'
import { Writing } from './parts/pupil/Writing.tsx'

const t = reader(messages)

/** The topic of `content/starters` that goes with a question. */
const TOPIC: Partial<Record<Question, string>> = {
  what: 'point_what',
  why: 'point_why',
  first_step: 'point_first_step',
  plan: 'point_obstacle',
  helper: 'point_helper',
  sign: 'point_sign',
}
const MOST = { what: 500, why: 1000, first_step: 500, helper: 300, sign: 500 }

interface Props {
  id: string
  /** Left out, the point is looked at as a whole. */
  question: Question | undefined
}

/** An improvement point, one question at a time: what it hangs on, what, why, how, and how we will notice. */
export function ChooseImprovementPoint({ id, question }: Props) {
  const mine = useMine()
  const point = pointNow(mine, id)
  if (!question || !isWritable(mine, point)) return <PointLook key={id} point={point} />
  return <OneQuestion key={`${id} ${question}`} point={point} question={question} />
}

function OneQuestion({ point, question }: { point: PointNow; question: Question }) {
  const mine = useMine()
  const at = QUESTIONS.indexOf(question)
  const before = QUESTIONS[at - 1]
  const next = QUESTIONS[at + 1]
  const thing = { kind: 'point', id: point.id } as const
  const clash = mine.outbox.clashOf(thing)
  const starter = mine.starters[TOPIC[question] ?? '']
  const words = asks(question)
  return (
    <StepFrame
      step="points"
      question={starter?.question ?? words}
      spoken={starter?.question ?? words}
      back={before ? placeOfPoint(point.id, before) : 'points'}
      forward={{
        place: placeOfPoint(point.id, next),
        label: next ? t('forward') : t('last'),
      }}
    >
      <p className="soft">{t('question', { at: at + 1, all: QUESTIONS.length })}</p>
      {clash ? (
        <ClashPanel
          clash={clash}
          mine={{ ...point.content }}
          onChoose={(content) => mine.outbox.settle(thing, content)}
        />
      ) : (
        <Answer point={point} question={question} />
      )}
      <Unsent thing={thing} />
      {starter && <Tip html={starter.hint} />}
    </StepFrame>
  )
}

function asks(question: Question): string {
  return question === 'by_when' ? t('by_when.question') : t('tie.question')
}

function Answer({ point, question }: { point: PointNow; question: Question }): ReactNode {
  const mine = useMine()
  const { content } = point
  const change = (more: Partial<PointNow['content']>) => writePoint(mine, point, more)
  if (question === 'tie') return <PointTies content={content} onChange={change} />
  if (question === 'plan') return <PointPlan content={content} onChange={change} />
  if (question === 'by_when') {
    return (
      <>
        <PointWhen value={content.by_when} onChange={(by_when) => change({ by_when })} />
        <HintNote hint={content.by_when && hintForDate(content.by_when, mine.whole.today)} />
      </>
    )
  }
  return (
    <>
      <Writing
        starter={mine.starters[TOPIC[question]!]!}
        value={content[question]}
        most={MOST[question]}
        rows={3}
        onChange={(text) => change({ [question]: text })}
      />
      <HintNote hint={hintOf(question, content[question])} />
    </>
  )
}

/** While nothing is written there is nothing to hint at. */
function hintOf(question: (typeof WORD_FIELDS)[number], text: string): Hint | null {
  if (text.trim() === '') return null
  if (question === 'what') return hintForWhat(text)
  if (question === 'first_step') return hintForStep(text)
  return question === 'sign' ? hintForSign(text) : null
}
