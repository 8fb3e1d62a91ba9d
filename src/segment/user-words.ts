import { shown, TifaError } from '../error.ts'
import { LENGTH_MASK, NUMBER_MASK } from './chunk.ts'
import { SEPARATORS } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { exactLog } from './lexicon/logarithm.ts'
import type { UserWordOptions } from './segmenter.ts'

/** User words are numbered from here, above every place in the table. */
export const FIRST_USER_NUMBER = 1 << 20
/** Above it a number would reach the sign of a step. */
const LAST_USER_NUMBER = NUMBER_MASK
/** Per unit of a word that must stay whole: outweighs any gain that breaking it could bring to its neighbours. */
const WHOLE = 4096

interface Entry {
  word: string
  /** NaN until it is asked for, where it is a logarithm: in a long list of words few are met. */
  weight: number
  frequency: number
  tag: string | undefined
}

const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/**
 * Words of one segmenter, as a trie in a hash table: children are found by parent and UTF-16 code. Nodes stay when
 * words are removed, until the last word goes.
 */
export class UserWords {
  size = 0
  /** How long the longest word is that holds a separator, or 0: runs then do not end where such a word lies. */
  longestWithSeparator = 0
  private readonly lexicon: Lexicon
  private readonly numbers = new Map<string, number>()
  private entries: (Entry | undefined)[] = []
  private slots = new Int32Array(1 << 10)
  private parents = new Int32Array(1 << 9)
  private codes = new Uint16Array(1 << 9)
  /** By node: number of the word that ends there, or 0. */
  private words = new Int32Array(1 << 9)
  private nodeCount = 1
  /** By UTF-16 code: how many words begin with it. Made with the first word, for most segmenters have none. */
  private firsts = new Int32Array(0)

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  /** A word added again takes the new options. */
  add(word: string, options: UserWordOptions = {}): void {
    const entry = { word, ...this.weigh(word, options), tag: options.tag }
    const known = this.numbers.get(word)
    if (known !== undefined) {
      this.entries[known - FIRST_USER_NUMBER] = entry
      return
    }
    const number = FIRST_USER_NUMBER + this.entries.length
    if (number > LAST_USER_NUMBER)
      throw new TifaError('option', 'more user words than a segmenter takes (3 million)')
    this.entries.push(entry)
    this.numbers.set(word, number)
    let node = 0
    for (let i = 0; i < word.length; i++)
      node = this.child(node, word.charCodeAt(i)) || this.grow(node, word.charCodeAt(i))
    this.words[node] = number
    if (this.firsts.length === 0) this.firsts = new Int32Array(65_536)
    this.firsts[word.charCodeAt(0)]!++
    this.size++
    if (hasSeparator(word)) this.longestWithSeparator = Math.max(this.longestWithSeparator, word.length)
  }

  /** Nothing happens to a word that was not added. */
  remove(word: string): void {
    const number = this.numbers.get(word)
    if (number === undefined) return
    let node = 0
    for (let i = 0; i < word.length; i++) node = this.child(node, word.charCodeAt(i))
    this.words[node] = 0
    this.entries[number - FIRST_USER_NUMBER] = undefined
    this.numbers.delete(word)
    this.firsts[word.charCodeAt(0)]!--
    if (--this.size > 0) return
    this.entries = []
    this.slots.fill(0)
    this.nodeCount = 1
    this.longestWithSeparator = 0
  }

  beginsWith(code: number): boolean {
    return this.size > 0 && this.firsts[code] !== 0
  }

  /** The node below `node` (the root is 0) by a UTF-16 code, or 0. */
  child(node: number, code: number): number {
    const { slots, parents, codes } = this
    const mask = slots.length - 1
    for (let at = hash(node, code) & mask; ; at = (at + 1) & mask) {
      const found = slots[at]!
      if (found === 0 || (parents[found] === node && codes[found] === code)) return found
    }
  }

