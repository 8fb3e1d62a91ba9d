import type { Numbering } from '../../text/numbering.ts'

/**
 * Numbers whole numbers from 0 to 2³⁰ − 1 in the order of appearance. A table of places with linear probing, at most
 * half full, takes half the time of a Map, which would keep an object for each.
 */
export class IntegerNumbering implements Numbering<number> {
  readonly keys: number[] = []
  /** At the place of a key one more than its number; 0 where nothing is. */
  #places = new Uint32Array(2048)

  numberOf(key: number): number {
    const place = this.#placeOf(key)
    const found = this.#places[place]!
    if (found > 0) return found - 1
    this.#places[place] = this.keys.push(key)
    if (this.keys.length * 2 > this.#places.length) this.#grow()
    return this.keys.length - 1
  }

  /** The number of a key that has one, else −1. */
  lookUp(key: number): number {
    return this.#places[this.#placeOf(key)]! - 1
  }

  /** Where a key is or belongs: multiplied by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
  #placeOf(key: number): number {
    const last = this.#places.length - 1
    const mixed = Math.imul(key, 0x9e3779b1)
    let place = (mixed ^ (mixed >>> 15)) & last
    for (;;) {
      const found = this.#places[place]!
      if (found === 0 || this.keys[found - 1] === key) return place
      place = (place + 1) & last
    }
  }

  #grow(): void {
    this.#places = new Uint32Array(this.#places.length * 2)
    this.keys.forEach((key, i) => {
      this.#places[this.#placeOf(key)] = i + 1
    })
  }
}
