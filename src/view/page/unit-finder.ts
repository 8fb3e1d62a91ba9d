import type { UnitRow } from '../../analyze.ts'

/** Tells the index of the unit in which a place lies, -1 for a place outside all units (a title, a foreword). */
export type UnitFinder = (at: number) => number

/** Sorts the units once; each question then takes logarithmic time. */
export function unitFinder(units: readonly UnitRow[]): UnitFinder {
  const order = units.map((unit, index) => ({ start: unit.start, end: unit.end, index }))
  order.sort((a, b) => a.start - b.start || a.index - b.index)
  return (at) => {
    let low = 0
    let high = order.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (order[middle]!.start <= at) low = middle + 1
      else high = middle
    }
    const found = order[low - 1]
    return found !== undefined && at < found.end ? found.index : -1
  }
}
