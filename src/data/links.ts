import { dropSession, keepSession } from './client.ts'
import { send } from './command.ts'

export interface Opened {
  purpose: 'setup' | 'staff'
  name: string
  mail: string
}

/** What a one-time link is for; refused when it was used, is too old or never was. */
export function openLink(token: string): Promise<Opened> {
  return send('link.open', { token })
}

export interface FirstPassword {
  token: string
  name: string
  mail: string
  password: string
  /** Of a new school only. */
  school: string
  logo: Blob | null
}

/**
 * Uses a link up and signs in with what was chosen. Answers where this person is at home; who could not be signed in
 * (the line broke just then) chose a password all the same and meets the ordinary door there.
 */
export async function useLink({ logo, ...input }: FirstPassword): Promise<'/school/' | '/leerkracht/'> {
  const { mail } = await send('link.use', input, logo ? { files: { logo } } : {})
  dropSession('staff')
  try {
    const { token, staff } = await send('door.staff', { mail, password: input.password })
    keepSession('staff', { token, id: staff.id, name: staff.name, coordinator: staff.coordinator })
    return staff.coordinator ? '/school/' : '/leerkracht/'
  } catch {
    return input.school ? '/school/' : '/leerkracht/'
  }
}
