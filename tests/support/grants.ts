import type PocketBase from 'pocketbase'
import { expect } from 'vitest'
import { type GrantRow, grantChanges, grantsFor, type Ties } from '../../src/domain/grants.ts'

/** The stored grants are exactly what the ties give: nobody sees more, nobody less. */
export async function expectGrantsInStep(superuser: PocketBase): Promise<void> {
  const all = <T>(name: string) => superuser.collection(name).getFullList() as unknown as Promise<T>
  const pupils = await all<{ id: string }[]>('pupils')
  const ties: Ties = {
    assignments: await all('assignments'),
    enrolments: await all('enrolments'),
    guardianships: await all('guardianships'),
    pupils: pupils.map((pupil) => pupil.id),
  }
  const stored = await all<GrantRow[]>('grants')
  expect(grantChanges(stored, grantsFor(ties))).toEqual({ missing: [], surplus: [] })
}
