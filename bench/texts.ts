import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Texts that lie together in one folder. */
export interface TextSet {
  name: string
  texts: string[]
}

const env: { TIFA_SHARED?: string } = process.env
const shared = env.TIFA_SHARED ?? join('..', 'shared')

/** The fixture, and the corpus beside the project where it is there; says what is not. */
export function readTextSets(): TextSet[] {
  const sets = [{ name: 'fixture', texts: [readFileSync('fixtures/nantong-2022/raw.txt', 'utf8')] }]
  for (const [name, ...path] of [
    ['provinces', 'corpus', 'provinces-2026'],
    ['national', 'corpus', 'national', 'paragraphs'],
  ] as const) {
    const folder = join(shared, ...path)
    if (existsSync(folder)) sets.push({ name, texts: readFolder(folder) })
    else console.log(`not measured, for it is not there: ${folder} (TIFA_SHARED says where to look)`)
  }
  return sets
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
