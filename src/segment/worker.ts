import { FIRST_SEPARATOR, SEPARATORS, TAIL, UNKNOWN } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { findRoute, findShortRoute } from './route.ts'
import { LENGTH_BITS, LENGTH_MASK, makeRun, type Run } from './run.ts'
import { UnseenWords } from './unseen.ts'

/** Work space beyond this many units is given back after the text that needed it. */
const KEPT = 1 << 16

/** Cuts text with one lexicon. Owns the buffers that the lexicon, shared and immutable, does not have; cheap to make. */
export class Worker {
  readonly lexicon: Lexicon
  run: Run = makeRun(256)
  /** Where the tokens of the last text end; the first `count` count. */
  ends = new Uint32Array(256)
  count = 0
  private readonly unseen: UnseenWords

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    this.unseen = new UnseenWords(lexicon)
  }

  /** Fills `ends`. Work space grows with the longest run between separators. */
  cut(text: string, hmm: boolean): void {
    this.begin(text)
    for (let start = 0; start < text.length; ) {
      const n = this.readRun(text, start)
      findRoute(this.lexicon, this.run, n)
      if (hmm) this.takeWithUnseen(start, n)
      else this.take(start, n)
      start += n
    }
    this.end()
  }

  cutShort(text: string, maxChars: number): void {
    this.begin(text)
    for (let start = 0; start < text.length; ) {
      const n = this.readRun(text, start)
      findShortRoute(this.lexicon, this.run, n, maxChars)
      this.take(start, n)
      start += n
    }
    this.end()
  }

  /** Every text needs at most one end for each of its units. */
  private begin(text: string): void {
    this.count = 0
    if (this.ends.length < text.length)
      this.ends = new Uint32Array(Math.max(text.length, 2 * this.ends.length))
  }

  private end(): void {
    if (this.run.ids.length > KEPT) this.run = makeRun(256)
  }

  /** Reads characters' numbers from `start` to the next separator, or a separator alone. Returns how many units. */
  readRun(text: string, start: number): number {
    const numbers = this.lexicon.numbers
    let ids = this.run.ids
    let n = 0
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const id = numbers[code]!
      if (n + 1 >= ids.length) ids = this.grow()
      if ((id - FIRST_SEPARATOR) >>> 0 < SEPARATORS.length) {
        if (n === 0) ids[n++] = id
        break
      }
      ids[n++] = id
      if ((code & 0xfc00) === 0xdc00 && n > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800)
        ids[n - 1] = TAIL
    }
    ids[n] = UNKNOWN
    this.run.scores[n] = 0
    return n
  }

  private grow(): Uint16Array {
    const old = this.run
    this.run = makeRun(2 * old.ids.length)
    this.run.ids.set(old.ids)
    return this.run.ids
  }

  /** The route's words as they are. */
  private take(offset: number, n: number): void {
    const { ids, steps } = this.run
    const ends = this.ends
    let count = this.count
    for (let i = 0; i < n; ) {
      i += steps[i]! & LENGTH_MASK
      if (ids[i] === TAIL) i++
      ends[count++] = i + offset
    }
    this.count = count
  }

  /** The route's words, stretches of single characters cut again as unseen words. */
  private takeWithUnseen(offset: number, n: number): void {
    const steps = this.run.steps
    const ends = this.ends
    let count = this.count
    let i = 0
    while (i < n) {
      const step = steps[i]!
      if (step !== 1) {
        i += step & LENGTH_MASK
        ends[count++] = i + offset
        continue
      }
      let j = i + 1
      while (j < n && steps[j] === 1) j++
      if (j === i + 1) ends[count++] = j + offset
      else count = this.unseen.cut(this.run, i, j, ends, count, offset)
      i = j
    }
    this.count = count
  }

  /** The word number of what the route took at unit `i` of the run: its character's number, or behind these its cell. */
  numberAt(i: number): number {
    const step = this.run.steps[i]!
    return step === 1 ? this.run.ids[i]! : this.lexicon.rootBases.length + (step >>> LENGTH_BITS)
  }
}
