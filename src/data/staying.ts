// How long a pupil's session on a shared device lives without anybody touching it. Every page writes touches down
// (`components/Leaving.astro`), which also ends what was forgotten; here is what a screen needs to ask first.

/** Minutes without a touch or a key after which the pupil's own screen says goodbye by itself. */
export const IDLE_MINUTES = 15
/** Seconds in which somebody who is still there can say so. */
export const WARNING_SECONDS = 60

const KEY = 'aan-touched'

/** Somebody is there. Kept with the tab: a tab that is opened again after a while is not the pupil who closed it. */
export function touched(): void {
  sessionStorage.setItem(KEY, String(Date.now()))
}

/** Seconds until the session ends by itself. */
export function secondsLeft(): number {
  const last = Number(sessionStorage.getItem(KEY) ?? Date.now())
  return Math.ceil((last + IDLE_MINUTES * 60_000 - Date.now()) / 1000)
}
