import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelled } from '../src/phrases/labelled.test-data.ts'
import { isNumeralFormula } from '../src/phrases/numerals/numeral-shape.ts'
import { findQuotes } from '../src/phrases/quotes.ts'
import { findSlogans } from '../src/phrases/slogans.ts'
import { spreadPhrases } from '../src/phrases/spread.ts'
import { discoverWords } from '../src/phrases/words/discover-words.ts'
import { parseReport } from '../src/report/parse.ts'
import { defaultSegmenter } from '../src/segment/load.ts'
import { registerNode } from '../src/segment/register.node.ts'

/**
 * What docs/phrases.md says of phrases in figures: accuracy where there is gold, speed and memory on 25 provincial
 * reports. Run with `npm run bench:phrases`. What lies under ../shared (or TIFA_SHARED) is used where it is there.
 */
const shared = process.env['TIFA_SHARED'] ?? join('..', 'shared')
const ROUNDS = 15

interface Tally {
  right: number
  given: number
  wanted: number
}

function say(name: string, { right, given, wanted }: Tally): void {
  const [precision, recall] = [right / given, right / wanted]
  const f1 = (2 * precision * recall) / (precision + recall)
  console.log(
    `${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} (${wanted} wanted)`,
  )
}

function count(tally: Tally, wanted: readonly string[], given: readonly string[]): void {
  const rest = [...wanted]
  for (const entry of given) {
    const at = rest.indexOf(entry)
    if (at >= 0) rest.splice(at, 1)
    tally.right += at >= 0 ? 1 : 0
  }
  tally.given += given.length
  tally.wanted += wanted.length
}

const empty = (): Tally => ({ right: 0, given: 0, wanted: 0 })
const bare = (text: string) => text.replace(/[\s“”]/g, '').replace(/，/g, ',')

function labelledPassages(): void {
  const tallies = { 'quotes with kind': empty(), parallel: empty(), numeral: empty() }
  for (const { text, quotes, parallel, numeral } of labelled) {
    const slogans = findSlogans(text)
    const of = (kind: 'parallel' | 'numeral') =>
      slogans.filter(({ kinds }) => kinds.includes(kind)).map((slogan) => slogan.text)
    count(
      tallies['quotes with kind'],
      quotes,
      findQuotes(text).map((quote) => `${quote.kind} ${quote.text}`),
    )
    count(tallies.parallel, parallel, of('parallel'))
    count(tallies.numeral, numeral, of('numeral'))
  }
  for (const [name, tally] of Object.entries(tallies)) say(`${labelled.length} passages, ${name}`, tally)
}

/** A file under ../shared, or word that it is not there. */
function present(...path: string[]): string | undefined {
  const file = join(shared, ...path)
  if (existsSync(file)) return file
  console.log(`not run: ${file} is absent`)
  return undefined
}

function handMadeGold(): void {
  const file = present('gold', 'nantong-2022.json')
  if (file === undefined) return
  const { quotes, slogans } = JSON.parse(readFileSync(file, 'utf8'))
  const report = parseReport(readFileSync(join('fixtures', 'nantong-2022', 'raw.txt'), 'utf8'))
  const spans = empty()
  const kinds = empty()
  const found = findQuotes(report)
  count(
    spans,
    quotes.map(({ source }: { source: number[] }) => source.join()),
    found.map((quote) => `${report.toRaw(quote).start},${report.toRaw(quote).end}`),
  )
  count(
    kinds,
    quotes.map(({ source, kind }: { source: number[]; kind: string }) => `${source.join()} ${kind}`),
    found.map((quote) => `${report.toRaw(quote).start},${report.toRaw(quote).end} ${quote.kind}`),
  )
  say('founding report, quotes by place', spans)
  say('founding report, quotes by place and kind', kinds)
  const parallel = empty()
  const rows = findSlogans(report)
  count(parallel, slogans.parallel.map(bare), [
    ...new Set(rows.filter((row) => row.kinds.includes('parallel')).map((row) => bare(row.text))),
  ])
  say('founding report, parallel slogans', parallel)
  const texts = new Set(rows.map((row) => bare(row.text)))
  const lists = slogans.notSlogans.filter((list: string) => texts.has(bare(list)))
  console.log(`founding report, plain lists taken for slogans: ${lists.length}`)
}

function numeralGold(): void {
  const file = present('gold', 'numeral', 'positives.txt')
  if (file === undefined) return
  const lines = (name: string) =>
    readFileSync(join(shared, 'gold', 'numeral', name), 'utf8')
      .trim()
      .split('\n')
  const positives = lines('positives.txt')
  const right = positives.filter((text) => isNumeralFormula(text)).length
  const wrong = lines('rejected.txt').filter((text) => isNumeralFormula(text)).length
  say('bare numeral formulas', { right, given: right + wrong, wanted: positives.length })
}

function provinces(): void {
  const folder = present('corpus', 'provinces-2026')
  if (folder === undefined) return
  const documents = readdirSync(folder)
    .sort()
    .map((name) => ({ id: name, unit: name, text: readFileSync(join(folder, name), 'utf8') }))
  const chars = documents.reduce((sum, { text }) => sum + text.length, 0)
  const segmenter = defaultSegmenter()
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
  segmenter.ends(documents[0]!.text)
  const before = process.memoryUsage.rss()
  const words: number[] = []
  for (let i = 0; i < ROUNDS; i++) words.push(cpuMs(() => discoverWords(documents)))
  const more = (process.memoryUsage.rss() - before) / 2 ** 20
  const all: number[] = []
  const cuts: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    cuts.push(
      cpuMs(() => {
        for (const { text } of documents) segmenter.ends(text)
      }),
    )
    all.push(cpuMs(() => spreadPhrases(documents, [...findQuotes(documents), ...findSlogans(documents)])))
  }
  const [whole, cut] = [median(all), median(cuts)]
  console.log(
    `${documents.length} reports of ${chars} characters, quotes + slogans + spread: ${whole.toFixed(0)} ms of processor time, ` +
      `${(chars / whole / 1000).toFixed(2)} million characters a second, ${(whole / cut).toFixed(1)} times what cutting into words takes`,
  )
  console.log(
    `discoverWords: ${median(words).toFixed(0)} ms of processor time, ${more.toFixed(0)} MB more resident`,
  )
}

/** Processor time and not the clock: other work on the machine counts less. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

registerNode()
labelledPassages()
handMadeGold()
numeralGold()
provinces()
