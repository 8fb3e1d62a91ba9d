import { clusterFinder, type Placement } from '../clusters/centres/placer.ts'
import { readCentres } from '../clusters/centres/read.node.ts'
import { TifaError } from '../error.ts'
import { findFormulas } from '../phrases/formulas.ts'
import { findQuotes } from '../phrases/quotes.ts'
import { findSlogans } from '../phrases/slogans.ts'
import type { StreamedRecord } from '../read/record.ts'
import type { Document } from '../report/documents.ts'
import { loadSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'
import { findThemes } from '../themes/hits.ts'
import type { Themes } from '../themes/theme.ts'
import { type ThemeChoices, themesOf } from './theme-file.ts'
import type { GuardChoice } from './themes.ts'

export interface AnnotateChoices extends ThemeChoices, GuardChoice {
  add: Added[]
  /** Evidence with places instead of bare texts and counts. */
  spans?: true
  /** Only what is added, without the record. */
  only?: true
  /** All that is added in one field of this name, and nothing else. */
  as?: string
  engine: 'tifa' | 'nodejieba'
  /** Path of a file of centres, for `cluster`. */
  centres?: string
}

interface Means extends GuardChoice {
  themes: Themes
  segmenter: Segmenter
  /** What finds the cluster of a text, where centres are given. */
  findCluster?: ReturnType<typeof clusterFinder>
}

interface Adder {
  /** What stands in the field without `--spans`. */
  bare(document: Document, means: Means): unknown
  /** Rows with places in the record's text; of what has no place, what else there is to say. */
  spans(document: Document, means: Means): readonly Span[] | object
}

const texts = (rows: readonly { text: string }[]) => rows.map(({ text }) => text)
const guardOf = ({ guard = 'exceptions', segmenter }: Means) => ({ guard, segmenter })

const adders = {
  themes: {
    bare: (document, means) => countsBy(findThemes(document, means.themes, guardOf(means))),
    spans: (document, means) => findThemes(document, means.themes, guardOf(means)),
  },
  quotes: {
    bare: (document) => texts(findQuotes(document)),
    spans: (document) => findQuotes(document),
  },
  slogans: {
    bare: (document, { segmenter }) => texts(findSlogans(document, { segmenter })),
    spans: (document, { segmenter }) => findSlogans(document, { segmenter }),
  },
  formulas: {
    bare: ({ text }) => findFormulas(text).map(({ formula }) => formula),
    spans: ({ text }) => findFormulas(text),
  },
  tokens: {
    bare: ({ text }, { segmenter }) => segmenter.cut(text),
    spans: ({ text }, { segmenter }) => segmenter.tokens(text),
  },
  cluster: {
    bare: ({ text }, means) => placementOf(text, means).cluster,
    spans: ({ text }, means) => placementOf(text, means),
  },
} satisfies Record<string, Adder>

function placementOf(text: string, { findCluster }: Means): Placement {
  if (findCluster) return findCluster(text)
  throw new TifaError('option', '--centres: received none; --add cluster needs a file that tifa centres made')
}

export type Added = keyof typeof adders

/** All that can be added. */
export const allAdded = Object.keys(adders) as readonly Added[]

/** Hits of each theme, by id; own properties, whatever a theme is called. */
function countsBy(hits: readonly { theme: string }[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { theme } of hits) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Makes the line that goes out for a record, with its line break. */
export type Annotator = (record: StreamedRecord) => string

/**
 * What `tifa annotate` does with one record: the record as it came with the fields behind it, or the fields alone. A bad
 * record gets `null` for each field, so that lines in and out correspond, and without `only` its reason in `bad`.
 */
export async function annotatorOf(choices: AnnotateChoices): Promise<Annotator> {
  const { add, spans, only, as, engine, guard, centres } = choices
  const segmenter = await loadSegmenter({ engine })
  const means: Means = {
    themes: await themesOf(choices),
    segmenter,
    ...(centres === undefined ? {} : { findCluster: clusterFinder(await readCentres(centres), segmenter) }),
    ...(guard === undefined ? {} : { guard }),
  }
  const form = spans ? 'spans' : 'bare'
  return (record) => {
    const document = 'document' in record ? record.document : undefined
    const fields = add.map((name): [string, unknown] => {
      const adder: Adder = adders[name]
      return [name, document === undefined ? null : withoutDocument(adder[form](document, means))]
    })
    if (as !== undefined) {
      const value = fields.length === 1 || document === undefined ? fields[0]![1] : Object.fromEntries(fields)
      return `${JSON.stringify({ [as]: value })}\n`
    }
    if (only) return `${JSON.stringify(Object.fromEntries(fields))}\n`
    if ('bad' in record) fields.push(['bad', record.bad])
    return `${behind(record, fields)}\n`
  }
}

/** Every row would repeat which document it is of. */
function withoutDocument(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return value.map((row) => {
    if (typeof row !== 'object' || row === null) return row
    const { document, unit, ...rest } = row as Record<string, unknown>
    return rest
  })
}

/** The record, byte for byte as it came where it is an object, with the fields behind its own. */
function behind(record: StreamedRecord, fields: readonly (readonly [string, unknown])[]): string {
  const added = JSON.stringify(Object.fromEntries(fields)).slice(1)
  const own = record.raw?.trim()
  if (own?.startsWith('{')) {
    const inner = own.slice(0, -1).trimEnd()
    return inner === '{' ? `{${added}` : `${inner},${added}`
  }
  if (!('document' in record)) return `{${added}`
  const { id, unit, text, meta } = record.document
  const plain = JSON.stringify({ ...meta, id, ...(unit === undefined ? {} : { unit }), text })
  return `${plain.slice(0, -1)},${added}`
}
