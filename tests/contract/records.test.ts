import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inHouse } from '../../pocketbase/house.ts'
import { recordTypes } from '../../pocketbase/typegen.ts'

test('the types of records are those of the schema (if not: npm run typegen)', async () => {
  expect(readFileSync(inHouse('src/data/records.ts'), 'utf8')).toBe(await recordTypes())
})
