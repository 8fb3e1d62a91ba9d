import { bondOf, type Clause } from './clauses.ts'
import { likeness, mostPartLength } from './likeness.ts'
import { Shape } from './shape.ts'
import type { TaggedText } from './tagged-text.ts'

/** The shapes of whole clauses, made where they are asked for: most clauses differ from their neighbours in length. */
export class WholeShapes {
  readonly #tagged: TaggedText
  readonly #clauses: readonly Clause[]
  readonly #shapes: (Shape | undefined)[] = []

  constructor(tagged: TaggedText, clauses: readonly Clause[]) {
    this.#tagged = tagged
    this.#clauses = clauses
  }

  at(i: number): Shape {
    this.#shapes[i] ??= new Shape(this.#tagged, this.#clauses[i]!)
    return this.#shapes[i]
  }

  slice(from: number, to: number): Shape[] {
    return Array.from({ length: to - from }, (_, i) => this.at(from + i))
  }

  forget(i: number): void {
    this.#shapes[i] = undefined
  }

  /** The likeness of clause `i` to the next; 0 at once where neither length nor beginning agrees. */
  likenessAt(i: number): number {
    const a = this.#clauses[i]!
    const b = this.#clauses[i + 1]!
    const length = a.end - a.start
    const { text } = this.#tagged
    if (length > mostPartLength || b.end - b.start > mostPartLength) return 0
    if (length !== b.end - b.start && text.charCodeAt(a.start) !== text.charCodeAt(b.start)) return 0
    return likeness(this.at(i), this.at(i + 1), bondOf(b))
  }
}
