import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The way the data goes, as a table: what each folder or file of src/ may import. A stage knows the stages before
 * it and none after it; of the stages that find things `view` takes types only.
 */
const mayImport: Record<string, readonly string[]> = {
  error: [],
  text: ['error'],
  report: ['text', 'error'],
  segment: ['text', 'error'],
  match: ['text', 'error'],
  stats: [],
  phrases: ['text', 'report', 'segment', 'match', 'stats', 'error'],
  themes: ['text', 'report', 'segment', 'match', 'stats', 'error'],
  cases: ['text', 'report', 'segment', 'match', 'error'],
  clusters: ['text', 'report', 'segment', 'stats', 'error'],
  tally: ['text', 'report', 'segment', 'match', 'stats', 'phrases', 'themes', 'clusters', 'error'],
  view: ['text', 'error'],
  analyze: ['text', 'report', 'segment', 'match', 'stats', 'phrases', 'themes', 'cases', 'clusters', 'error'],
  index: [
    'analyze',
    'text',
    'report',
    'segment',
    'stats',
    'phrases',
    'themes',
    'cases',
    'clusters',
    'tally',
    'view',
    'error',
  ],
  read: ['text', 'report', 'error'],
  schema: ['analyze', 'phrases', 'segment', 'themes'],
  'index.node': ['index', 'segment'],
  node: ['index', 'schema', 'clusters', 'segment', 'themes', 'read', 'view'],
  notebook: ['node', 'view'],
  web: ['analyze', 'read', 'segment', 'view', 'error'],
  cli: [
    'analyze',
    'schema',
    'read',
    'text',
    'report',
    'segment',
    'phrases',
    'themes',
    'cases',
    'clusters',
    'tally',
    'view',
    'error',
  ],
}

/** Rooms that never get a name of their own. */
const forbiddenNames = /^(?:utils?|helpers?|common|core|lib|managers?|misc)$/

/** Packages that the browser-safe face may reach: pure JavaScript, no Node API. */
const browserPackages =
  /^(?:zod|hyparquet-writer\/src\/index.js|fflate|write-excel-file\/universal|ml-kmeans|ml-hclust|umap-js|stopwords-zh\/stopwords-zh.json|@vant\/area-data|@noble\/hashes\/.+|natural\/lib\/natural\/.+|opencc-js\/dict\/.+)$/

/** What reads theme files, asked for when one is read. */
const themeFilePackages = /^(?:yaml|htmlparser2|csv-parse\/browser\/.+)$/

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

const src = resolve(__dirname)
const sourceFiles = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(?:test|test-data|d)\.ts$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))
const allFiles = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)

const imports: Import[] = sourceFiles.flatMap((from) => {
  const text = readFileSync(join(src, from), 'utf8')
  const found: Import[] = []
  const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'"`;]*?\s+from\s+)?['"]([^'"]+)['"]/g
  for (const [, typeOnly, , target] of text.matchAll(statement)) {
    found.push({ from, to: target!, typeOnly: typeOnly !== undefined })
  }
  for (const [, target] of text.matchAll(/\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]\s*\)/g)) {
    found.push({ from, to: target!, typeOnly: false })
  }
  return found
})

const room = (file: string) => (file.includes('/') ? file.split('/')[0]! : file.replace(/\.ts$/, ''))
const resolved = ({ from, to }: Import) =>
  relative(src, resolve(src, dirname(from), to)).replaceAll('\\', '/')
const local = imports.filter(({ to }) => to.startsWith('.') && !to.endsWith('package.json'))

