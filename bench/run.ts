import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { writeLexicon } from '../src/segment/lexicon/compile.ts'
import { findOracle } from '../src/segment/oracle.test-support.ts'
import { TifaSegmenter } from '../src/segment/tifa-segmenter.ts'
import { measureAccuracy } from './accuracy.ts'
import {
  countDifferences,
  countDifferencesWithUserWords,
  generateTexts,
  type LoadedOracle,
  USER_WORDS,
} from './agreement.ts'
import { makeLookUps } from './limit.ts'
import { loadInChild, measureLoads } from './load.ts'
import { loadModel, loadPeers, type Peer } from './peers.ts'
import { measure, type Speed, type Task } from './speed.ts'
import { readAllLines, readGoldSets, readTextSets } from './texts.ts'

const LEXICON = 'dist/lexicon.bin'
/** Peers that take seconds for the whole of the texts. */
const SLOW = new Set(['segmentit', 'Intl.Segmenter', 'jieba-wasm'])
/** This one takes minutes even for a part of them: its speed on the fixture alone, its accuracy on the small sets. */
const SLOWEST = 'segmentit'
const SMALL = 2000
const ROUNDS = 5

const [flag, name] = process.argv.slice(2)
if (flag === '--load') await loadInChild(name!)
else await run()

async function run(): Promise<void> {
  if (!existsSync(LEXICON)) await writeLexicon(LEXICON)
  const texts = readTextSets()
  const gold = readGoldSets()
  const peers = await loadPeers()
  const lexicon = readFileSync(LEXICON)
  const out: string[] = [
    '# Segmentation: speed, size, accuracy',
    '',
    `\`npm run bench\` wrote this. ${machine()}`,
    '',
  ]
  const say = (...lines: string[]): void => {
    for (const line of lines) console.log(line)
    out.push(...lines)
  }

  say(
    '## Speed',
    '',
    `Million characters (UTF-16 units) a second of processor time, median of ${ROUNDS} rounds in which all take their turn; ratios within a round.`,
    `Before each turn the garbage is collected, and some texts are cut that do not count. ${[...SLOW].join(', ')} get the first fiftieth of each text, ${SLOWEST} only of the fixture: on the others it takes minutes.`,
    '',
  )
  const against = ['nodejieba cut', '@node-rs/jieba cut', 'nodejieba tag', 'look-ups only']
  const tasks = tasksOf(peers)
  for (const set of texts) {
    say(
      `### ${set.name}: ${set.texts.length} texts, ${set.texts.reduce((sum, text) => sum + text.length, 0)} characters`,
      '',
    )
    say(...table(measure(set, tasks, against, ROUNDS), against), '')
  }

  say('## Load', '', 'From nothing to the first cut, each in a process of its own, median of 5.', '')
  say('| | ms | resident MB more |', '| --- | --- | --- |')
  for (const cost of measureLoads(peers.map((peer) => peer.name)))
    say(`| ${cost.peer} | ${cost.elapsedMs.toFixed(0)} | ${cost.residentMegabytes.toFixed(0)} |`)
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2)
  say(
    '',
    `The lexicon: ${megabytes(lexicon.length)} MB, gzip ${megabytes(gzipSync(lexicon, { level: 9 }).length)} MB, brotli ${megabytes(brotliCompressSync(lexicon).length)} MB.`,
    '',
  )

  if (gold.length > 0) {
    say(
      '## Accuracy',
      '',
      'F1 on sentences cut by hand (precision, recall). The standards differ in what they call a word.',
      '',
    )
    say(
      `| | ${gold.map((set) => `${set.name} (${set.sentences.length})`).join(' | ')} |`,
      `| --- |${' --- |'.repeat(gold.length)}`,
    )
    for (const peer of peers) {
      const cells = gold.map((set) => {
        if (peer.name === SLOWEST && set.sentences.length > SMALL) return 'takes a minute'
        const { f1, precision, recall } = measureAccuracy(peer, set)
        return `${f1.toFixed(3)} (${precision.toFixed(3)}, ${recall.toFixed(3)})`
      })
      say(`| ${peer.name} | ${cells.join(' | ')} |`)
    }
    say('')
  }
  const oracle = findOracle() as LoadedOracle | undefined
  if (oracle) say(...agreement(oracle))
  writeFileSync('bench/RESULTS.md', `${out.join('\n').trimEnd()}\n`)
}

function agreement(oracle: LoadedOracle): string[] {
  const makeSegmenter = (): TifaSegmenter => new TifaSegmenter(loadModel())
  const { lines, files } = readAllLines()
  const generated = generateTexts(lines)
  const some = lines.filter((_, i) => i % 10 === 0)
  const columns = [
    [`${lines.length} lines at hand`, countDifferences(makeSegmenter(), oracle, lines)],
    [`the ${files.length} files whole`, countDifferences(makeSegmenter(), oracle, files, ['cut'])],
    [`${generated.length} generated strings`, countDifferences(makeSegmenter(), oracle, generated)],
    [
      `${some.length} lines with ${USER_WORDS} user words`,
      countDifferencesWithUserWords(makeSegmenter, oracle, some),
    ],
  ] as const
  return [
    '## Agreement',
    '',
    'How many differ from what nodejieba gives (lone surrogates as it sees them, U+FFFD).',
    '',
    `| | ${columns.map(([name]) => name).join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...[...columns[0][1].keys()].map(
      (mode) => `| ${mode} | ${columns.map(([, counts]) => counts.get(mode) ?? 'not run').join(' | ')} |`,
    ),
    '',
  ]
}

function tasksOf(peers: Peer[]): Task[] {
  // Beside what is compared with them, so that both meet the same moments.
  const tasks: Task[] = [{ name: 'look-ups only', run: makeLookUps(loadModel()) }]
  for (const { name, cut, ends, tag } of peers) {
    const share = SLOW.has(name) ? 0.02 : 1
    const only = name === SLOWEST ? 'fixture' : undefined
    if (ends) {
      tasks.push({ name: `${name} ends`, run: (text) => ends(text), share })
      tasks.push({ name: `${name} ends without hmm`, run: (text) => ends(text, { hmm: false }), share })
    }
    tasks.push({ name: `${name} cut`, run: cut, share, only })
    if (tag && !SLOW.has(name)) tasks.push({ name: `${name} tag`, run: tag, share })
  }
  return tasks
}

function table(speeds: Speed[], against: string[]): string[] {
  const columns = against.filter((name) => name in speeds[0]!.ratios)
  return [
    `| | M chars/s | ${columns.map((name) => `to ${name}`).join(' | ')} |`,
    `| --- | --- |${' --- |'.repeat(columns.length)}`,
    ...speeds.map(
      (speed) =>
        `| ${speed.task} | ${speed.millionCharsPerSecond.toFixed(1)} | ${columns.map((name) => speed.ratios[name]!.toFixed(2)).join(' | ')} |`,
    ),
  ]
}

function machine(): string {
  const processors = cpus()
  return `Node ${process.versions.node} (V8 ${process.versions.v8}) on ${type()} ${release()}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB.`
}
