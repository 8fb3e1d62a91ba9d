import type { CutOptions } from './options.ts'

/** A word and how often it was counted. */
export interface WordCount {
  word: string
  tag: string
  count: number
}

/**
 * Counts the words of many texts by their numbers, in arrays: a string is made once for each word, not for each time
 * that it occurs. Words that no dictionary holds are counted by their spelling.
 */
export interface WordCounter {
  /** Counts the tokens of `cut`. Cost: that of `ends`, and a step for each token; memory for the words, not for the text. */
  add(text: string, options?: CutOptions): void
  /** How many tokens were counted. */
  readonly total: number
  /** The words, most frequent first, of equally frequent ones by UTF-16 code. */
  rows(): WordCount[]
}

/** What a counter needs of the segmenter that made it. */
export interface NumberedTokens {
  ends: Uint32Array
  numbers: Int32Array
  count: number
}

/** Cuts a text and hands its tokens on in one or more parts, in order; what `take` gets is its own only until it returns. */
export type CutInParts = (
  text: string,
  options: CutOptions | undefined,
  take: (tokens: NumberedTokens) => void,
) => void

interface Slot {
  word: string
  tag: string
}

/** For numbers from `least` up to `limit`; others are words of their own spelling. */
export class ArrayWordCounter implements WordCounter {
  total = 0
  private readonly counts: Uint32Array
  private readonly slots: Slot[] = []
  /** By number: the word's place among the slots, from 1. */
  private readonly slotOf: Uint32Array
  private readonly spelled = new Map<string, number>()
  private readonly cut: CutInParts
  private readonly tagOf: (number: number, text: string, start: number, end: number) => string

  constructor(
    limit: number,
    cut: CutInParts,
    tagOf: (number: number, text: string, start: number, end: number) => string,
  ) {
    this.counts = new Uint32Array(limit)
    this.slotOf = new Uint32Array(limit)
    this.cut = cut
    this.tagOf = tagOf
  }

  add(text: string, options?: CutOptions): void {
    let start = 0
    this.cut(text, options, (tokens) => {
      start = this.addTokens(text, start, tokens)
    })
  }

  /** Counts tokens that begin at `from`; returns where they end. */
  private addTokens(text: string, from: number, { ends, numbers, count }: NumberedTokens): number {
    const { counts, slotOf } = this
    let start = from
    for (let i = 0; i < count; i++) {
      const end = ends[i]!
      const number = numbers[i]!
      if (number > 0 && number < slotOf.length) {
        if (slotOf[number] === 0) slotOf[number] = this.newSlot(number, text, start, end)
        counts[number]!++
      } else this.addSpelled(number, text, start, end)
      start = end
    }
    this.total += count
    return start
  }

  rows(): WordCount[] {
    const rows = this.slots.map((slot) => ({ ...slot, count: 0 }))
    for (let number = 0; number < this.slotOf.length; number++) {
      const slot = this.slotOf[number]!
      if (slot !== 0) rows[slot - 1]!.count += this.counts[number]!
    }
    for (const [word, count] of this.spelled) rows.push({ word, tag: this.spelledTags.get(word)!, count })
    // A word may have been met both ways: as the route's word and as one that the model of unseen words made.
    const merged = new Map<string, WordCount>()
    for (const row of rows) {
      const known = merged.get(row.word)
      if (known === undefined) merged.set(row.word, row)
      else known.count += row.count
    }
    return [...merged.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  }

  private readonly spelledTags = new Map<string, string>()

  private addSpelled(number: number, text: string, start: number, end: number): void {
    const word = text.slice(start, end)
    const count = this.spelled.get(word)
    if (count !== undefined) {
      this.spelled.set(word, count + 1)
      return
    }
    const own = copy(word)
    this.spelled.set(own, 1)
    this.spelledTags.set(own, this.tagOf(number, text, start, end))
  }

  private newSlot(number: number, text: string, start: number, end: number): number {
    return this.slots.push({ word: copy(text.slice(start, end)), tag: this.tagOf(number, text, start, end) })
  }
}

/** A string of its own: a slice of 13 units or more would keep the whole text in memory. */
function copy(word: string): string {
  return word.length < 13 ? word : JSON.parse(JSON.stringify(word))
}
