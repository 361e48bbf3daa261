import { buildSync } from 'esbuild'

/**
 * A module with all that it imports as one classic script, to stand in the page itself: what a page must do before
 * anything else has come in does not wait for another answer. Such a module imports nothing late.
 */
export function inlineScript(entry: 'src/data/early.ts' | 'src/stage/main.ts'): string {
  // The build always runs at the root of the project; the bundled copy of this module lives elsewhere.
  const built = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  })
  // A text of ours may hold what would end the script.
  return built.outputFiles[0]!.text.trim().replaceAll('</script', '<\\/script')
}
