import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { twiceDecodedNotes } from '../src/text/twice-decoded.ts'

/** Texts that lie together in one folder. */
export interface TextSet {
  name: string
  texts: string[]
}

const env: { TIFA_SHARED?: string } = process.env
const shared = env.TIFA_SHARED ?? join('..', 'shared')

/**
 * The fixture, and what lies beside the project where it is there; says what is not. The reports are what the engine was
 * tuned on; abstracts and newspaper are of other kinds and were only ever measured.
 */
export function readTextSets(): TextSet[] {
  const sets = [{ name: 'fixture', texts: [readFileSync('fixtures/nantong-2022/raw.txt', 'utf8')] }]
  for (const [path, read] of FOLDERS) {
    if (existsSync(join(shared, path))) sets.push(...read(join(shared, path)))
    else
      console.log(`not measured, for it is not there: ${join(shared, path)} (TIFA_SHARED says where to look)`)
  }
  return sets
}

const FOLDERS: [path: string, read: (path: string) => TextSet[]][] = [
  ['corpus/provinces-2026', (path) => [{ name: 'provinces', texts: readFolder(path) }]],
  [
    'corpus/national/paragraphs',
    (path) => {
      const texts = readFolder(path)
      const damaged = texts.filter(isDamaged)
      return [
        { name: 'national', texts: texts.filter((text) => !damaged.includes(text)) },
        { name: 'national, UTF-8 read as GBK', texts: damaged },
      ]
    },
  ],
  ['gold/cluster/csl_dev.jsonl', (path) => [{ name: 'abstracts', texts: readRows(path) }]],
  [
    'gold/entities/peoples_daily_dev.jsonl',
    (path) => [{ name: 'newspaper', texts: inHundreds(readRows(path)) }],
  ],
]

/** Whether any part of a text is garbage; the notes look at the front of what they are given. */
function isDamaged(text: string): boolean {
  for (let i = 0; i < text.length; i += 5000)
    if (twiceDecodedNotes(text.slice(i, i + 5000)).length > 0) return true
  return false
}

/** The field `text` of every row. */
function readRows(path: string): string[] {
  const rows = readFileSync(path, 'utf8').trimEnd().split('\n')
  return rows.map((row) => (JSON.parse(row) as { text: string }).text)
}

/** Single sentences as texts of a hundred. */
function inHundreds(sentences: string[]): string[] {
  const texts: string[] = []
  for (let i = 0; i < sentences.length; i += 100) texts.push(sentences.slice(i, i + 100).join('\n'))
  return texts
}

/** Sentences cut by hand: arrays of words. */
export interface GoldSet {
  name: string
  sentences: string[][]
}

export function readGoldSets(): GoldSet[] {
  const folder = join(shared, 'gold', 'segment')
  if (!existsSync(folder)) {
    console.log(
      `accuracy not measured, for the gold is not there: ${folder} (TIFA_SHARED says where to look)`,
    )
    return []
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.seg'))
    .sort()
    .map((name) => ({
      name: name.replace('.seg', ''),
      sentences: readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line) => line.split(/\s+/u).filter((word) => word !== ''))
        .filter((words) => words.length > 0),
    }))
}

function readFolder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Every line of every file at hand, and the files as they are; the fixture alone where nothing else is there. */
export function readAllLines(): { lines: string[]; files: string[] } {
  const paths = ['fixtures/nantong-2022/raw.txt']
  for (const folder of ['corpus', 'gold', 'lexicon']) {
    if (!existsSync(join(shared, folder))) continue
    for (const entry of readdirSync(join(shared, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) paths.push(join(entry.parentPath, entry.name))
  }
  const files = paths.sort().map((path) => {
    const text = readFileSync(path, 'utf8')
    // Sentences cut by hand have a space between words.
    return path.endsWith('.seg') ? text.replaceAll(' ', '') : text
  })
  return { lines: files.flatMap((text) => text.split('\n')).filter((line) => line !== ''), files }
}
