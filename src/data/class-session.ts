import type { ClassDoor } from '../domain/class-session.ts'
import type { PrintedCode } from '../domain/commands.ts'
import { ask, send } from './command.ts'

/** The door of a class: whether it is open, who is inside, who has a card. */
export function classDoor(group: string): Promise<ClassDoor> {
  return ask('class_door', { g: group }, 'staff')
}

/** Opens the door of a class, or leaves it open longer. */
export async function openClass(group: string, minutes: number): Promise<void> {
  await send('class_session.open', { group, minutes }, { as: 'staff' })
}

export async function closeClass(session: string): Promise<void> {
  await send('class_session.close', { id: session }, { as: 'staff' })
}

/** New cards for a class, or only for who has none. They come once: the server keeps no pictures. */
export async function makeCards(group: string, missing: boolean): Promise<PrintedCode[]> {
  return (await send('codes.make', { group, missing }, { as: 'staff' })).codes
}

/** A new card for one pupil; the old one opens nothing any more. */
export async function newCard(pupil: string): Promise<PrintedCode | undefined> {
  return (await send('codes.reset', { pupil }, { as: 'staff' })).codes[0]
}
