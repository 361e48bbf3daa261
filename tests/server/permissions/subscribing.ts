import type { School } from '../../support/school.ts'

interface Heard {
  /** The bells that rang for this person. */
  bells: string[]
  /** How many of the other topics were refused. */
  refused: number
}

/**
 * Opens a live line as a person, subscribes to bells one by one and tries other topics, rings every bell as the
 * server does, and says which were heard.
 */
export async function heardBells(
  school: School,
  token: string,
  bells: readonly string[],
  others: readonly string[],
): Promise<Heard> {
  const end = new AbortController()
  const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: token } : {}) }
  const response = await fetch(`${school.url}/api/realtime`, { signal: end.signal })
  const lines = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const heard = new Set<string>()
  let clientId = ''
  let connected = () => {}
  const ready = new Promise<void>((resolve) => {
    connected = resolve
  })
  const reading = (async () => {
    let text = ''
    while (true) {
      const { value, done } = await lines.read()
      if (done) return
      text += value
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const data = /^data:(.*)$/m.exec(block)?.[1]
        if (!data) continue
        const message = JSON.parse(data)
        if (/^event:PB_CONNECT$/m.test(block)) {
          clientId = message.clientId
          connected()
        } else if (message.record) heard.add(message.record.id)
      }
    }
  })().catch(() => {})
  await ready

  const subscribe = (topics: string[]) =>
    fetch(`${school.url}/api/realtime`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ clientId, subscriptions: topics }),
    })
  let refused = 0
  for (const topic of others) if (!(await subscribe([topic])).ok) refused += 1
  await subscribe(bells.map((id) => `bells/${id}`))
  for (const id of bells) await school.superuser.collection('bells').update(id, { 'rings+': 1 })
  // a bell arrives a few milliseconds after it was rung; nothing more is on its way after this
  await new Promise((resolve) => setTimeout(resolve, 150))
  end.abort()
  await reading
  return { bells: [...heard], refused }
}
