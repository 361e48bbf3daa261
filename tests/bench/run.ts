import { mkdirSync, writeFileSync } from 'node:fs'
import { findPocketBase } from '../../pocketbase/binary.ts'
import { buildSite } from '../../pocketbase/build-site.ts'
import { inHouse } from '../../pocketbase/house.ts'
import { makeScene } from '../support/scene.ts'
import { startSchool } from '../support/school.ts'
import { startBare } from './bare.ts'
import { measure, type Row } from './row.ts'
import { signIns, starts, updates } from './server-rows.ts'
import { stageRows } from './stage-rows.ts'
import { asPicture, asTable } from './table.ts'

// `npm run bench`: ours beside its anchor, in turns, in one run. A ratio is the figure; these machines are shared.

const say = (line: string): void => console.info(line)

say('Building the site …')
await buildSite()
const school = await startSchool()
await school.superuser.settings.update({ rateLimits: { enabled: false } })
const scene = await makeScene(school.url, school.superuser)
const bare = await startBare()
const durable = await startBare(true)
const rows: Row[] = []
try {
  const ours = { binary: await findPocketBase(), dataDir: school.dataDir }
  for (const contest of [
    await updates(school, scene, bare, 'PocketBase without hooks'),
    await updates(school, scene, durable, 'the same, and as durable (synchronous=FULL)'),
    await signIns(school, scene, bare),
    starts(school, ours, bare),
  ]) {
    say(`… ${contest.name}`)
    rows.push(await measure(contest))
  }
  rows.push(...(await stageRows(school, scene, say)))
} finally {
  await school.stop()
  await bare.stop()
  await durable.stop()
}

say(`\n${asTable(rows)}\n`)
mkdirSync(inHouse('tests/results'), { recursive: true })
writeFileSync(inHouse('tests/results/bench.json'), `${JSON.stringify(rows, null, 2)}\n`)
writeFileSync(inHouse('tests/bench/bench.svg'), asPicture(rows))
process.exit(0)
