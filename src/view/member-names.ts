import type { Analysis } from '../analyze.ts'

/** What a clustered document is called: the heading of its section, or the name of its unit. */
export interface MemberName {
  name: string
  /** The unit of a section. */
  unit?: string
  /** The id of the section or unit that it is, or that it opens. */
  section?: string
  unitId?: string
}

/** What stands before the first section of a unit or section goes by the name of that one: u1.0 by that of u1. */
const opening = /\.0$/

/** Tells of a document of the clustering which section or unit it is; by its id where it is none. */
export function memberNames({
  sections,
  units,
}: Pick<Analysis, 'sections' | 'units'>): (document: string) => MemberName {
  const sectionOf = new Map(sections.map((section) => [section.id, section]))
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  return (document) => {
    const isKnown = sectionOf.has(document) || unitOf.has(document)
    const id = isKnown ? document : document.replace(opening, '')
    const section = sectionOf.get(id)
    if (section !== undefined) return { name: section.heading, unit: section.unit, section: id }
    const unit = unitOf.get(id)
    return unit === undefined ? { name: document } : { name: unit.name, unitId: id }
  }
}
