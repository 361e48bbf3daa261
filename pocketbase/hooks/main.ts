/// <reference path="../types/pocketbase.d.ts" />
// Registration only. A handler is recompiled from its own text in each pooled engine: nothing outside its braces exists.

// biome-ignore-all lint/complexity/useArrowFunction: each handler must stand alone
onBootstrap((e) => {
  e.next()
  require(`${__hooks}/server.js`).started(e.app)
})

routerAdd('POST', '/api/aan/{command}', (e) => require(`${__hooks}/server.js`).command(e))
routerAdd('GET', '/api/aan/view/{name}', (e) => require(`${__hooks}/server.js`).view(e))
routerAdd('GET', '/ready', (e) => require(`${__hooks}/server.js`).ready(e))
routerAdd('GET', '/{path...}', (e) => require(`${__hooks}/server.js`).site(e))

onRecordsListRequest((e) => require(`${__hooks}/server.js`).guardList(e))
onRecordViewRequest((e) => require(`${__hooks}/server.js`).guardView(e))
onRealtimeSubscribeRequest((e) => require(`${__hooks}/server.js`).guardSubscribe(e))
onFileDownloadRequest((e) => require(`${__hooks}/server.js`).guardFile(e))

onRecordRequestVerificationRequest((e) => require(`${__hooks}/server.js`).guardLetter(e))
onRecordRequestEmailChangeRequest(() => require(`${__hooks}/server.js`).guardMail())

cronAdd('keep_full_sync', '* * * * *', () =>
  require(`${__hooks}/server.js`).keepFullSync($app as unknown as core.App),
)
cronAdd('forget_operations', '17 3 * * *', () =>
  require(`${__hooks}/server.js`).forgetOld($app as unknown as core.App),
)
cronAdd('new_day', '2 * * * *', () => require(`${__hooks}/server.js`).newDay($app as unknown as core.App))
cronAdd('keep_grants', '27 3 * * *', () =>
  require(`${__hooks}/server.js`).keepGrants($app as unknown as core.App),
)

// `npm start` calls this before the school opens.
$app.rootCmd!.addCommand(
  new Command({
    use: 'first-link',
    run: (_, args) => require(`${__hooks}/server.js`).firstLink(args[0] ?? ''),
  }),
)

// PocketBase's own screens only answer when the start asked for them (`npm run admin`).
if ($os.getenv('ADMIN') !== '1') {
  routerAdd('GET', '/_/{$}', (e) => e.noContent(404))
  routerAdd('GET', '/_/index.html', (e) => e.noContent(404))
}
