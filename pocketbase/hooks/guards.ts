// PocketBase's own doors, narrowed (trust.md: "What PocketBase does that will hurt us").

const ACROSS = /_via_|\./

/** A filter or sort that reaches into another collection can spell out what its own rule hides. */
export function guardList(e: core.RecordsListRequestEvent): void {
  if (!e.hasSuperuserAuth()) {
    const query = e.requestInfo().query
    const asked = ['filter', 'sort']
      .map((name) => String(query[name] ?? '').replace(/"[^"]*"|'[^']*'/g, ''))
      .join(' ')
    if (ACROSS.test(asked)) throw new BadRequestError('not_understood')
  }
  keepNowhere(e)
  e.next()
}

/** In the events of records the answer's headers are only within reach of the request that they carry along. */
function keepNowhere(event: unknown): void {
  const { requestEvent } = event as { requestEvent: core.RequestEvent }
  requestEvent.response.header().set('Cache-Control', 'private, no-store')
}

/** One record is as personal as a list of them. */
export function guardView(e: core.RecordRequestEvent): void {
  keepNowhere(e)
  e.next()
}

/** Subscriptions are to bells, one by one, and to the connection itself; options would carry a filter past the rule. */
export function guardSubscribe(e: core.RealtimeSubscribeRequestEvent): void {
  const asked = e.subscriptions as unknown as string[]
  for (let i = 0; i < asked.length; i++) {
    if (!/^(PB_CONNECT|bells\/[a-z0-9]{15})$/.test(String(asked[i])))
      throw new BadRequestError('not_understood')
  }
  e.next()
}

/** A thumbnail of a huge picture costs gigabytes; personal files are never cached. */
export function guardFile(e: core.FileDownloadRequestEvent): void {
  if (e.requestInfo().query['thumb'] !== undefined) throw new BadRequestError('not_understood')
  keepNowhere(e)
  e.next()
}
