import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { writeLexicon } from './src/segment/lexicon/compile.ts'
import { readTables } from './src/segment/lexicon/format.ts'

/** Tests run from source; they need the lexicon that a build would have made, of this version. */
export default async function setup(): Promise<void> {
  const file = fileURLToPath(new URL('./dist/lexicon.bin', import.meta.url))
  await readFile(file)
    .then(readTables)
    .catch(() => writeLexicon(file))
}
