import type { Unit } from './report.ts'

/** Documents are counted together by unit name, so two units of one name must not melt into one. */
export function withUniqueNames(units: readonly Unit[]): Unit[] {
  const seen = new Map<string, number>()
  return units.map((unit) => {
    const times = (seen.get(unit.name) ?? 0) + 1
    seen.set(unit.name, times)
    return times === 1 ? unit : { ...unit, name: `${unit.name}(${times})` }
  })
}
