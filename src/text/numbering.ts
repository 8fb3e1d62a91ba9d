/** Gives each different key a number from 0 on, in the order of appearance. */
export interface Numbering<Key> {
  readonly keys: readonly Key[]
  /** The number of a key, a new one where it was never seen. */
  numberOf(key: Key): number
}

/** A numbering of any keys that a Map tells apart. */
export class MapNumbering<Key> implements Numbering<Key> {
  readonly keys: Key[] = []
  readonly #numbers = new Map<Key, number>()

  numberOf(key: Key): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.keys.push(key) - 1
    this.#numbers.set(key, number)
    return number
  }

  clear(): void {
    this.keys.length = 0
    this.#numbers.clear()
  }
}
