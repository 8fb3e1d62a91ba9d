/** Counts different keys. Most phrases stand in one unit only, so the set is made for the second. */
export class Distinct {
  readonly #first: string
  #all: Set<string> | undefined

  constructor(first: string) {
    this.#first = first
  }

  add(key: string): void {
    if (this.#all === undefined) {
      if (key === this.#first) return
      this.#all = new Set([this.#first])
    }
    this.#all.add(key)
  }

  get size(): number {
    return this.#all?.size ?? 1
  }
}
