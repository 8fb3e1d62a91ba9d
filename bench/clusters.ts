import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  assignClusters,
  type Centres,
  type ClusterOptions,
  centresFromRows,
  clusterCases,
  compareClusterings,
  createTally,
  nextCentres,
  type TallyOptions,
} from '../src/index.node.ts'
import { registerNode } from '../src/segment/register.node.ts'
import { seededRandom } from '../src/stats/random.ts'

// How well clusters agree with known labels, and what they cost. `npm run bench:clusters`; with `-- large` also
// 100,000 generated documents. Labelled texts that are not at hand are said to be so.

registerNode()

const seeds = [1, 2, 3, 4, 5]
const shared = process.env['TIFA_SHARED'] ?? '../shared'
const abstracts = join(shared, 'gold', 'cluster', 'csl_dev.jsonl')

interface Labelled {
  name: string
  texts: string[]
  labels: string[]
}

/** Ways to group, each against the first. */
const trials: readonly (readonly [name: string, options: ClusterOptions])[] = [
  ['as it comes', {}],
  ['without neighbours', { neighbours: 0 }],
  ['idf to the power of 1', { rarity: 1 }],
  ['BM25', { weighting: 'bm25' }],
  ['50 dimensions', { dimensions: 50 }],
  ['words alone', { characters: false, bigrams: false }],
  ['pairs and single characters alone', { words: false }],
  [
    'words alone, without neighbours, power 1',
    { characters: false, bigrams: false, neighbours: 0, rarity: 1 },
  ],
]

if (existsSync(abstracts)) {
  const rows = readFileSync(abstracts, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { text: string; title: string; label: string } => JSON.parse(line))
  const labels = rows.map(({ label }) => label)
  await agree({ name: 'abstracts', texts: rows.map(({ text }) => text), labels })
  await agree({ name: 'their titles', texts: rows.map(({ title }) => title), labels })
  await cost(rows.map(({ text }) => text))
} else {
  console.log(`not measured, for it is not there: ${abstracts} (TIFA_SHARED says where to look)`)
}

async function agree({ name, texts, labels }: Labelled): Promise<void> {
  const k = new Set(labels).size
  console.log(
    `${name}: ${texts.length} texts, ${k} labels; NMI, mean of ${seeds.length} seeds (least to most)`,
  )
  for (const [trial, options] of trials) {
    const found: number[] = []
    for (const seed of seeds) {
      const { rows } = await clusterCases(texts, { k, seed, ...options })
      const clusters = rows.map(({ cluster }) => cluster)
      found.push(compareClusterings(labels, clusters).normalizedMutualInformation)
    }
    tellAgreement(found, trial)
  }
  for (const sampleSize of [4096, 400]) {
    const found = seeds.map((seed) => {
      const centres = centresOf(texts, { k, seed, sampleSize })
      const clusters = assignClusters(texts, centres).map(({ cluster }) => cluster)
      return compareClusterings(labels, clusters).normalizedMutualInformation
    })
    tellAgreement(found, `by centres and merged rows, learned from a sample of at most ${sampleSize}`)
  }
}

/** What `tifa centres` does. */
function centresOf(
  texts: readonly string[],
  options: { k: number; seed: number; sampleSize: number },
): Centres {
  const rowsOf = (own: TallyOptions) => {
    const tally = createTally({ ...own, by: 'all' })
    texts.forEach((text, i) => {
      tally.add({ id: `${i}`, text })
    })
    return [...tally.rows()]
  }
  const { k, seed, sampleSize } = options
  let centres = centresFromRows(rowsOf({ stats: ['sample'], sampleSize }), { k, seed })
  for (let pass = 0; pass < 10 && !centres.settled; pass++) {
    centres = nextCentres(rowsOf({ stats: ['centres'], centres }), centres)
  }
  return centres
}

function tellAgreement(found: readonly number[], trial: string): void {
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length
  const [least, most] = [Math.min(...found), Math.max(...found)]
  console.log(`  ${mean.toFixed(3)} (${least.toFixed(3)} to ${most.toFixed(3)})  ${trial}`)
}

async function cost(texts: readonly string[]): Promise<void> {
  const sizes = process.argv.includes('large') ? [2000, 100_000] : [2000]
  for (const size of sizes) {
    const documents = generate(texts, size)
    const usedBefore = process.cpuUsage()
    const start = performance.now()
    await clusterCases(documents, { k: 13 })
    const seconds = (performance.now() - start) / 1000
    const used = process.cpuUsage(usedBefore)
    const processor = (used.user + used.system) / 1e6
    const megabytes = process.resourceUsage().maxRSS / 1024
    console.log(
      `${size} documents: ${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of the processor, at most ${megabytes.toFixed(0)} MB resident`,
    )
  }
}

/** Documents of ten clauses each, drawn from a hundred neighbouring texts, so that there is something to group. */
function generate(texts: readonly string[], count: number): string[] {
  const random = seededRandom(1)
  const clauses = texts.map((text) => text.split(/[,，。；;]/u))
  return Array.from({ length: count }, (_, i) => {
    const first = ((i % 9) * clauses.length) / 9
    return Array.from({ length: 10 }, () => {
      const from = clauses[Math.floor(first + random.integer(Math.min(100, Math.floor(clauses.length / 9))))]!
      return from[random.integer(from.length)]!
    }).join('，')
  })
}
