import { bondOf, type Clause } from './clauses.ts'
import { alike, endsNew, leastPartLength, likeness, mostPartLength } from './likeness.ts'
import { maySay } from './predication.ts'
import { Shape } from './shape.ts'
import type { TaggedText } from './tagged-text.ts'

const unknown = -0.5

/**
 * The shapes of the clauses of a run and how alike neighbours are, made once and where it is asked for: most clauses
 * differ from their neighbours in length.
 */
export class WholeShapes {
  readonly #tagged: TaggedText
  readonly #clauses: readonly Clause[]
  readonly #shapes: (Shape | undefined)[]
  /** Below 0 where nobody has asked. */
  readonly #likenesses: number[]

  constructor(tagged: TaggedText, clauses: readonly Clause[]) {
    this.#tagged = tagged
    this.#clauses = clauses
    this.#shapes = new Array(clauses.length)
    this.#likenesses = new Array(clauses.length).fill(unknown)
  }

  at(i: number): Shape {
    const made = this.#shapes[i]
    if (made !== undefined) return made
    const { start, end } = this.#clauses[i]!
    const shape = new Shape(this.#tagged, start, end)
    this.#shapes[i] = shape
    return shape
  }

  slice(from: number, to: number): Shape[] {
    const shapes: Shape[] = []
    for (let i = from; i < to; i++) shapes.push(this.at(i))
    return shapes
  }

  /** After clause `i`, the first that is still looked at, has become another. */
  forget(i: number): void {
    this.#shapes[i] = undefined
    this.#likenesses[i] = unknown
  }

  /** Whether clause `i` begins a pattern with the next, as far as their likeness tells. */
  goesOnFrom(i: number): boolean {
    return i + 1 < this.#clauses.length && this.likenessAt(i) >= alike
  }

  /** The likeness of clause `i` to the next; 0 at once where neither length nor beginning agrees. */
  likenessAt(i: number): number {
    const known = this.#likenesses[i]!
    if (known >= 0) return known
    const likeness = this.#compare(i)
    this.#likenesses[i] = likeness
    return likeness
  }

  /** Whether clause `i` and the next say something, or may. */
  sayAt(i: number): boolean {
    return i + 1 < this.#clauses.length && maySay(this.at(i)) && maySay(this.at(i + 1))
  }

  /** Whether clause `i` and the two behind it are of one length and have a character at the same place. */
  shareAt(i: number): boolean {
    const a = this.#clauses[i]!
    const b = this.#clauses[i + 1]!
    const c = this.#clauses[i + 2]!
    const length = a.end - a.start
    if (b.end - b.start !== length || c.end - c.start !== length) return false
    const { text } = this.#tagged
    for (let k = 0; k < length; k++) {
      const code = text.charCodeAt(a.start + k)
      if (code === text.charCodeAt(b.start + k) && code === text.charCodeAt(c.start + k)) return true
    }
    return false
  }

  #compare(i: number): number {
    const a = this.#clauses[i]!
    const b = this.#clauses[i + 1]!
    const length = a.end - a.start
    const other = b.end - b.start
    if (Math.max(length, other) > mostPartLength || Math.min(length, other) < leastPartLength) return 0
    const { text } = this.#tagged
    const sameStart = text.charCodeAt(a.start) === text.charCodeAt(b.start)
    const sameEnd = text.charCodeAt(a.end - 1) === text.charCodeAt(b.end - 1)
    const news = endsNew(text, a) && endsNew(text, b)
    if (length !== other && !sameStart && !news && !(sameEnd && Math.abs(length - other) === 1)) return 0
    return likeness(this.at(i), this.at(i + 1), bondOf(b))
  }
}
