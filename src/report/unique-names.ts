import type { Unit } from './report.ts'

/** Documents are counted together by unit name, so two units of one name must not melt into one. Linear time. */
export function withUniqueNames(units: readonly Unit[]): Unit[] {
  const used = new Set(units.map((unit) => unit.name))
  const seen = new Set<string>()
  const next = new Map<string, number>()
  return units.map((unit) => {
    if (!seen.has(unit.name)) {
      seen.add(unit.name)
      return unit
    }
    let number = next.get(unit.name) ?? 2
    while (used.has(`${unit.name}(${number})`)) number++
    next.set(unit.name, number + 1)
    const name = `${unit.name}(${number})`
    used.add(name)
    return { ...unit, name }
  })
}
