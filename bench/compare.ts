import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '../src/report/parse.ts'
import { setLexiconSource } from '../src/segment/lexicon-source.ts'
import { loadSegmenter } from '../src/segment/load.ts'
import { compareUnits } from '../src/themes/compare.ts'
import { listThemes } from '../src/themes/compile.ts'
import { countThemes } from '../src/themes/count.ts'
import { orderUnits, unitDistances } from '../src/themes/distances.ts'
import { findKeywords } from '../src/themes/keywords.ts'
import { lexicalDiversity } from '../src/themes/lexical-diversity.ts'
import { policyThemes } from '../src/themes/policy.ts'
import { readability } from '../src/themes/readability.ts'
import { findTrends } from '../src/themes/trends.ts'

/**
 * How long all counts and comparisons of `policyThemes` take over the provincial reports beside the project, each report
 * a unit: medians of repeats after one that does not count. `npm run bench:compare`.
 */
const env: { TIFA_SHARED?: string } = process.env
const folder = join(env.TIFA_SHARED ?? join('..', 'shared'), 'corpus', 'provinces-2026')
const repeats = 7

if (!existsSync(folder))
  console.log(`not measured, for it is not there: ${folder} (TIFA_SHARED says where to look)`)
else {
  // What needs words finds the lexicon loaded.
  setLexiconSource({ read: async () => readFileSync('dist/lexicon.bin') })
  await loadSegmenter()
  run()
}

function run(): void {
  const documents = readdirSync(folder)
    .sort()
    .map((name, i) => {
      const unit = name.replace('.txt', '')
      // The reports are of one year; years are made up for the cost of trends.
      return {
        id: unit,
        unit,
        text: parseReport(readFileSync(join(folder, name), 'utf8')).text,
        meta: { year: 2000 + i },
      }
    })
  const chars = documents.reduce((sum, { text }) => sum + text.length, 0)
  const list = listThemes(policyThemes)
  const terms = list.reduce((sum, { theme }) => sum + theme.terms.length + theme.patterns.length, 0)
  console.log(
    `${documents.length} reports, ${chars} characters, ${list.length} themes, ${terms} terms; milliseconds of processor time, median of ${repeats}`,
  )
  const steps: [string, () => unknown][] = [
    ['countThemes', () => countThemes(documents)],
    [
      'countThemes, by sentence',
      () => countThemes(documents, policyThemes, { by: 'sentence', cut: 'sentence' }),
    ],
    ['compareUnits', () => compareUnits(documents)],
    ['compareUnits, bootstrap of 1,000', () => compareUnits(documents, policyThemes, { bootstrap: true })],
    ['unitDistances', () => unitDistances(documents)],
    ['orderUnits', () => orderUnits(documents)],
    ['findTrends', () => findTrends(documents)],
    ['findKeywords (words cut and tagged)', () => findKeywords(documents)],
    ['lexicalDiversity (words cut)', () => lexicalDiversity(documents)],
    ['readability (words cut and tagged)', () => readability(documents)],
  ]
  let [without, whole] = [0, 0]
  for (const [name, step] of steps) {
    const ms = medianMs(step)
    whole += ms
    if (!name.includes('bootstrap') && !name.includes('words')) without += ms
    console.log(`${ms.toFixed(0).padStart(6)}  ${name}`)
  }
  console.log(`${without.toFixed(0).padStart(6)}  counts and comparisons of themes together`)
  console.log(`${whole.toFixed(0).padStart(6)}  with the bootstrap and what needs words`)
}

function medianMs(step: () => unknown): number {
  step()
  const times = Array.from({ length: repeats }, () => {
    const before = process.cpuUsage()
    step()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return times.sort((a, b) => a - b)[repeats >> 1]!
}
