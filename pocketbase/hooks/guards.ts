// PocketBase's own doors, narrowed (trust.md: "What PocketBase does that will hurt us").

// A comparison of one field of the collection itself with one value. Nothing else is a filter here: a relation, a back
// relation or another collection would spell out what its own rule hides, and a quote or backslash within a text, a
// comment or a bracket would be read in two ways, once by this and once by PocketBase.
const COMPARISON = String.raw`[a-z][a-z_]*\s*(?:!?[=~]|[<>]=?)\s*(?:"[^"'\\]*"|'[^"'\\]*'|\d+|true|false)`
const FILTER = new RegExp(String.raw`^\s*${COMPARISON}(?:\s*(?:&&|\|\|)\s*${COMPARISON})*\s*$`)
const SORT = /^[-+]?[a-z][a-z_]*(?:,[-+]?[a-z][a-z_]*)*$/

/** Lists are filtered and sorted by fields of their own. */
export function guardList(e: core.RecordsListRequestEvent): void {
  if (!e.hasSuperuserAuth()) {
    const { filter = '', sort = '' } = e.requestInfo().query as { filter?: string; sort?: string }
    if (filter !== '' && !(FILTER.test(filter) && !filter.includes('_via_')))
      throw new BadRequestError('not_understood')
    if (sort !== '' && !(SORT.test(sort) && !sort.includes('_via_')))
      throw new BadRequestError('not_understood')
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

/** Who works here with which mail is the coordinator's to say: PocketBase's own letters about it are never sent. */
export function guardLetter(e: core.RecordRequestVerificationRequestEvent): void {
  // the same as for a mail address that nobody has
  e.noContent(204)
}

export function guardMail(): void {
  throw new NotFoundError()
}
