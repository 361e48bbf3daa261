import type { RecordModel } from 'pocketbase'
import type { CommandInput, CommandName } from '../../src/domain/commands.ts'
import type { ImportList } from '../../src/domain/import.ts'
import { startOfDay } from '../../src/domain/school-day.ts'
import type { School } from './school.ts'

const SECRET = 'a-long-test-password-1'

/** The coordinator of a school that has a school year and nothing else. */
export interface Office {
  coordinator: RecordModel
  year: string
  tokenOf: (person: RecordModel) => Promise<string>
  /** Sends a command with a token (the coordinator's, unless given); null for nobody's. */
  say: <N extends CommandName>(
    name: N,
    input: CommandInput<N> | Record<string, unknown>,
    token?: string | null,
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  ) => Promise<any>
  /** Previews a list and accepts what was seen. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  takeIn: (list: ImportList, more?: Record<string, unknown>) => Promise<any>
  /** How many records there are of everything that a list can touch. */
  counts: () => Promise<Record<string, number>>
}

const TOUCHED = [
  'pupils',
  'groups',
  'enrolments',
  'grants',
  'results',
  'imports',
  'import_mappings',
  'history',
]

export async function openOffice(school: School): Promise<Office> {
  const { superuser } = school
  const { id: year } = await superuser.collection('school_years').create({
    name: '2026-2027',
    start: startOfDay('2026-09-01'),
    until: startOfDay('2027-09-01'),
    autumn_start: startOfDay('2026-11-02'),
    autumn_until: startOfDay('2026-11-09'),
  })
  const coordinator = await makeStaff(school, 'Katrien Coordinator', { coordinator: true })
  const tokenOf = async (person: RecordModel) =>
    (await superuser.collection(person.collectionName).impersonate(person.id, 3600)).authStore.token
  const own = await tokenOf(coordinator)
  const say: Office['say'] = async (name, input, token = own) => {
    const answer = await fetch(`${school.url}/api/aan/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token === null ? {} : { Authorization: token }) },
      body: JSON.stringify(input),
    })
    return answer.json()
  }
  return {
    coordinator,
    year,
    tokenOf,
    say,
    async takeIn(list, more = {}) {
      const { fingerprint } = await say('import.preview', { list })
      const mapping = { kind: list.kind, headers: ['a', 'b'], fields: ['number', ''] }
      return say('import.accept', { list, fingerprint, goodRowsOnly: false, mapping, ...more })
    },
    async counts() {
      const entries = TOUCHED.map(async (name) => {
        const { totalItems } = await superuser.collection(name).getList(1, 1)
        return [name, totalItems] as const
      })
      return Object.fromEntries(await Promise.all(entries))
    },
  }
}

/** Somebody of the school's staff, made past the doors. */
export function makeStaff(
  school: School,
  name: string,
  fields: Record<string, unknown> = {},
): Promise<RecordModel> {
  return school.superuser.collection('staff').create({
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@delinde.example`,
    password: SECRET,
    passwordConfirm: SECRET,
    coordinator: false,
    active: true,
    ...fields,
  })
}
