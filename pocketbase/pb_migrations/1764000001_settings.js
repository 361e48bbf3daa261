/// <reference path="../types/pocketbase.d.ts" />
// The settings baseline: what PocketBase opens by default and a school must not.

migrate((app) => {
  const settings = app.settings()
  settings.meta.appName = 'Aan het woord'
  settings.meta.hideControls = true
  settings.logs.maxDays = 7
  settings.logs.logIP = false
  settings.logs.logAuthId = false
  settings.batch.enabled = false
  settings.backups.cron = ''
  settings.trustedProxy.headers = []
  // High per address: a whole classroom sits behind one. What guesses is limited per account, in the doors.
  settings.rateLimits.enabled = true
  settings.rateLimits.rules = [
    { label: '/api/', audience: '', duration: 10, maxRequests: 3000 },
    // writes to the disk, for who signs in nowhere
    { label: '/ready', audience: '', duration: 10, maxRequests: 60 },
    // only PocketBase's own superuser still comes in by a password there
    { label: '*:authWithPassword', audience: '', duration: 60, maxRequests: 20 },
  ]
  app.save(settings)

  for (const name of ['staff', 'pupils', 'guardians', 'associations']) {
    const people = app.findCollectionByNameOrId(name)
    people.authRule = 'active = true'
    people.manageRule = null
    people.createRule = null
    // a pupil looks at pictures for a whole conference
    people.fileToken.duration = 7200
    app.save(people)
  }
  const superusers = app.findCollectionByNameOrId('_superusers')
  superusers.authToken.duration = 3600
  app.save(superusers)
})
