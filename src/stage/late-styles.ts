import late from '../styles/stage-late.css?url'
import write from '../styles/stage-write.css?url'

function load(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve()
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  const loaded = new Promise<void>((done) => {
    link.onload = link.onerror = () => done()
  })
  document.head.append(link)
  return loaded
}

/** The styles of what comes late; a page would otherwise wait for them before its first slide. */
export const lateStyles = (): Promise<void> => load(late)

/** The styles of writing an agreement. */
export const writeStyles = (): Promise<void> => load(write)
