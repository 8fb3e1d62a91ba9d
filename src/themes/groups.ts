import { shown, TifaError } from '../error.ts'
import type { Document, DocumentsOptions } from '../report/documents.ts'
import { unitOf } from './units.ts'

type Cut = NonNullable<DocumentsOptions['by']>

/** What documents may be grouped by beside the fields of their `meta`, and how fine reports must be cut for it. */
interface Field {
  /** Undefined where it is not known of the document. */
  value(document: Document): string | number | undefined
  cut: Cut
  /** Each group lies within one unit. */
  withinUnit?: true
}

const fields: Readonly<Record<string, Field>> = {
  unit: { value: unitOf, cut: 'unit', withinUnit: true },
  part: { value: ({ meta }) => meta?.['part'], cut: 'part' },
  section: { value: ({ id }) => id, cut: 'section', withinUnit: true },
  sentence: { value: ({ id }) => id, cut: 'sentence', withinUnit: true },
  document: { value: ({ id }) => id, cut: 'unit', withinUnit: true },
  year: { value: ({ meta }) => meta?.['year'], cut: 'unit' },
}

const fieldOf = (name: string): Field =>
  Object.hasOwn(fields, name)
    ? fields[name]!
    : {
        value: ({ meta }) => (meta !== undefined && Object.hasOwn(meta, name) ? meta[name] : undefined),
        cut: 'unit',
      }

/** The finest cut that any of the fields needs: a sentence is finer than a section, a section than a part. */
export function cutFor(names: readonly string[]): Cut {
  const needed = names.map((name) => fieldOf(name).cut)
  return (['sentence', 'section', 'part'] as const).find((cut) => needed.includes(cut)) ?? 'unit'
}

/** Documents that are counted together. */
export interface Group {
  /** The unit where the group lies within one, else the values of its fields: 2026 · plan. */
  name: string
  /** What the fields are in this group, in their order; `null` where it is not known. */
  values: (string | number | null)[]
  documents: Document[]
}

/**
 * Documents with the same values of all fields together, groups in the order in which they first appear. 2026 and '2026'
 * are one year.
 *
 * @throws TifaError for a field that is neither known nor in the `meta` of any document
 */
export function groupBy(documents: readonly Document[], names: readonly string[]): Group[] {
  const found = names.map(fieldOf)
  names.forEach((name, i) => {
    const known = Object.hasOwn(fields, name) || documents.length === 0
    if (!known && documents.every((document) => found[i]!.value(document) === undefined)) {
      throw unknownField(name, documents)
    }
  })
  const withinUnit = found.some((field) => field.withinUnit)
  const groups = new Map<string, Group>()
  for (const document of documents) {
    const values = found.map(({ value }) => value(document) ?? null)
    const key = JSON.stringify(values.map((value) => (value === null ? null : String(value))))
    const group = groups.get(key)
    if (group) group.documents.push(document)
    else {
      const name = withinUnit ? unitOf(document) : values.map((value) => value ?? '–').join(' · ')
      groups.set(key, { name, values, documents: [document] })
    }
  }
  return [...groups.values()]
}

function unknownField(name: string, documents: readonly Document[]): TifaError {
  const inMeta = [...new Set(documents.flatMap(({ meta }) => Object.keys(meta ?? {})))]
  const allowed = [...new Set([...Object.keys(fields), ...inMeta.slice(0, 20)])].map(shown).join(', ')
  return new TifaError('option', `by: received ${shown(name)}; allowed are ${allowed}`)
}