  /**
   * The number of the word that ends at a node, or 0. A word that begins or ends with a Latin letter or digit is
   * only found where no other stands beside it, so that lic does not break license.
   */
  wordAt(node: number, text: string, start: number, end: number): number {
    const number = this.words[node]!
    if (number === 0) return 0
    if (start > 0 && isLatin(text.charCodeAt(start)) && isLatin(text.charCodeAt(start - 1))) return 0
    if (end < text.length && isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end))) return 0
    return number
  }

  /** The number of the word that is `text` from `start` to `end`, or 0. */
  find(text: string, start: number, end: number): number {
    if (!this.beginsWith(text.charCodeAt(start))) return 0
    let node = 0
    for (let i = start; i < end; i++) {
      node = this.child(node, text.charCodeAt(i))
      if (node === 0) return 0
    }
    return this.words[node]!
  }

  /** How far words reach that begin before `end`, not before `start`, and go on behind `end`; else `end`. */
  reachOver(text: string, start: number, end: number): number {
    let reach = end
    this.eachFrom(text, Math.max(start, end + 1 - this.longestWithSeparator), end, (_, to) => {
      if (to > reach) reach = to
    })
    return reach
  }

  /** Calls `take` with the place of every word between `start` and `end` that holds a separator. */
  eachAcrossSeparators(
    text: string,
    start: number,
    end: number,
    take: (from: number, to: number) => void,
  ): void {
    this.eachFrom(text, start, end, (from, to, number) => {
      if (hasSeparator(this.wordOf(number)!)) take(from, to)
    })
  }

  private eachFrom(
    text: string,
    start: number,
    end: number,
    take: (from: number, to: number, number: number) => void,
  ): void {
    for (let i = start; i < end; i++) {
      if (!this.beginsWith(text.charCodeAt(i))) continue
      let node = 0
      for (let j = i; j < text.length; j++) {
        node = this.child(node, text.charCodeAt(j))
        if (node === 0) break
        const number = this.wordAt(node, text, i, j + 1)
        if (number !== 0) take(i, j + 1, number)
      }
    }
  }

  weightOf(number: number): number {
    const entry = this.entries[number - FIRST_USER_NUMBER]!
    if (Number.isNaN(entry.weight)) entry.weight = exactLog(entry.frequency / this.lexicon.frequencySum)
    return entry.weight
  }

  tagOf(number: number): string | undefined {
    return this.entries[number - FIRST_USER_NUMBER]!.tag
  }

  wordOf(number: number): string | undefined {
    return this.entries[number - FIRST_USER_NUMBER]?.word
  }

  private weigh(
    word: unknown,
    { frequency, whole, tag }: UserWordOptions,
  ): Pick<Entry, 'weight' | 'frequency'> {
    if (typeof word !== 'string' || word === '' || word.length > LENGTH_MASK)
      throw new TifaError(
        'option',
        `a user word must be a string of 1 to ${LENGTH_MASK} UTF-16 units, not ${shown(word)}`,
      )
    if (frequency !== undefined && !(typeof frequency === 'number' && frequency > 0 && frequency < Infinity))
      throw new TifaError(
        'option',
        `frequency of ${shown(word)} must be a number above 0, not ${shown(frequency)}`,
      )
    if (whole !== undefined && typeof whole !== 'boolean')
      throw new TifaError('option', `whole of ${shown(word)} must be true or false, not ${shown(whole)}`)
    if (whole && frequency !== undefined)
      throw new TifaError(
        'option',
        `${shown(word)} cannot have both a frequency and whole: one that stays whole needs none`,
      )
    if (tag !== undefined && (typeof tag !== 'string' || tag === ''))
      throw new TifaError(
        'option',
        `tag of ${shown(word)} must be a string of one letter or more, not ${shown(tag)}`,
      )
    if (frequency !== undefined) return { weight: Number.NaN, frequency }
    const { medianWeight, minWeight } = this.lexicon
    return { weight: whole ? WHOLE * word.length + minWeight : medianWeight, frequency: 0 }
  }

  private grow(parent: number, code: number): number {
    if (this.nodeCount === this.parents.length) {
      this.parents = doubled(this.parents, new Int32Array(2 * this.nodeCount))
      this.codes = doubled(this.codes, new Uint16Array(2 * this.nodeCount))
      this.words = doubled(this.words, new Int32Array(2 * this.nodeCount))
      this.slots = new Int32Array(4 * this.nodeCount)
      for (let node = 1; node < this.nodeCount; node++) this.enter(node)
    }
    const node = this.nodeCount++
    this.parents[node] = parent
    this.codes[node] = code
    this.words[node] = 0
    this.enter(node)
    return node
  }

  private enter(node: number): void {
    const mask = this.slots.length - 1
    let at = hash(this.parents[node]!, this.codes[node]!) & mask
    while (this.slots[at] !== 0) at = (at + 1) & mask
    this.slots[at] = node
  }
}

function hash(node: number, code: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)
  return h ^ (h >>> 15)
}

function doubled<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function hasSeparator(word: string): boolean {
  for (let i = 0; i < SEPARATORS.length; i++) if (word.includes(SEPARATORS[i]!)) return true
  return false
}
