import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ICON_NAMES } from '../../src/styles/icon-names.ts'

const source = join(import.meta.dirname, '../../src')
const filesOf = (pattern: RegExp) =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }))

/** Everything that draws: pages, layouts, components, islands, the stage. */
const drawing = filesOf(/^(pages|layouts|components|islands|stage)\/.*\.(astro|tsx?)$/)
  .filter((file) => !file.name.endsWith('symbols.ts'))
  .map((file) => file.text)
  .join('\n')

const words = new Set(drawing.match(/[\w-]+/g))

test('no style stands there for a class that nothing has', () => {
  const unused = filesOf(/^styles\/.*\.css$/).flatMap(({ name, text }) => {
    const selectors = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, ' ')
    const classes = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]!))
    return [...classes].filter((one) => !words.has(one)).map((one) => `${name} .${one}`)
  })
  expect(unused).toEqual([])
})

test('no icon is carried by every page for nobody', () => {
  expect(
    ICON_NAMES.filter((name) => !drawing.includes(`'${name}'`) && !drawing.includes(`"${name}"`)),
  ).toEqual([])
})
