// What comes after the first slide: the overview, what is live, the other pictures; or why there is no slide.
import { offerEditor, openEditor } from './agreements.ts'
import { lateStyles, writeStyles } from './late-styles.ts'
import type { Stage } from './main.ts'
import { offerYes } from './say-yes.ts'

/** Joins the presentation that stands in the page. */
export async function join(): Promise<void> {
  const root = document.querySelector<HTMLElement>('#room')!
  const styled = lateStyles()
  const stage = await window.stage?.catch(() => undefined)
  if (stage && 'show' in stage) return more(stage)
  const { sayWhy, sayBroken } = await import('./trouble.ts')
  await styled
  if (stage) await sayWhy(root, stage.asked)
  else sayBroken(root)
}

async function more(stage: Stage): Promise<void> {
  const { show, acts, wanted } = stage
  const overview = import('./overview.ts')
  acts.overview = async () => (await overview).openOverview(stage)
  if (wanted) acts[wanted]?.()
  offerEditor(async () => {
    const [{ writeAgreements }] = await Promise.all([import('../islands/WriteAgreement.tsx'), writeStyles()])
    return writeAgreements
  })
  show.onShow((page, section) => {
    openEditor(page, section, show.whole)
    offerYes(page, section, show.whole)
  })
  fetchPictures(stage)
  const { follow } = await import('./live.ts')
  follow(stage)
}

/** The pictures that are still to come, one after the other: what was loaded stays when the net goes. */
async function fetchPictures({ show }: Stage): Promise<void> {
  for (let index = 0; index < show.whole.pages.length; index++) {
    const images = [...show.section(index).querySelectorAll('img')]
    for (const image of images) image.loading = 'eager'
    await Promise.all(images.map((image) => image.decode().catch(() => {})))
  }
}
