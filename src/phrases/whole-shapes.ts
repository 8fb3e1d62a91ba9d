import { bondOf, type Clause } from './clauses.ts'
import { likeness } from './likeness.ts'
import { type Shape, shapeOf } from './shape.ts'

/** The shapes of whole clauses, made where they are asked for: most clauses differ from their neighbours in length. */
export class WholeShapes {
  readonly #text: string
  readonly #clauses: readonly Clause[]
  readonly #shapes: (Shape | undefined)[] = []

  constructor(text: string, clauses: readonly Clause[]) {
    this.#text = text
    this.#clauses = clauses
  }

  at(i: number): Shape {
    const clause = this.#clauses[i]!
    this.#shapes[i] ??= shapeOf(this.#text, clause, clause.tokens)
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
    const sameLength = a.end - a.start === b.end - b.start
    if (!sameLength && this.#text[a.start] !== this.#text[b.start]) return 0
    return likeness(this.at(i), this.at(i + 1), bondOf(b))
  }
}
