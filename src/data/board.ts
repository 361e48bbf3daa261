import type { BoardView } from '../domain/board.ts'
import { ask } from './command.ts'

/** A class of this teacher in one answer; without a group the first of their classes. */
export function boardOf(group: string): Promise<BoardView> {
  return ask('board', group ? { group } : {}, 'staff')
}
