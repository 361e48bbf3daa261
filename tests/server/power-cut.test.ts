import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeScene, newId, type Scene } from '../support/scene.ts'
import { type School, startSchool } from '../support/school.ts'

let school: School
let scene: Scene

beforeAll(async () => {
  school = await startSchool()
  scene = await makeScene(school.url, school.superuser)
})
afterAll(() => school.stop())

describe('agreements while the power fails', () => {
  it('loses none that was acknowledged and keeps no change without its history, in 40 cuts', {
    timeout: 240_000,
  }, async () => {
    const meeting = (
      await school.superuser.collection('meetings').create({
        portfolio: scene.portfolios[0],
        pupil: scene.pupils[0]!.id,
        state: 'open',
        start: '2027-01-10 10:00:00.000Z',
        minutes: 20,
        rev: 1,
      })
    ).id
    await scene.tokenOf(scene.teacher)
    /** What the server said yes to, kept outside of it. */
    const ledger = new Map<string, string>()
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

    for (let cut = 0; cut < 40; cut += 1) {
      let writing = true
      const writer = async (nth: number) => {
        for (let turn = 0; writing; turn += 1) {
          const id = newId()
          const what = `afspraak ${cut}.${nth}.${turn}`
          const said = await scene
            .say(scene.teacher, 'action.save', {
              id,
              rev: 0,
              meeting,
              what,
              owner: 'pupil',
              owner_name: 'Noor',
              by_when: '',
              sign: '',
            })
            .catch(() => null)
          if (said?.status === 200) ledger.set(id, what)
        }
      }
      const writers = [0, 1, 2, 3].map(writer)
      await pause(15 + ((cut * 37) % 90))
      await school.kill9()
      writing = false
      await Promise.all(writers)
      await school.restart()
    }

    expect(ledger.size).toBeGreaterThan(40)
    await school.kill9()
    const database = new DatabaseSync(join(school.dataDir, 'data.db'), { readOnly: false })
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    const kept = new Map(
      (database.prepare('SELECT id, what FROM agreed_actions').all() as { id: string; what: string }[]).map(
        (row) => [row.id, row.what],
      ),
    )
    const told = database
      .prepare(
        "SELECT record, count(*) AS times FROM history WHERE subject = 'agreed_actions' GROUP BY record",
      )
      .all() as {
      record: string
      times: number
    }[]
    database.close()
    await school.restart()
    expect([...ledger].filter(([id, what]) => kept.get(id) !== what)).toEqual([])
    // each that stands there, acknowledged or not, was told once
    expect(new Map(told.map((row) => [row.record, row.times]))).toEqual(
      new Map([...kept.keys()].map((id) => [id, 1])),
    )
  })
})
