import type { ViewName } from '../../src/domain/views.ts'
import { actorOf } from './actor.ts'
import { agreementsViews } from './agreements-view.ts'
import { boardViews } from './board.ts'
import { classSessionViews } from './class-sessions.ts'
import { now } from './clock.ts'
import { contactViews } from './contact-view.ts'
import type { Context } from './context.ts'
import { importViews } from './imports.ts'
import { meetingViews } from './meeting-view.ts'
import { myPortfolioViews } from './my-portfolio.ts'
import { presentationViews } from './presentation.ts'
import { Refusing, statusOf } from './refuse.ts'
import { roundViews } from './round-view.ts'
import { schoolViews } from './school-views.ts'

export type View = (context: Context, ask: (name: string) => string) => unknown
export type Views = { [N in ViewName]?: View }

/** Wholes that a screen needs at once, computed for who asks. Each noun's file brings its own. */
export const VIEWS = {
  ...meetingViews,
  ...agreementsViews,
  ...presentationViews,
  ...roundViews,
  ...boardViews,
  ...schoolViews,
  ...contactViews,
  ...myPortfolioViews,
  ...classSessionViews,
  ...importViews,
} as { [N in ViewName]: View }

/** Answers `GET /api/aan/view/{name}`; reading only. */
export function view(e: core.RequestEvent): void {
  e.response.header().set('Cache-Control', 'private, no-store')
  const name = e.request!.pathValue('name') as ViewName
  const make = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined
  try {
    if (!make) throw new Refusing('not_found')
    const query = e.request!.url!.query()
    const context: Context = {
      app: e.app,
      actor: actorOf(e.auth),
      now: now(),
      device: '',
      files: () => [],
      address: e.realIP(),
    }
    e.json(
      200,
      make(context, (key) => query.get(key)),
    )
  } catch (thrown) {
    if (!(thrown instanceof Refusing)) throw thrown
    e.json(statusOf(thrown.code), { code: thrown.code, detail: thrown.detail ?? null })
  }
}
