import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inHouse } from '../../pocketbase/house.ts'

// The house of `content/decisions`: what stands at the top, and who may import whom.

const FILES = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: inHouse(),
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(inHouse(file)))

const TOP = [
  '.ci',
  '.gitignore',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'biome.json',
  'content',
  'package-lock.json',
  'package.json',
  'pocketbase',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
]

/** A room: the files it takes, the other rooms and packages that they may import, and those only late (`import()`). */
interface Room {
  files: RegExp
  rooms: string[]
  packages?: RegExp
  /** Rooms of which only the types may be used: nothing of them reaches the browser this way. */
  types?: string[]
  late?: string[]
}

const UI = /^(react|react-dom|@dnd-kit|@astrojs|lucide-static|diff|idb|fflate|uqr|perfect-freehand)(\/|$)/

const HOUSE: Record<string, Room> = {
  domain: { files: /^src\/domain\//, rooms: [] },
  lists: { files: /^src\/lists\//, rooms: ['domain'], packages: /^read-excel-file(\/|$)/ },
  data: { files: /^src\/data\//, rooms: ['domain'], packages: /^(pocketbase|idb)$/ },
  i18n: { files: /^src\/i18n\//, rooms: [], types: ['domain'] },
  parts: {
    files: /^src\/islands\/parts\//,
    rooms: ['domain', 'data', 'i18n', 'styles', 'stage'],
    packages: UI,
  },
  islands: {
    files: /^src\/islands\/[^/]+$/,
    rooms: ['domain', 'data', 'lists', 'i18n', 'parts', 'stage', 'styles'],
    packages: UI,
  },
  stage: { files: /^src\/stage\//, rooms: ['domain', 'i18n', 'styles'], late: ['data', 'islands'] },
  handbook: {
    files: /^src\/handbook\//,
    rooms: ['domain', 'i18n'],
    packages: /^(react|react-dom|contentlayer\/generated$|node:)/,
  },
  styles: { files: /^src\/styles\//, rooms: [] },
  components: {
    files: /^src\/components\//,
    rooms: ['i18n', 'styles'],
    types: ['domain'],
    packages: /^(lucide-static|esbuild|node:)/,
  },
  layouts: { files: /^src\/layouts\//, rooms: ['components', 'i18n', 'styles'], packages: /^node:/ },
  pages: {
    files: /^src\/pages\//,
    rooms: ['layouts', 'components', 'islands', 'stage', 'handbook', 'i18n', 'styles'],
    types: ['domain'],
  },
  registration: { files: /^pocketbase\/(hooks\/main\.ts|pb_migrations\/)/, rooms: [] },
  hooks: { files: /^pocketbase\/hooks\/(?!main\.ts)/, rooms: ['domain'] },
  scripts: {
    files: /^pocketbase\/[^/]+\.(ts|mjs)$/,
    rooms: ['domain', 'data', 'lists'],
    types: ['hooks'],
    packages: /^(node:|esbuild$|fflate$|pocketbase$|playwright-core$|unpdf$|read-excel-file)/,
  },
}

const SOURCES = FILES.filter(
  (file) => /\.(ts|tsx|mjs|js|astro)$/.test(file) && /^(src|pocketbase)\//.test(file),
)
const roomOf = (file: string): string | undefined =>
  Object.keys(HOUSE).find((name) => HOUSE[name]!.files.test(file))

interface Import {
  what: string
  isType: boolean
  isLate: boolean
}

/** What a file imports, by its words: what only stands in a comment does not begin a line with them. */
function importsOf(file: string): Import[] {
  const text = readFileSync(inHouse(file), 'utf8').replace(/^\s*(\/\/|\*).*$/gm, '')
  const early = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
  ]
  const late = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)]
  return [
    ...early.map(([, type, what]) => ({ what: what!, isType: type !== undefined, isLate: false })),
    ...late.map(([, what]) => ({ what: what!, isType: false, isLate: true })),
  ]
}

/** Why an import may not stand in this file; null when it may. */
function objection(file: string, { what, isType, isLate }: Import): string | null {
  const name = roomOf(file)!
  const room = HOUSE[name]!
  if (!what.startsWith('.')) return room.packages?.test(what) ? null : `${file} may not import ${what}`
  const other = roomOf(join(dirname(file), what.replace(/\?.*$/, '')))
  if (other === undefined) return `${file} imports ${what}, which stands in no room of the house`
  if (other === name || room.rooms.includes(other)) return null
  // A data file without behaviour that the head of a page carries inline (`architecture.md`, the first request).
  if (name === 'layouts' && what.endsWith('/data/early.ts')) return null
  if (isType && room.types?.includes(other)) return null
  if (isLate && room.late?.includes(other)) return null
  return `${file} (${name}) may not import ${what} (${other})`
}

test('the top level holds what it should and nothing else', () => {
  const top = new Set(FILES.map((file) => file.split('/')[0]!))
  expect([...top].filter((name) => !TOP.includes(name))).toEqual([])
})

test('every source stands in a room', () => {
  expect(SOURCES.filter((file) => roomOf(file) === undefined && !file.endsWith('.d.ts'))).toEqual([])
})

test('everybody imports only whom they may', () => {
  const objections = SOURCES.filter(roomOf).flatMap((file) =>
    importsOf(file).map((one) => objection(file, one)),
  )
  expect(objections.filter(Boolean)).toEqual([])
})

test('the guard sees what it should', () => {
  const plain = { isType: false, isLate: false }
  expect(objection('src/domain/slide.ts', { what: '../data/client.ts', ...plain })).not.toBeNull()
  expect(objection('src/islands/Board.tsx', { what: 'pocketbase', ...plain })).not.toBeNull()
  expect(objection('src/pages/index.astro', { what: '../data/client.ts', ...plain })).not.toBeNull()
  expect(objection('src/stage/draw.ts', { what: '../data/bell.ts', ...plain })).not.toBeNull()
  expect(objection('src/stage/draw.ts', { what: '../data/bell.ts', isType: false, isLate: true })).toBeNull()
  expect(importsOf('pocketbase/hooks/server.ts').map(({ what }) => what)).toContain('./links.ts')
})

describe('what the house is built of is used for what it is for', () => {
  const imports = (files: RegExp, what: RegExp): string[] =>
    FILES.filter((file) => files.test(file) && importsOf(file).some((one) => what.test(one.what)))

  test.each([
    ['astro', /^astro\.config\.mjs$/, /^astro\/config$/],
    ['@astrojs/react', /^astro\.config\.mjs$/, /^@astrojs\/react$/],
    ['react', /^src\/islands\/.*\.tsx$/, /^react$/],
    [
      'contentlayer, to read the prose',
      /^content\/contentlayer\.config\.ts$/,
      /^contentlayer\/source-files$/,
    ],
    ['contentlayer, to show it', /^src\/handbook\//, /^contentlayer\/generated$/],
    ['pocketbase', /^src\/data\//, /^pocketbase$/],
    ['vitest', /^tests\//, /^vitest$/],
  ])('%s', (_, files, what) => {
    expect(imports(files, what)).not.toEqual([])
  })

  test('every page is a page of Astro', () => {
    const pages = FILES.filter((file) => file.startsWith('src/pages/'))
    expect(pages.filter((file) => !file.endsWith('.astro'))).toEqual([])
    expect(pages.length).toBeGreaterThan(0)
  })

  test('all prose is MDX', () => {
    const prose = FILES.filter((file) => file.startsWith('content/') && !file.endsWith('.config.ts'))
    // and the README's pictures, that `npm run screens` takes
    const isPicture = (file: string) => /^content\/screens\/[\w-]+\.jpg$/.test(file)
    expect(prose.filter((file) => !file.endsWith('.mdx') && !isPicture(file))).toEqual([])
  })

  test('contentlayer is that very name, for its maintained fork', () => {
    const { dependencies } = JSON.parse(readFileSync(inHouse('package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(dependencies['contentlayer']).toMatch(/^npm:contentlayer2@/)
  })
})
