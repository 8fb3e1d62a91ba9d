// A large archive made of the corpora: their documents cut into paragraphs, shuffled and repeated, as lines of JSON.
// node out/bench/archive.js FILE [MEGABYTES = 1000] [SEED = 1]

import { once } from 'node:events'
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../src/stats/random.ts'

const shared = process.env['TIFA_SHARED'] ?? join('..', 'shared')
const [file, megabytes = '1000', seed = '1'] = process.argv.slice(2)
const folders = ['corpus/provinces-2026', 'corpus/national/paragraphs'].map((name) => join(shared, name))
if (file === undefined || !folders.every(existsSync)) {
  console.error(`not run: needs the name of a file to write, and ${folders.join(', ')}`)
  process.exit(file === undefined ? 2 : 0)
}

const paragraphs = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const unit = name.replace(/\.txt$/, '')
      return readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((text) => text.trim())
        .filter((text) => text.length >= 20)
        .map((text) => ({ unit, text }))
    }),
)
const random = seededRandom(Number(seed))
const out = createWriteStream(file)
const most = Number(megabytes) * 1e6
let bytes = 0
let characters = 0
for (let id = 1; bytes < most; id++) {
  // Some 2,000 characters a document, as an article has.
  const texts: string[] = []
  let length = 0
  while (length < 2000) {
    const { text } = paragraphs[random.integer(paragraphs.length)]!
    texts.push(text)
    length += text.length
  }
  const { unit } = paragraphs[random.integer(paragraphs.length)]!
  const year = 1950 + random.integer(76)
  const line = `${JSON.stringify({ id: `a${id}`, unit, year, text: texts.join('\n') })}\n`
  bytes += Buffer.byteLength(line)
  characters += length
  if (!out.write(line)) await once(out, 'drain')
}
out.end()
await once(out, 'finish')
console.log(JSON.stringify({ file, bytes, characters }))
