import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { TifaError } from '../error.ts'
import type { LexiconSource } from './lexicon-source.ts'

/** Beside the bundle once built; run from source, in what the last build left. */
const places = ['./lexicon.bin', '../../dist/lexicon.bin']

function place(): string {
  const paths = places.map((relative) => fileURLToPath(new URL(relative, import.meta.url)))
  const found = paths.find((path) => existsSync(path))
  if (found === undefined)
    throw new TifaError('input', `the lexicon is not there: looked for ${paths.join(' and ')}; run the build`)
  return found
}

/** Reads the lexicon from the file system; set by the Node entries. */
export const nodeLexiconSource: LexiconSource & { readSync(): Uint8Array } = {
  read: async () => readFile(place()),
  readSync: () => readFileSync(place()),
}
