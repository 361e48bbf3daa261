// What main.ts calls; everything below runs in PocketBase's engine.
export { command } from './command.ts'
export { guardFile, guardLetter, guardList, guardMail, guardSubscribe, guardView } from './guards.ts'
export { forgetOld, keepFullSync, keepGrants, newDay, ready, started } from './keeping.ts'
export { firstLink } from './links.ts'
export { site } from './site.ts'
export { view } from './views.ts'
