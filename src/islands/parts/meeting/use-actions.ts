import { useEffect, useState } from 'react'
import {
  type ActionContent,
  beginAction,
  type Written,
  writeAction,
  writtenActions,
} from '../../../data/agreed-actions.ts'
import { newId } from '../../../data/device.ts'
import type { Outbox } from '../../../data/outbox.ts'
import type { AgreedAction } from '../../../domain/meeting-view.ts'
import type { Owner } from './owners.ts'

export interface ActionsHere {
  written: Written[]
  /** Begins an action of somebody, perhaps of a point, and gives its id. */
  add: (owner: Owner, point?: string) => string
  change: (action: Written, more: Partial<ActionContent>) => void
  /** Takes an action away, and gives the way back. */
  remove: (action: Written) => () => void
}

type Drafts = Readonly<Record<string, ActionContent>>

/**
 * The actions of one meeting as they stand on this device, and how to write in them. An action begins as a draft of this
 * page alone; with its first letter it goes into the outbox, and from then on it is never lost.
 */
export function useActions(
  outbox: Outbox | null,
  meeting: string,
  actions: readonly AgreedAction[],
): ActionsHere {
  const [made, setMade] = useState<readonly string[]>([])
  const [drafts, setDrafts] = useState<Drafts>({})
  const written = writtenActions(outbox, meeting, actions, made)
  // what an earlier page left here may be at school before this page hears of it
  const own = written.filter(({ stored }) => !stored).map(({ id }) => id)
  useEffect(() => {
    setMade((ids) => [...new Set([...ids, ...own])])
  }, [own.join()])
  const without = (id: string) => setDrafts(({ [id]: _, ...others }) => others)
  const draftOf = (id: string, content: ActionContent): Written => ({
    id,
    rev: 0,
    content,
    stored: null,
    where: 'nothing',
    refusal: null,
  })

  /** Into the outbox, or back into it. */
  const write = ({ id, stored }: Written, content: ActionContent) => {
    if (!outbox) return
    setMade((ids) => (ids.includes(id) ? ids : [...ids, id]))
    writeAction(outbox, id, stored, content)
  }
  return {
    written: [...written, ...Object.entries(drafts).map(([id, content]) => draftOf(id, content))],
    add({ owner, guardian, name }, point = '') {
      const id = newId()
      setDrafts((all) => ({
        ...all,
        [id]: beginAction({ meeting, owner, guardian, owner_name: name, point }),
      }))
      return id
    },
    change(action, more) {
      const content = { ...action.content, ...more }
      if (action.id in drafts && content.what.trim() === '') {
        setDrafts((all) => ({ ...all, [action.id]: content }))
        return
      }
      without(action.id)
      write(action, content)
    },
    remove(action) {
      if (action.id in drafts) {
        without(action.id)
        return () => setDrafts((all) => ({ ...all, [action.id]: action.content }))
      }
      write(action, { ...action.content, removed: true })
      return () => write(action, action.content)
    },
  }
}
