import { afterEach, expect } from 'vitest'
import { everybodyLeaves } from './browser.ts'

// Runs for every file: the modules themselves are shared by all files of a worker, and with them their one Chromium.
afterEach(async ({ task }) => {
  expect(await everybodyLeaves(task.name, task.result?.state === 'fail')).toEqual([])
})
