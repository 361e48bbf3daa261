import { useMemo, useState } from 'react'
import { boardOf } from '../data/board.ts'
import { sessionOf } from '../data/session.ts'
import type { BoardView } from '../domain/board.ts'
import { fullName } from '../domain/people.ts'
import messages from '../i18n/nl/board.json'
import common from '../i18n/nl/common.json'
import { reader } from '../i18n/reader.ts'
import { ApproveQueue } from './ApproveQueue.tsx'
import { BoardHead } from './parts/board/BoardHead.tsx'
import { PupilList } from './parts/board/PupilList.tsx'
import { Register } from './parts/board/Register.tsx'
import { useQueue } from './parts/board/use-queue.ts'
import { Empty } from './parts/Empty.tsx'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { SignInAgain } from './parts/SignInAgain.tsx'
import { SignOut } from './parts/SignOut.tsx'
import { Toast } from './parts/Toast.tsx'
import { trouble } from './parts/trouble.ts'
import { useBells } from './parts/use-bells.ts'
import { useMedia } from './parts/use-media.ts'
import { useWhole } from './parts/use-whole.ts'

const t = reader(messages)
const tc = reader(common)
const byName = new Intl.Collator('nl')

/** One class on one screen, live: where each pupil is, and what waits for the teacher. */
export function Board() {
  const [group, setGroup] = useState(() => new URLSearchParams(location.search).get('g') ?? '')
  const board = useWhole(() => boardOf(group), [group])
  const choose = (id: string) => {
    history.replaceState(null, '', `?g=${id}`)
    setGroup(id)
  }
  if (!board.value && board.error) {
    return (
      <div className="board-alone stack">
        <h1>{t('mine')}</h1>
        <ErrorNote action={{ label: t('retry'), onAct: board.reload }}>{trouble(board.error)}</ErrorNote>
        <SignInAgain when={board.error} onDone={board.reload} />
      </div>
    )
  }
  if (!board.value) return <p className="board-alone">{tc('loading')}</p>
  return <ClassBoard view={board.value} reload={board.reload} onChoose={choose} trouble={board.error} />
}

interface Props {
  view: BoardView
  reload: () => Promise<void>
  onChoose: (group: string) => void
  /** Why the last reading failed; what stands here is from before. */
  trouble: unknown
}

function ClassBoard({ view, reload, onChoose, trouble: failed }: Props) {
  const rows = useMemo(
    () => [...view.rows].sort((a, b) => byName.compare(fullName(a.pupil), fullName(b.pupil))),
    [view.rows],
  )
  const Pupils = useMedia('(max-width: 48rem)') ? PupilList : Register
  const queue = useQueue(rows, reload)
  useBells(
    rows.map((row) => row.portfolio).filter((id) => id !== ''),
    'staff',
    reload,
  )
  if (view.group === '') {
    return (
      <div className="board-alone stack">
        <div className="apart">
          <h1>{t('mine')}</h1>
          <SignOut />
        </div>
        <NoClass />
      </div>
    )
  }
  const now = queue.current?.row.pupil.id ?? ''
  return (
    <div className="board">
      <BoardHead view={view} rows={rows} onChoose={onChoose} />
      {rows.length > 0 && view.round && <ApproveQueue queue={queue} readOnly={view.round.state !== 'open'} />}
      <section className="register" aria-labelledby="board-title">
        {failed !== null && (
          <ErrorNote action={{ label: t('retry'), onAct: reload }}>{trouble(failed)}</ErrorNote>
        )}
        <SignInAgain when={failed} onDone={reload} />
        {!view.round && <Empty title={t('empty.round.title')}>{t('empty.round.text')}</Empty>}
        {view.round && rows.length === 0 && (
          <Empty title={t('empty.pupils.title')}>{t('empty.pupils.text')}</Empty>
        )}
        {view.round && rows.length > 0 && <Pupils rows={rows} now={now} onGo={queue.goTo} />}
      </section>
      <Toast message={queue.said} {...(queue.mayUndo ? { onUndo: queue.undo, undoKey: 'U' } : {})} />
    </div>
  )
}

/** Nobody to show here: a coordinator has the school in hand, a teacher waits for a class. */
function NoClass() {
  const coordinates = sessionOf('staff')?.coordinator === true
  const way = (
    <a className="button" href="/school/">
      {t('school')}
    </a>
  )
  return (
    <Empty title={t('empty.class.title')} drawing="gate" action={coordinates ? way : undefined}>
      {coordinates ? t('empty.class.coordinator') : t('empty.class.text')}
    </Empty>
  )
}
