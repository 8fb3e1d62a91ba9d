import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { writeLexicon } from './src/segment/lexicon/compile.ts'

/** Tests run from source; they need the lexicon that a build would have made. */
export default async function setup(): Promise<void> {
  const file = fileURLToPath(new URL('./dist/lexicon.bin', import.meta.url))
  await access(file).catch(() => writeLexicon(file))
}
