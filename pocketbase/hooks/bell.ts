/**
 * Rings the bell of a portfolio: everybody concerned subscribes to that one small record (its id is the portfolio's),
 * and a ring means reload. Realtime tells nothing to who just lost sight of a record; a ring does.
 */
export function ring(app: core.App, portfolio: string): void {
  const bell = app.findRecordById('bells', portfolio)
  bell.set('rings', bell.getInt('rings') + 1)
  // a number went up by one: there is nothing to validate, and every command rings
  app.saveNoValidate(bell)
}

/** Hangs the bell of a new portfolio. */
export function hangBell(app: core.App, portfolio: string, pupil: string): void {
  const bell = new Record(app.findCachedCollectionByNameOrId('bells'))
  bell.set('id', portfolio)
  bell.load({ pupil, rings: 0 })
  app.save(bell)
}
