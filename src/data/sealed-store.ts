import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

// What could not be sent yet, kept on this device as ciphertext. The key is the server's to give: at the next sign-in
// of the same pupil on the same device it hands out the same key again. Who finds the tablet finds nothing to read.

interface Row {
  /** `box/tab/thing`: whose (a hash of the key), which tab wrote it, and a name for what it is. */
  name: string
  box: string
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

interface Schema extends DBSchema {
  rows: { key: string; value: Row; indexes: { box: string } }
}

const DATABASE = 'aan-het-woord'

/** One row as it comes out: opened, with the tab that wrote it. */
export interface Opened {
  tab: string
  thing: string
  value: unknown
}

/** A store on this device for one key; null where there is no secure context, or no room at all. */
export async function openSealedStore(key: string): Promise<SealedStore | null> {
  if (key === '' || !globalThis.crypto?.subtle || !globalThis.indexedDB) return null
  try {
    const raw = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0))
    const sealing = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw))
    const box = Array.from(digest.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')
    return await openStoreWith(sealing, box)
  } catch {
    return null
  }
}

/** A store on this device for a key that is at hand; null where there is no room at all. */
export async function openStoreWith(key: CryptoKey, box: string): Promise<SealedStore | null> {
  try {
    const store = new SealedStore(key, box)
    await store.all()
    // asks not to be the first to go when the device runs full; a no changes nothing
    navigator.storage?.persist?.().catch(() => false)
    return store
  } catch {
    return null
  }
}

export class SealedStore {
  readonly #key: CryptoKey
  readonly #box: string
  #opening: Promise<IDBPDatabase<Schema>> | undefined

  constructor(key: CryptoKey, box: string) {
    this.#key = key
    this.#box = box
  }

  /** Seals and keeps. Encryption is done before the database is asked: a transaction does not wait for anything else. */
  async put(tab: string, thing: string, value: unknown): Promise<void> {
    const name = `${this.#box}/${tab}/${thing}`
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const plain = new TextEncoder().encode(JSON.stringify(value))
    const additionalData = new TextEncoder().encode(name)
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, this.#key, plain)
    await this.#with((db) => db.put('rows', { name, box: this.#box, iv, sealed }))
  }

  async remove(tab: string, thing: string): Promise<void> {
    await this.#with((db) => db.delete('rows', `${this.#box}/${tab}/${thing}`))
  }

  /** Everything under this key, opened. What cannot be opened is left where it is. */
  async all(): Promise<Opened[]> {
    const rows = await this.#with((db) => db.getAllFromIndex('rows', 'box', this.#box))
    const opened = await Promise.all(rows.map((row) => this.#open(row).catch(() => null)))
    return opened.filter((row) => row !== null)
  }

  async #open({ name, iv, sealed }: Row): Promise<Opened> {
    const additionalData = new TextEncoder().encode(name)
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, this.#key, sealed)
    const [, tab = '', thing = ''] = name.split('/')
    return { tab, thing, value: JSON.parse(new TextDecoder().decode(plain)) }
  }

  /** iOS drops the connection of a tab that slept: then it is opened anew, once. */
  async #with<T>(act: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await act(await this.#database())
    } catch {
      this.#opening = undefined
      return act(await this.#database())
    }
  }

  #database(): Promise<IDBPDatabase<Schema>> {
    this.#opening ??= openDB<Schema>(DATABASE, 1, {
      upgrade(db) {
        db.createObjectStore('rows', { keyPath: 'name' }).createIndex('box', 'box')
      },
      terminated: () => {
        this.#opening = undefined
      },
    })
    return this.#opening
  }
}
