import type { BrowserContext, Page } from 'playwright-core'
import { browser } from '../support/browser.ts'

/** What one cold visit of a presentation costs, on an old phone over 4G. */
export interface Visit {
  /** HTML, scripts and style sheets as they came over the line, until the first key press. */
  bytes: number
  /** Milliseconds from the navigation until the words of the first slide stand there. */
  first: number
  largest: number
  /** Milliseconds of long tasks. */
  long: number
  /** Milliseconds from a key press until the next slide is painted. */
  key: number
}

// Runs in the page before anything of it: sees when the shown slide has words, and when another one comes on.
const WATCH = `(() => {
  const seen = { first: 0, largest: 0, long: 0, key: 0 }
  window.seen = seen
  const words = () => {
    const slide = document.querySelector(window.shownSlide)
    return slide && slide.getBoundingClientRect().height > 0 ? slide.textContent.trim() : ''
  }
  const painted = (then) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => then(performance.now()); c.port2.postMessage(0) })
  const wait = () => (words() ? painted((now) => { seen.first = now }) : requestAnimationFrame(wait))
  requestAnimationFrame(wait)
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.largest = entry.startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.long += entry.duration }).observe({ type: 'longtask', buffered: true })
  addEventListener('keydown', (event) => {
    const before = words(), pressed = event.timeStamp
    const turn = () => (words() !== before ? painted((now) => { seen.key = now - pressed }) : requestAnimationFrame(turn))
    turn()
  }, { capture: true, once: true })
})()`

export interface Where {
  url: string
  /** The selector of the slide that is shown. */
  shown: string
  prepare?: (context: BrowserContext) => Promise<unknown>
}

/** Visits once, in a browser that was never there. */
export async function visit({ url, shown, prepare }: Where): Promise<Visit> {
  const context = await (await browser()).newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'nl-BE',
  })
  try {
    await prepare?.(context)
    const page = await context.newPage()
    await page.addInitScript(`window.shownSlide = ${JSON.stringify(shown)}`)
    await page.addInitScript(WATCH)
    const bytes = await onOldPhone(page)
    await page.goto(url, { waitUntil: 'commit' })
    await until(page, 'first')
    const before = bytes()
    // the largest paint and the long tasks of what comes after the first slide count too
    await page.waitForTimeout(1500)
    await page.keyboard.press('ArrowRight')
    await until(page, 'key')
    const seen = await seenIn(page)
    return { bytes: before, first: seen.first, largest: seen.largest, long: seen.long, key: seen.key }
  } finally {
    await context.close()
  }
}

type Seen = Omit<Visit, 'bytes'>

const seenIn = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { seen: Seen }).seen)

async function until(page: Page, figure: keyof Seen): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await seenIn(page))?.[figure] > 0) return
    await page.waitForTimeout(50)
  }
  throw new Error(`${page.url()} never came to its ${figure}`)
}

/** A processor four times slower, 1.6 Mbit/s and 150 ms; gives what came over the line so far. */
async function onOldPhone(page: Page): Promise<() => number> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  })
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const kinds = new Map<string, string>()
  let bytes = 0
  client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (['Document', 'Script', 'Stylesheet'].includes(kinds.get(requestId) ?? '')) bytes += encodedDataLength
  })
  return () => bytes
}
