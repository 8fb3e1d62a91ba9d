import { compileMatcher } from '../src/match/matcher.ts'
import { registerNode } from '../src/segment/register.node.ts'
import { foldText } from '../src/text/fold.ts'
import { compileThemes } from '../src/themes/compile.ts'
import { concordance, makeConcordancer } from '../src/themes/concordance.ts'
import { countThemes } from '../src/themes/count.ts'
import { defineThemes } from '../src/themes/define.ts'
import { findThemes, visitHits } from '../src/themes/hits.ts'
import { policyThemes } from '../src/themes/policy.ts'
import { readTextSets } from './texts.ts'

/** Prints how fast terms are matched and lines of a concordance are found: `npm run bench:match`. */
registerNode()
const ROUNDS = 9
/** Runs that are timed together, since the clock of the processor's time is coarse. */
const REPEATS = 4
const TERMS = 1200

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!

/** Milliseconds of processor time that one run takes, the median of several, after two that do not count. */
function timeOf(run: () => unknown): number {
  for (let i = 0; i < 2; i++) run()
  return median(
    Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage()
      for (let i = 0; i < REPEATS; i++) run()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000 / REPEATS
    }),
  )
}

const all = [...new Set(compileThemes(policyThemes).list.flatMap(({ theme }) => theme.terms))]
const step = Math.max(1, Math.floor(all.length / TERMS))
const terms = all.filter((_, i) => i % step === 0).slice(0, TERMS)
const some = defineThemes({ themes: [{ id: 'some', terms }] })
const mixed = defineThemes({
  themes: [
    {
      id: 'mixed',
      terms: [
        ...terms,
        { glob: '第?产业' },
        { glob: '提高*水平' },
        { gap: '建设…中心', within: 8 },
        { regex: String.raw`\d+(\.\d+)?个百分点` },
        { regex: String.raw`(打造|建成)\p{Han}{2,8}(高地|基地)` },
      ],
    },
  ],
})

for (const { name, texts } of readTextSets()) {
  const chars = texts.reduce((sum, text) => sum + text.length, 0)
  console.log(
    `\n${name}: ${texts.length} texts, ${chars} characters, ${terms.length} terms; million characters a second`,
  )
  const speed = (what: string, run: () => unknown) =>
    console.log(`${(chars / 1000 / timeOf(run)).toFixed(1).padStart(9)}  ${what}`)
  const matcher = compileMatcher(terms)
  const folded = texts.map((text) => foldText(text))
  speed('automaton alone', () => folded.map((text) => matcher.scan(text).count))
  speed('fold alone', () => texts.map((text) => foldText(text)))
  const hits = (themes: typeof some, options = {}) =>
    texts.map((text) => visitHits(text, compileThemes(themes), () => {}, options))
  speed('hits', () => hits(some))
  speed('hits, guard by segmenter and exceptions', () => hits(some, { guard: 'both' }))
  speed('hits, with globs, gaps and expressions', () => hits(mixed))
  speed('rows of hits (findThemes)', () => findThemes(texts, some))
  speed(`hits of policyThemes, ${all.length} terms`, () => hits(policyThemes))
  speed(`counts of policyThemes (countThemes)`, () => countThemes(texts, policyThemes))

  const words = ['高质量发展', '新质生产力', '改革', '协商于民', '一带一路', '就业', '不存在的词']
  const memory = () => {
    globalThis.gc?.()
    return process.memoryUsage().arrayBuffers
  }
  const before = memory()
  const started = performance.now()
  const concordancer = makeConcordancer(texts)
  const madeMs = performance.now() - started
  const kept = memory() - before
  const scanned = timeOf(() => words.map((word) => concordance(texts, word)))
  const looked = timeOf(() => words.map((word) => concordancer.find(word)))
  const counted = timeOf(() => words.map((word) => concordancer.count(word)))
  const each = (ms: number) => (ms / words.length).toFixed(3)
  console.log(
    `concordance of a word: ${each(scanned)} ms by a pass, ${each(looked)} ms by the index (${(scanned / looked).toFixed(0)} times as fast), ${each(counted)} ms to count; the index took ${madeMs.toFixed(0)} ms and ${(kept / chars).toFixed(1)} bytes a character`,
  )
}
