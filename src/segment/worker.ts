import { type Chunk, makeChunk } from './chunk.ts'
import type { Lexicon } from './lexicon/format.ts'
import { makeMatches } from './matches.ts'
import type { Model } from './model.ts'
import { makeReader, openSeparators, TOO_LONG } from './reader.ts'
import { findRouteWith, type RouteOptions } from './route-with.ts'
import { makeTaker, type Taker } from './take.ts'
import { UserWords } from './user-words.ts'

/** Enough units for a chunk: what is done once a chunk hardly counts, and its work space lies in the nearest cache. */
const ENOUGH = 1024

/** Cuts text with one model. Owns what the model, shared and immutable, does not have; cheap to make. */
export class Worker {
  readonly lexicon: Lexicon
  readonly user: UserWords
  /** The units that were read last. */
  chunk: Chunk
  /** Where the tokens of the last text end; the first `count` count. */
  ends = new Uint32Array(256)
  /** Beside each end the token's number: of its word, NOT_LOOKED_UP for unseen words, UNKNOWN for characters in no table. */
  numbers = new Int32Array(256)
  count = 0
  private readonly model: Model
  private taker: Taker
  private readonly options: RouteOptions

  constructor(model: Model) {
    this.model = model
    this.lexicon = model.lexicon
    this.chunk = model.chunk
    this.user = new UserWords(model.lexicon)
    this.taker = model.taker
    this.options = { user: undefined, text: '', offset: 0, maxChars: Infinity, matches: makeMatches() }
  }

  /**
   * Fills `ends` and `numbers`; where `taken` is given, it is called for each chunk's tokens, and the next chunk's take
   * their place, so that the memory used does not grow with the text.
   */
  cut(text: string, hmm: boolean, taken?: () => void): void {
    this.count = 0
    const plain = this.user.size === 0
    for (let start = 0; start < text.length; ) {
      const n = this.readChunk(text, start)
      this.makeRoom(n)
      if (plain && this.chunk === this.model.chunk) this.model.findRoute(n)
      else this.routeWith(text, start, n, Infinity)
      const { taker, ends, numbers, count } = this
      if (hmm) this.count = taker.takeWithUnseen(n, ends, numbers, count, start)
      else this.count = taker.take(n, ends, numbers, count, start)
      start += n
      if (taken === undefined) continue
      taken()
      this.count = 0
    }
  }

  /** Without unseen words, and no word longer than `maxChars` characters. */
  cutShort(text: string, maxChars: number): void {
    this.count = 0
    for (let start = 0; start < text.length; ) {
      const n = this.readChunk(text, start)
      this.makeRoom(n)
      this.routeWith(text, start, n, maxChars)
      this.count = this.taker.take(n, this.ends, this.numbers, this.count, start)
      start += n
    }
  }

  /** Reads characters' numbers from `start` to a separator, a thousand units further or more. Returns how many. */
  readChunk(text: string, start: number): number {
    this.chunk = this.model.chunk
    this.taker = this.model.taker
    const n = this.readWith(this.model.read, text, start)
    return n === TOO_LONG ? this.readLong(text, start) : n
  }

  /** In work space of its own, four times as much until the run fits; given back with the next chunk. */
  private readLong(text: string, start: number): number {
    for (let capacity = 4 * this.chunk.capacity; ; capacity *= 4) {
      this.chunk = makeChunk(Math.min(capacity, text.length - start))
      const n = this.readWith(makeReader(this.lexicon, this.chunk), text, start)
      if (n === TOO_LONG) continue
      this.taker = makeTaker(this.lexicon, this.chunk)
      return n
    }
  }

  private readWith(read: Model['read'], text: string, start: number): number {
    let n = read(text, start, 0, ENOUGH)
    const { user } = this
    if (user.longestWithSeparator === 0 || n === TOO_LONG) return n
    for (;;) {
      const reach = user.reachOver(text, start, start + n)
      if (reach <= start + n) break
      n = read(text, start + n, n, reach - start)
      if (n === TOO_LONG) return n
    }
    openSeparators(user, this.chunk, text, start, n)
    return n
  }

  private routeWith(text: string, start: number, n: number, maxChars: number): void {
    const options = this.options
    options.user = this.user.size === 0 ? undefined : this.user
    options.text = text
    options.offset = start
    options.maxChars = maxChars
    findRouteWith(this.lexicon, this.chunk, n, options)
    options.text = ''
  }

  /** A chunk of `n` units has at most so many tokens; the arrays grow with the tokens, not with the units of the text. */
  private makeRoom(n: number): void {
    const { ends, numbers, count } = this
    if (ends.length >= count + n) return
    const size = Math.max(count + n, 2 * ends.length)
    this.ends = new Uint32Array(size)
    this.ends.set(ends.subarray(0, count))
    this.numbers = new Int32Array(size)
    this.numbers.set(numbers.subarray(0, count))
  }
}
