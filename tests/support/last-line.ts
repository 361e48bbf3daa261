import type { Reporter, TestModule } from 'vitest/node'

/** Prints `N passed, N failed` alone on the last line. What was skipped did not pass: it is named and counted as failed. */
export default class LastLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1
      for (const suite of module.children.allSuites()) failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else failed += 1
        if (state === 'skipped') console.error(`skipped: ${test.fullName} (${module.moduleId})`)
      }
    }
    if (failed > 0) process.exitCode = 1
    process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`))
  }
}
