import type { Span } from './span.ts'

/**
 * Leads from the repaired text back to the raw one. Kept as pieces: within a piece both texts advance
 * together, between pieces raw characters were left out. Building is linear, a look-up is a binary search.
 */
export class OffsetMap {
  /** Where each piece begins in the repaired text, and in the raw one; both rise. */
  readonly #textStarts: readonly number[]
  readonly #rawStarts: readonly number[]

  constructor(textStarts: readonly number[], rawStarts: readonly number[]) {
    this.#textStarts = textStarts
    this.#rawStarts = rawStarts
  }

  /** The raw offset of the character at `offset` of the repaired text. */
  offsetToRaw(offset: number): number {
    const starts = this.#textStarts
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return starts.length === 0 ? offset : this.#rawStarts[low]! + offset - starts[low]!
  }

  /** The raw stretch from a span's first character to its last; an empty span stays empty. */
  toRaw(span: Span): Span {
    const start = this.offsetToRaw(span.start)
    return { start, end: span.end > span.start ? this.offsetToRaw(span.end - 1) + 1 : start }
  }

  /** The pieces as rows, for those who keep an analysis without the raw file. */
  pieces(): { text: number; raw: number }[] {
    return this.#textStarts.map((text, i) => ({ text, raw: this.#rawStarts[i]! }))
  }
}

/** Builds a repaired text out of stretches of a raw one and remembers where each came from. */
export class TextWeaver {
  readonly #raw: string
  readonly #chunks: string[] = []
  readonly #textStarts: number[] = []
  readonly #rawStarts: number[] = []
  #length = 0
  #rawEnd = -1

  constructor(raw: string) {
    this.#raw = raw
  }

  get length(): number {
    return this.#length
  }

  /** Takes `[start, end)` of the raw text as it is. */
  keep(start: number, end: number): void {
    if (end > start) this.#push(this.#raw.slice(start, end), start, end)
  }

  /** Puts one character in the place of the raw character at `at`. */
  replace(at: number, char: string): void {
    this.#push(char, at, at + char.length)
  }

  #push(chunk: string, rawStart: number, rawEnd: number): void {
    if (rawStart !== this.#rawEnd) {
      this.#textStarts.push(this.#length)
      this.#rawStarts.push(rawStart)
    }
    this.#chunks.push(chunk)
    this.#length += chunk.length
    this.#rawEnd = rawEnd
  }

  finish(): { text: string; map: OffsetMap } {
    return { text: this.#chunks.join(''), map: new OffsetMap(this.#textStarts, this.#rawStarts) }
  }
}
