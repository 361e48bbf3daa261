// This device, and the things it makes. Without the SDK: a command needs no more than a request.

/** This device's own name for itself, for the history and for what it keeps encrypted. */
export function deviceId(): string {
  let id = localStorage.getItem('aan-device')
  if (!id) {
    id = newId()
    localStorage.setItem('aan-device', id)
  }
  return id
}

/** A new id of 15 characters: a thing that a device makes keeps it, so a retry is the same thing. */
export function newId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  return Array.from(crypto.getRandomValues(new Uint8Array(15)), (byte) => letters[byte % 36]).join('')
}