describe('the layers of src/', () => {
  it('finds the imports that it is to judge', () => {
    expect(sourceFiles.length).toBeGreaterThan(40)
    expect(local.length).toBeGreaterThan(100)
  })

  it('has a rule for every folder and file', () => {
    const rooms = new Set(sourceFiles.map(room))
    expect([...rooms].filter((name) => !(name in mayImport))).toEqual([])
    expect(
      sourceFiles
        .flatMap((file) => file.replace(/\.ts$/, '').split('/'))
        .filter((name) => forbiddenNames.test(name)),
    ).toEqual([])
  })

  it('imports forward only', () => {
    const backward = local.filter((entry) => {
      const from = room(entry.from)
      const to = room(resolved(entry))
      if (from === to || mayImport[from]!.includes(to)) return false
      // What is drawn needs the shape of what was found, and nothing else of it.
      return !(from === 'view' && entry.typeOnly)
    })
    expect(backward.map((entry) => `${entry.from} imports ${resolved(entry)}`)).toEqual([])
  })

  it('has no cycle of files', () => {
    const graph = new Map<string, string[]>()
    for (const entry of local.filter(({ typeOnly }) => !typeOnly)) {
      graph.set(entry.from, [...(graph.get(entry.from) ?? []), resolved(entry)])
    }
    expect(cycleIn(graph)).toBeUndefined()
  })

  it('has no cycle of folders', () => {
    const graph = new Map<string, string[]>()
    for (const entry of local.filter(({ typeOnly }) => !typeOnly)) {
      const from = room(entry.from)
      const to = room(resolved(entry))
      if (from !== to) graph.set(from, [...(graph.get(from) ?? []), to])
    }
    expect(cycleIn(graph)).toBeUndefined()
  })

  it('has no cycle of rooms within a folder', () => {
    const graph = new Map<string, string[]>()
    for (const entry of local.filter(({ typeOnly }) => !typeOnly)) {
      const from = dirname(entry.from).replaceAll('\\', '/')
      const to = dirname(resolved(entry))
      if (from !== to && from.includes('/') && to.includes('/'))
        graph.set(from, [...(graph.get(from) ?? []), to])
    }
    expect(graph.size).toBeGreaterThan(5)
    expect(cycleIn(graph)).toBeUndefined()
  })

  it('reaches nothing from index.ts that a browser lacks', () => {
    const reached = new Set<string>()
    const queue = ['index.ts']
    const lacking: string[] = []
    while (queue.length > 0) {
      const file = queue.pop()!
      if (reached.has(file)) continue
      reached.add(file)
      for (const entry of imports.filter(({ from, typeOnly }) => from === file && !typeOnly)) {
        if (entry.to.endsWith('package.json')) continue
        if (entry.to.startsWith('.')) queue.push(resolved(entry))
        else if (!browserPackages.test(entry.to) && !themeFilePackages.test(entry.to))
          lacking.push(`${file} imports ${entry.to}`)
      }
      const text = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      if (/\b(?:process|Buffer|__dirname|require)\s*[.(]/.test(text))
        lacking.push(`${file} uses a Node global`)
    }
    expect(reached.size).toBeGreaterThan(30)
    expect(lacking).toEqual([])
  })

  it('imports natural by single files only, never by its root', () => {
    const roots: string[] = []
    for (const file of allFiles) {
      const text = readFileSync(join(src, file), 'utf8')
      for (const [, target] of text.matchAll(
        /(?:from|import|require)\s*\(?\s*['"](natural(?:\/[^'"]*)?)['"]/g,
      )) {
        if (!/^natural\/lib\/natural\/\w+\/\w+\.js$/.test(target!)) roots.push(`${file} imports ${target}`)
      }
    }
    expect(roots).toEqual([])
  })
})

function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (node: string): string | undefined => {
    const at = path.indexOf(node)
    if (at >= 0) return [...path.slice(at), node].join(' → ')
    if (done.has(node)) return undefined
    path.push(node)
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next)
      if (cycle !== undefined) return cycle
    }
    path.pop()
    done.add(node)
    return undefined
  }
  for (const node of graph.keys()) {
    const cycle = visit(node)
    if (cycle !== undefined) return cycle
  }
  return undefined
}
