import { configDefaults, defineConfig } from 'vitest/config'

const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more },
})

export default defineConfig({
  resolve: {
    alias: [
      {
        find: 'contentlayer/generated',
        replacement: `${import.meta.dirname}/.contentlayer/generated/index.mjs`,
      },
      { find: /^contentlayer2\//, replacement: 'contentlayer/' },
    ],
  },
  test: {
    // The machine that runs this has two cores, and each server test brings a PocketBase along.
    maxWorkers: 2,
    reporters: ['default', './tests/support/last-line.ts'],
    exclude: [...configDefaults.exclude, 'dist/**'],
    projects: [
      // A busy machine makes a test slow, not wrong.
      project('domain', { testTimeout: 20_000 }),
      project('islands', { environment: 'happy-dom', testTimeout: 20_000 }),
      project('contract', { globalSetup: 'tests/support/setup-server.ts', testTimeout: 30_000 }),
      project('server', {
        globalSetup: 'tests/support/setup-server.ts',
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('browser', {
        globalSetup: 'tests/support/setup-browser.ts',
        setupFiles: 'tests/support/each-browser-test.ts',
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // One Chromium for all files of a worker.
        isolate: false,
      }),
    ],
  },
})
