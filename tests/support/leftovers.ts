import type { Page } from 'playwright-core'

/** Everything that a device still holds for this site, as text: what is shown, and what each kind of storage keeps. */
export function everythingOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [document.documentElement.outerHTML, location.href]
    for (const store of [localStorage, sessionStorage]) found.push(JSON.stringify(Object.entries(store)))
    for (const field of document.querySelectorAll('input, textarea')) {
      found.push((field as HTMLInputElement).value)
    }
    found.push(document.cookie, window.name, JSON.stringify(history.state))
    // without TLS a browser has no caches of ours
    for (const name of 'caches' in globalThis ? await caches.keys() : []) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        found.push(request.url, await (await cache.match(request))!.text())
      }
    }
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const asked = indexedDB.open(name!)
        asked.onsuccess = () => done(asked.result)
        asked.onerror = () => fail(asked.error)
      })
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done, fail) => {
          const asked = database.transaction(store).objectStore(store).getAll()
          asked.onsuccess = () => done(asked.result)
          asked.onerror = () => fail(asked.error)
        })
        // bytes as letters: a text that is kept without a lock would be read here
        const readable = (_: string, value: unknown) =>
          value instanceof ArrayBuffer || ArrayBuffer.isView(value)
            ? new TextDecoder('latin1').decode(value as ArrayBuffer)
            : value
        found.push(name!, JSON.stringify(rows, readable))
      }
      database.close()
    }
    return found.join('\n')
  })
}
