import { SEPARATORS, TAIL, UNKNOWN } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { makeMatches } from './matches.ts'
import { findRoute } from './route.ts'
import { findRouteWith, type RouteOptions } from './route-with.ts'
import { LENGTH_BITS, LENGTH_MASK, makeRun, type Run, SINGLE } from './run.ts'
import { UnseenWords } from './unseen.ts'
import { UserWords } from './user-words.ts'

/** Work space beyond this many units is given back after the text that needed it. */
const KEPT = 1 << 16

/** Cuts text with one lexicon. Owns the buffers that the lexicon, shared and immutable, does not have; cheap to make. */
export class Worker {
  readonly lexicon: Lexicon
  readonly user: UserWords
  run: Run = makeRun(256)
  /** Where the tokens of the last text end; the first `count` count. */
  ends = new Uint32Array(256)
  /** Beside each end the token's number: of its word, NOT_LOOKED_UP for unseen words, UNKNOWN for characters in no table. */
  numbers = new Int32Array(256)
  count = 0
  private readonly unseen: UnseenWords
  private readonly options: RouteOptions

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    this.user = new UserWords(lexicon)
    this.unseen = new UnseenWords(lexicon)
    this.options = { user: undefined, text: '', offset: 0, maxChars: Infinity, matches: makeMatches() }
  }

  /** Fills `ends` and `numbers`. Work space grows with the longest run between separators. */
  cut(text: string, hmm: boolean): void {
    this.begin(text)
    const plain = this.user.size === 0
    for (let start = 0; start < text.length; ) {
      const n = this.readRun(text, start)
      if (plain) findRoute(this.lexicon, this.run, n)
      else this.routeWith(text, start, n, Infinity)
      if (hmm) this.takeWithUnseen(start, n)
      else this.take(start, n)
      start += n
    }
    this.end()
  }

  /** Without unseen words, and no word longer than `maxChars` characters. */
  cutShort(text: string, maxChars: number): void {
    this.begin(text)
    for (let start = 0; start < text.length; ) {
      const n = this.readRun(text, start)
      this.routeWith(text, start, n, maxChars)
      this.take(start, n)
      start += n
    }
    this.end()
  }

  /**
   * Reads characters' numbers from `start` up to the next separator, or a separator alone; further where a user word
   * lies across it. Returns how many units.
   */
  readRun(text: string, start: number): number {
    let n = this.readToSeparator(text, start, start)
    if (this.user.longestWithSeparator === 0) return n
    for (let end = start + n; end < text.length; ) {
      const reach = this.user.size === 0 ? 0 : this.reachOver(text, start, end)
      if (reach <= end) break
      while (end < reach) {
        n += this.readToSeparator(text, end, start)
        end = start + n
      }
    }
    return n
  }

  private readToSeparator(text: string, from: number, start: number): number {
    const numbers = this.lexicon.numbers
    let { work, capacity } = this.run
    let i = from - start
    for (let at = from; at < text.length; at++) {
      let id = numbers[text.charCodeAt(at)]!
      if ((id - TAIL) >>> 0 <= SEPARATORS.length) {
        if (id === TAIL) {
          if (at === 0 || (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800 || at === start) id = UNKNOWN
        } else if (at > from) break
        else at = text.length
      }
      work[2 * i] = id
      if (++i > capacity - 1) {
        this.grow()
        work = this.run.work
        capacity = this.run.capacity
      }
    }
    work[2 * i] = UNKNOWN
    return i - (from - start)
  }

  /** How far user words reach that begin between `start` and `end` and go on behind `end`. */
  private reachOver(text: string, start: number, end: number): number {
    const user = this.user
    let reach = end
    for (let i = Math.max(start, end - user.longestWithSeparator); i < end; i++) {
      if (!user.beginsWith(text.charCodeAt(i))) continue
      let node = 0
      for (let j = i; j < text.length; j++) {
        node = user.child(node, text.charCodeAt(j))
        if (node === 0) break
        if (j + 1 > reach && user.wordAt(node, text, i, j + 1) !== 0) reach = j + 1
      }
    }
    return reach
  }

  private routeWith(text: string, start: number, n: number, maxChars: number): void {
    const options = this.options
    options.user = this.user.size === 0 ? undefined : this.user
    options.text = text
    options.offset = start
    options.maxChars = maxChars
    findRouteWith(this.lexicon, this.run, n, options)
    options.text = ''
  }

  /** Every text needs at most one end for each of its units. */
  private begin(text: string): void {
    this.count = 0
    if (this.ends.length >= text.length) return
    const size = Math.max(text.length, 2 * this.ends.length)
    this.ends = new Uint32Array(size)
    this.numbers = new Int32Array(size)
  }

  private end(): void {
    if (this.run.capacity > KEPT) this.run = makeRun(256)
  }

  private grow(): void {
    const old = this.run
    this.run = makeRun(2 * old.capacity)
    this.run.work.set(old.work)
  }

  /** The route's words as they are. */
  private take(offset: number, n: number): void {
    const work = this.run.work
    const { ends, numbers } = this
    let count = this.count
    for (let i = 0; i < n; ) {
      const step = work[2 * i + 1]!
      numbers[count] = step === SINGLE ? work[2 * i]! : step >>> LENGTH_BITS
      i += step & LENGTH_MASK
      if (work[2 * i] === TAIL) i++
      ends[count++] = i + offset
    }
    this.count = count
  }

  /** The route's words, stretches of single characters cut again as unseen words. */
  private takeWithUnseen(offset: number, n: number): void {
    const work = this.run.work
    const { ends, numbers } = this
    let count = this.count
    let i = 0
    while (i < n) {
      const step = work[2 * i + 1]!
      if (step !== SINGLE) {
        i += step & LENGTH_MASK
        numbers[count] = step >>> LENGTH_BITS
        ends[count++] = i + offset
        continue
      }
      let j = i + 1
      while (j < n && work[2 * j + 1] === SINGLE) j++
      if (j === i + 1) {
        numbers[count] = work[2 * i]!
        ends[count++] = j + offset
      } else count = this.unseen.cut(work, i, j, ends, numbers, count, offset)
      i = j
    }
    this.count = count
  }
}
