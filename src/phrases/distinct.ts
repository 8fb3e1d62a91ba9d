/** Counts different numbers from 0 on, which stand for units. The first of them are bits, so that few phrases need a set. */
export class Distinct {
  #low = 0
  #high: Set<number> | undefined

  add(id: number): void {
    if (id < 32) this.#low |= 1 << id
    else {
      this.#high ??= new Set()
      this.#high.add(id)
    }
  }

  get size(): number {
    let size = this.#high?.size ?? 0
    for (let rest = this.#low; rest !== 0; rest &= rest - 1) size++
    return size
  }
}
