import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { asSeen, type Oracle } from '../src/segment/oracle.test-support.ts'
import type { Segmenter, UserWord } from '../src/segment/segmenter.ts'
import { anyText } from '../src/segment/texts.test-support.ts'
import { seededRandom } from '../src/stats/random.ts'

const SEED = 20221128
const GENERATED = 100_000
/** So many of them are long: many chunks, or a run longer than the work space. */
const LONG = 300
export const USER_WORDS = 5000

/** The add-on can be loaded anew with another file of user words. */
export interface LoadedOracle extends Oracle {
  load(files?: { userDict: string }): unknown
  DEFAULT_USER_DICT: string
}

type Words = (segmenter: Segmenter, text: string) => string[]
type NativeWords = (oracle: Oracle, text: string) => string[]

const flat = (pairs: { word: string; tag: string }[]): string[] =>
  pairs.flatMap(({ word, tag }) => [word, tag])

/** Every way to cut, by tifa and by nodejieba. */
const MODES: [mode: string, ours: Words, theirs: NativeWords][] = [
  ['cut', (tifa, text) => tifa.cut(text), (native, text) => native.cut(text, true)],
  [
    'cut without hmm',
    (tifa, text) => tifa.cut(text, { hmm: false }),
    (native, text) => native.cut(text, false),
  ],
  ['cutAll', (tifa, text) => tifa.cutAll(text), (native, text) => native.cutAll(text)],
  [
    'cutForSearch',
    (tifa, text) => tifa.cutForSearch(text),
    (native, text) => native.cutForSearch(text, true),
  ],
  [
    'cutForSearch without hmm',
    (tifa, text) => tifa.cutForSearch(text, { hmm: false }),
    (native, text) => native.cutForSearch(text, false),
  ],
  ...[1, 2, 3, 5].map((size): (typeof MODES)[number] => [
    `cutSmall ${size}`,
    (tifa, text) => tifa.cutSmall(text, size),
    (native, text) => native.cutSmall(text, size),
  ]),
  ['tag', (tifa, text) => flat(tifa.tag(text)), (native, text) => flat(native.tag(text))],
]

/** By mode of cutting: how many of the texts two segmenters cut differently. */
export type Differences = Map<string, number>

export function countDifferences(
  tifa: Segmenter,
  oracle: Oracle,
  texts: string[],
  only = MODES.map(([mode]) => mode),
): Differences {
  const modes = MODES.filter(([mode]) => only.includes(mode))
  const differing: Differences = new Map(modes.map(([mode]) => [mode, 0]))
  for (const text of texts) {
    const seen = asSeen(text)
    for (const [mode, ours, theirs] of modes) {
      const words = ours(tifa, text)
      const native = theirs(oracle, seen)
      // Lone surrogates reach the add-on as U+FFFD.
      if (
        words.length === native.length &&
        words.every((word, i) => word === native[i] || asSeen(word) === native[i])
      )
        continue
      differing.set(mode, differing.get(mode)! + 1)
      console.log(`${mode} differs on ${JSON.stringify(text.slice(0, 200))}`)
    }
  }
  return differing
}

/**
 * Strings that nobody wrote, always the same: half of them words, separators, digits, Latin letters, characters of every
 * plane, control characters and lone surrogates; half of them the characters of `lines` in any order, which is what
 * makes routes near ties and long stretches of unseen words.
 */
export function generateTexts(lines: string[]): string[] {
  const texts = fc.sample(anyText, { numRuns: GENERATED / 2, seed: SEED })
  const random = seededRandom(SEED)
  const characters = lines.slice(0, 20_000).join('')
  const scrambled = (length: number): string => {
    let text = ''
    for (let i = 0; i < length; i++) {
      const at = random.integer(characters.length)
      text += characters.slice(at, at + 1 + random.integer(3))
    }
    return text
  }
  for (let i = 0; i < GENERATED / 2; i++) texts.push(scrambled(1 + random.integer(30)))
  for (let i = 0; i < LONG; i++) {
    const text = scrambled(random.integer(i % 30 === 0 ? 60_000 : 4000))
    texts.push(i % 2 === 0 ? text : text.replace(/[ \t\n，。]/g, ''))
  }
  return texts
}

/**
 * The same with user words on both sides: pieces of the lines, with and without frequency and tag, single characters
 * too. The add-on gets them as a file, for words inserted one by one have no frequency there.
 */
export function countDifferencesWithUserWords(
  makeSegmenter: () => Segmenter,
  oracle: LoadedOracle,
  lines: string[],
): Differences {
  const random = seededRandom(SEED)
  const words = new Map<string, UserWord>()
  while (words.size < USER_WORDS) {
    const line = lines[random.integer(lines.length)]!
    const at = random.integer(line.length + 1)
    // Only Han: tifa has its own rules for separators and Latin letters in user words.
    const word = /^\p{Script=Han}+/u.exec(line.slice(at, at + 1 + random.integer(6)))?.[0]
    if (word === undefined) continue
    const frequency = random.integer(2) === 0 ? {} : { frequency: 1 + random.integer(5000) }
    words.set(word, { word, ...frequency, tag: 'zz' })
  }
  const segmenter = makeSegmenter()
  for (const { word, ...options } of words.values()) segmenter.addWord(word, options)
  const rows = [...words.values()].map(({ word, frequency = '', tag }) => `${word} ${frequency} ${tag}`)
  const folder = mkdtempSync(join(tmpdir(), 'tifa-'))
  const userDict = join(folder, 'words.txt')
  const standard = readFileSync(oracle.DEFAULT_USER_DICT, 'utf8').trimEnd()
  writeFileSync(userDict, `${standard}\n${rows.join('\n').replaceAll('  ', ' ')}\n`)
  try {
    oracle.load({ userDict })
    return countDifferences(segmenter, oracle, lines)
  } finally {
    oracle.load()
    rmSync(folder, { recursive: true })
  }
}
