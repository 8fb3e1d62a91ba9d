import type { Note } from './span.ts'

/** So many notes of one kind have their places told one by one. */
export const mostNotes = 100

/**
 * Notes of one kind as they are found, from the first on. What goes past the first hundred is told by one note that
 * covers it and says how many places it holds: a text that is odd throughout gives no list that nobody can read.
 */
export class NoteList {
  readonly #code: string
  readonly #first: Note[] = []
  #more = 0
  #start = 0
  #end = 0

  constructor(code: string) {
    this.#code = code
  }

  /** Notes one more place; the message is made where it is told only. */
  add(start: number, end: number, message: () => string): void {
    if (this.#first.length < mostNotes) this.#first.push({ code: this.#code, message: message(), start, end })
    else {
      if (this.#more++ === 0) this.#start = start
      this.#end = Math.max(this.#end, end)
    }
  }

  all(): Note[] {
    if (this.#more === 0) return this.#first
    const message =
      this.#more === 1 ? 'There is one more such place.' : `There are ${this.#more} more such places.`
    return [...this.#first, { code: this.#code, message, start: this.#start, end: this.#end }]
  }
}
