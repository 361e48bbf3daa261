import { type DBSchema, openDB } from 'idb'

// The key of what a teacher's own device could not send yet. It is made here, cannot be read out (not even by this page),
// and goes when the teacher signs out with nothing waiting.

interface Kept {
  staff: string
  key: CryptoKey
  /** The name under which what it seals is kept; says nothing about whose it is. */
  box: string
}

interface Schema extends DBSchema {
  keys: { key: string; value: Kept }
}

const database = () =>
  openDB<Schema>('aan-het-woord-keys', 1, {
    upgrade: (db) => {
      db.createObjectStore('keys', { keyPath: 'staff' })
    },
  })

/** The key of this member of staff on this device, made when there is none; null where there is no secure context. */
export async function staffKey(staff: string): Promise<Kept | null> {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return null
  try {
    const known = await (await database()).get('keys', staff)
    if (known) return known
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    const box = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('')
    // Another page of this teacher may have made one meanwhile: the first that is kept counts.
    const db = await database()
    const transaction = db.transaction('keys', 'readwrite')
    const meanwhile = await transaction.store.get(staff)
    if (!meanwhile) await transaction.store.put({ staff, key, box })
    await transaction.done
    return meanwhile ?? { staff, key, box }
  } catch {
    return null
  }
}

/** Throws the key away: what it sealed can never be opened again. */
export async function dropStaffKey(staff: string): Promise<void> {
  if (!globalThis.indexedDB) return
  await (await database()).delete('keys', staff).catch(() => {})
}
