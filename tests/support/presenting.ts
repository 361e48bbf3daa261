import type { Page } from 'playwright-core'
import type { RecordModel } from 'pocketbase'
import { type Person, person } from './browser.ts'
import type { Scene } from './scene.ts'
import type { School } from './school.ts'

type Options = Parameters<typeof person>[2]

/** Somebody at a device on which they are signed in: staff keep it, a pupil has it in this tab only. */
export async function signedIn(
  school: School,
  scene: Scene,
  who: RecordModel,
  options: Options = {},
): Promise<Person> {
  const kind = who.collectionName === 'staff' ? 'staff' : 'pupil'
  const someone = await person(school, kind, options)
  const session = {
    token: await scene.tokenOf(who),
    id: who.id,
    name: kind === 'staff' ? who['name'] : `${who['given_name']} ${who['family_name']}`,
    ...(who['coordinator'] ? { coordinator: true } : {}),
  }
  await someone.page.addInitScript(
    ([store, text]) => {
      if (store === 'staff') localStorage.setItem('aan-staff', text!)
      else sessionStorage.setItem('aan-pupil', text!)
    },
    [kind, JSON.stringify(session)],
  )
  return someone
}

/** Where a presentation is: of a portfolio, at a meeting or as a preview, perhaps at a place in it. */
export const presentationOf = (portfolio: string, meeting = '', place = ''): string =>
  `/presentatie/?p=${portfolio}${meeting === '' ? '' : `&m=${meeting}`}${place === '' ? '' : `#${place}`}`

/** The heading of the one slide that is shown. */
export const shownTitle = (page: Page): Promise<string | null> =>
  page.locator('section:visible h1').textContent()
