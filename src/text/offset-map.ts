import type { Span } from './span.ts'

/**
 * Leads from the repaired text back to the raw one. Kept as pieces: within a piece both texts advance
 * together, between pieces raw characters were left out. Building is linear, a look-up is a binary search.
 */
export class OffsetMap {
  /** Where each piece begins in the repaired text, and in the raw one; both rise but for captions that were moved. */
  readonly #textStarts: readonly number[]
  readonly #rawStarts: readonly number[]

  /** Some piece stands before one that it follows in the raw text: a caption that was moved. */
  readonly #moved: boolean

  constructor(textStarts: readonly number[], rawStarts: readonly number[]) {
    this.#textStarts = textStarts
    this.#rawStarts = rawStarts
    this.#moved = rawStarts.some((raw, i) => i > 0 && raw < rawStarts[i - 1]!)
  }

  /** The piece that holds `offset` of the repaired text. */
  #pieceAt(offset: number): number {
    const starts = this.#textStarts
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low
  }

  /** The raw offset of the character at `offset` of the repaired text. */
  offsetToRaw(offset: number): number {
    const piece = this.#pieceAt(offset)
    return this.#textStarts.length === 0
      ? offset
      : this.#rawStarts[piece]! + offset - this.#textStarts[piece]!
  }

  /** The raw stretch from a span's first character to its last; an empty span stays empty. */
  toRaw(span: Span): Span {
    const start = this.offsetToRaw(span.start)
    if (span.end <= span.start) return { start, end: start }
    const end = this.offsetToRaw(span.end - 1) + 1
    return this.#moved
      ? this.#around({ start, end }, this.#pieceAt(span.start), this.#pieceAt(span.end - 1))
      : { start, end }
  }

  /** The same where pieces were moved: from the first of all to the last. */
  #around({ start, end }: Span, first: number, last: number): Span {
    let [from, to] = [Math.min(start, end - 1), Math.max(start + 1, end)]
    for (let piece = first + 1; piece <= last; piece++) {
      from = Math.min(from, this.#rawStarts[piece]!)
      const length = this.#textStarts[piece]! - this.#textStarts[piece - 1]!
      to = Math.max(to, this.#rawStarts[piece - 1]! + length)
    }
    return { start: from, end: to }
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
