import href from '../styles/stage-late.css?url'

/** The styles of what comes late; a page would otherwise wait for them before its first slide. */
export function lateStyles(): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve()
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  const loaded = new Promise<void>((done) => {
    link.onload = link.onerror = () => done()
  })
  document.head.append(link)
  return loaded
}
