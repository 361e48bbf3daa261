import type { CommandInput, CommandName, CommandOutput } from '../../src/domain/commands.ts'
import { actionHandlers } from './actions.ts'
import { classSessionHandlers } from './class-sessions.ts'
import { codeHandlers } from './codes.ts'
import { conclusionHandlers } from './conclusions.ts'
import { contactHandlers } from './contacts.ts'
import type { Context } from './context.ts'
import { doorHandlers } from './doors.ts'
import { groupHandlers } from './groups.ts'
import { guardianHandlers } from './guardians.ts'
import { holdHandlers } from './holds.ts'
import { importHandlers } from './imports.ts'
import { linkHandlers } from './links.ts'
import { floorHandlers } from './meeting-floor.ts'
import { meetingHandlers } from './meetings.ts'
import { myThingsHandlers } from './my-things.ts'
import { pointHandlers } from './points.ts'
import { presentationHandlers } from './presentation.ts'
import { pupilHandlers } from './pupils.ts'
import type { KeptRefusal } from './refuse.ts'
import { roundHandlers } from './rounds.ts'
import { schoolHandlers } from './school.ts'
import { slidePictureHandlers } from './slide-pictures.ts'
import { slideHandlers } from './slides.ts'
import { staffHandlers } from './staff.ts'
import { staffDoorHandlers } from './staff-door.ts'

export type Handler<N extends CommandName> = (
  context: Context,
  input: CommandInput<N>,
) => CommandOutput<N> | KeptRefusal
export type Handlers = { [N in CommandName]?: Handler<N> }

/** Which function does a command; each noun's file brings its own. */
export const HANDLERS = {
  ...pointHandlers,
  ...slideHandlers,
  ...slidePictureHandlers,
  ...myThingsHandlers,
  ...roundHandlers,
  ...meetingHandlers,
  ...floorHandlers,
  ...actionHandlers,
  ...conclusionHandlers,
  ...linkHandlers,
  ...presentationHandlers,
  ...schoolHandlers,
  ...staffHandlers,
  ...groupHandlers,
  ...pupilHandlers,
  ...guardianHandlers,
  ...contactHandlers,
  ...holdHandlers,
  ...staffDoorHandlers,
  ...doorHandlers,
  ...classSessionHandlers,
  ...codeHandlers,
  ...importHandlers,
} as { [N in CommandName]: Handler<N> }

/** What brings its own transactions, or only reads, because it would keep everybody else from writing for too long. */
export const OWN_TRANSACTIONS: readonly CommandName[] = ['door.staff', 'import.preview']
