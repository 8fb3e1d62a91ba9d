import { listNumber } from './list-numbers.ts'
import { visitXml, type XmlElement } from './xml-elements.ts'

interface Level {
  start: number
  format: string
  /** As `%1、` or `（%2）`: the numbers of levels stand in for `%` and a digit. */
  pattern: string
}

/** What the parts of a Word file say of numbered lists. */
export interface ListStyles {
  /** Levels by list, and by level in it. */
  lists: Map<string, { definition: string; levels: Map<number, Level>; restarts: Map<number, number> }>
  /** The list and level that a paragraph style brings along. */
  styles: Map<string, { list: string; level: number }>
}

const value = ({ attributes }: XmlElement) => attributes['w:val'] ?? ''
const parent = (element: XmlElement, name: string) => element.parents.findLast((known) => known.name === name)

/** Reads `word/numbering.xml` and `word/styles.xml`; either may be empty. */
export function readListStyles(numbering: string, styles: string): ListStyles {
  const definitions = new Map<string, Map<number, Level>>()
  const lists: ListStyles['lists'] = new Map()
  const byStyle: ListStyles['styles'] = new Map()
  visitXml(numbering, {
    open(element) {
      const level = parent(element, 'w:lvl')
      const definition = parent(element, 'w:abstractNum')?.attributes['w:abstractNumId']
      if (level && definition !== undefined) {
        const levels = definitions.get(definition) ?? new Map<number, Level>()
        definitions.set(definition, levels)
        const depth = Number(level.attributes['w:ilvl'] ?? 0)
        const known = levels.get(depth) ?? { start: 1, format: 'decimal', pattern: '' }
        levels.set(depth, known)
        if (element.name === 'w:start') known.start = Number(value(element))
        else if (element.name === 'w:numFmt') known.format = value(element)
        else if (element.name === 'w:lvlText') known.pattern = value(element)
        else if (element.name === 'w:pStyle')
          byStyle.set(value(element), { list: `#${definition}`, level: depth })
        return
      }
      const list = parent(element, 'w:num')?.attributes['w:numId']
      if (list === undefined) return
      if (element.name === 'w:abstractNumId') {
        const id = value(element)
        const entry = { definition: id, levels: definitions.get(id) ?? new Map(), restarts: new Map() }
        lists.set(list, entry)
        // What a style of the definition refers to.
        if (!lists.has(`#${id}`)) lists.set(`#${id}`, entry)
      } else if (element.name === 'w:startOverride') {
        const depth = Number(parent(element, 'w:lvlOverride')?.attributes['w:ilvl'] ?? 0)
        lists.get(list)?.restarts.set(depth, Number(value(element)))
      }
    },
  })
  readStyles(styles, byStyle)
  return { lists, styles: byStyle }
}

/** Adds the lists of paragraph styles; a style takes over what it says nothing of from the one it is based on. */
function readStyles(xml: string, byStyle: ListStyles['styles']): void {
  const basedOn = new Map<string, string>()
  visitXml(xml, {
    open(element) {
      const style = parent(element, 'w:style')?.attributes['w:styleId']
      if (style === undefined) return
      const known = byStyle.get(style)
      if (element.name === 'w:basedOn') basedOn.set(style, value(element))
      else if (element.name === 'w:ilvl')
        byStyle.set(style, { list: known?.list ?? '', level: Number(value(element)) })
      else if (element.name === 'w:numId')
        byStyle.set(style, { list: value(element), level: known?.level ?? 0 })
    },
  })
  for (const style of basedOn.keys()) {
    const seen = new Set([style])
    for (let at = basedOn.get(style); at !== undefined && !byStyle.has(style); at = basedOn.get(at)) {
      if (seen.has(at)) break
      seen.add(at)
      const inherited = byStyle.get(at)
      if (inherited) byStyle.set(style, inherited)
    }
  }
}

/** Counts the items of all lists of a document as Word does. */
export class ListCounter {
  private readonly counts = new Map<string, Map<number, number>>()
  private readonly begun = new Set<string>()

  constructor(private readonly lists: ListStyles['lists']) {}

  /** What stands before the next item of a list; empty for a list that is not known. */
  next(id: string, depth: number): string {
    const list = this.lists.get(id)
    const level = list?.levels.get(depth)
    if (!list || !level) return ''
    const counts = this.counts.get(list.definition) ?? new Map<number, number>()
    this.counts.set(list.definition, counts)
    if (!this.begun.has(id)) {
      this.begun.add(id)
      // A list of its own over the same definition begins anew only where it says so.
      for (const [at, start] of list.restarts) counts.set(at, start - 1)
    }
    counts.set(depth, (counts.get(depth) ?? level.start - 1) + 1)
    for (const deeper of [...counts.keys()]) if (deeper > depth) counts.delete(deeper)
    if (level.format === 'bullet') return '•'
    const label = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const other = list.levels.get(at)
      return other ? listNumber(counts.get(at) ?? other.start, other.format) : ''
    })
    // 1. 2026年 must not become 1.2026年.
    return /[\w.)]$/.test(label) ? `${label} ` : label
  }
}
