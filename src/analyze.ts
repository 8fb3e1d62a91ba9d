import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import packageJson from '../package.json' with { type: 'json' }
import { type Clustering, clusterCases } from './clusters/cluster.ts'
import { shown, TifaError } from './error.ts'
import { findQuotes, type Quote } from './phrases/quotes.ts'
import { findSlogans, type Slogan } from './phrases/slogans.ts'
import { type Spread, spreadPhrases } from './phrases/spread.ts'
import { type Document, documentsOf } from './report/documents.ts'
import { reportOf } from './report/join.ts'
import { parseReport } from './report/parse.ts'
import type { Report, ReportSource, Section, Unit } from './report/report.ts'
import { loadSegmenter } from './segment/load.ts'
import type { Segmenter, UserWord } from './segment/segmenter.ts'
import { countChars } from './text/chars.ts'
import type { Note, Span } from './text/span.ts'
import { compareUnits, type ThemeComparison } from './themes/compare.ts'
import { countThemes, type ThemeCount } from './themes/count.ts'
import type { Themes } from './themes/define.ts'
import { findThemes, type ThemeHit } from './themes/hits.ts'
import { findKeywords, type Keyword } from './themes/keywords.ts'
import { policyThemes } from './themes/policy.ts'

export interface AnalyzeOptions {
  /** What themes are counted. Default `policyThemes`. */
  themes?: Themes
  /** How many clusters of sections, or `'auto'`. Default `'auto'`. */
  k?: number | 'auto'
  /** Where chance begins in clustering: a whole number from 0. Default 1. */
  seed?: number
  /** Which engine cuts words. Default `'tifa'`; ignored where `segmenter` is given. */
  engine?: 'tifa' | 'nodejieba'
  /** Words to add to the dictionary; ignored where `segmenter` is given. */
  userWords?: UserWord[]
  /** A segmenter made before, to be used as it is. */
  segmenter?: Segmenter
  /** Name of the unit that a text is as a whole. Default: found in the text. */
  unit?: string
}

/** What a result was made from, so that it can be made again. */
export interface Stamp {
  /** Version of tifa. */
  tifa: string
  engine: string
  /** Hashes of the dictionary, the themes and the repaired text. */
  lexicon: string
  themes: string
  text: string
  options: Record<string, string | number | boolean>
}

export interface UnitRow extends Span {
  id: string
  name: string
  heading?: string
  caption?: string
  /** Characters without white space. */
  chars: number
  sections: number
  quotes: number
  slogans: number
}

export interface SectionRow extends Span {
  id: string
  unit: string
  level: number
  ordinal?: number
  heading: string
}

/** Everything that tifa found, as flat rows. Spans index `text`; `sources` leads back to the files. */
export interface Analysis {
  stamp: Stamp
  title: string
  subtitle?: string
  text: string
  sources: ReportSource[]
  units: UnitRow[]
  sections: SectionRow[]
  quotes: Quote[]
  slogans: Slogan[]
  phrases: Spread[]
  themes: ThemeCount[]
  hits: ThemeHit[]
  comparisons: ThemeComparison[]
  keywords: Keyword[]
  clusters: Clustering
  notes: Note[]
}

/**
 * The whole way from a text to everything that is in it: units and sections, quotes, slogans and their spread,
 * themes by unit with comparisons, keywords, clusters of sections. Same input, options and version give the same
 * result. Time is linear in the text but for clustering, which grows with the square of the number of sections.
 *
 * @param input raw text, a parsed report, or documents (those of one unit are analysed as one unit)
 * @throws TifaError for an option or input that cannot be meant
 */
export async function analyze(
  input: string | Report | readonly Document[],
  options: AnalyzeOptions = {},
): Promise<Analysis> {
  const segmenter = options.segmenter ?? (await loadSegmenter(segmenterOptions(options)))
  const themes = options.themes ?? policyThemes
  const report = toReport(input, options)

  const units = documentsOf(report, { by: 'unit' })
  const quotes = findQuotes(report)
  const slogans = findSlogans(report, { segmenter })
  const phrases = spreadPhrases(units, slogans.filter(isFormula))
  const counts = countThemes(units, themes)
  const hits = inReport(findThemes(units, themes), units)
  const comparisons = compareUnits(units, themes)
  const keywords = findKeywords(units, { segmenter })
  const passages = passagesOf(report)
  const clusters = await clusterCases(passages, clusterOptions(options, segmenter, passages.length))

  return {
    stamp: stampOf(report, themes, segmenter, options, clusters),
    title: report.title,
    ...(report.subtitle === undefined ? {} : { subtitle: report.subtitle }),
    text: report.text,
    sources: report.sources,
    units: report.units.map((unit) => unitRow(unit, report, quotes, slogans)),
    sections: report.units.flatMap((unit) =>
      unit.sections.flatMap((section) => sectionRows(section, unit.name)),
    ),
    quotes,
    slogans,
    phrases,
    themes: counts,
    hits,
    comparisons,
    keywords,
    clusters,
    notes: report.notes,
  }
}

function toReport(input: string | Report | readonly Document[], options: AnalyzeOptions): Report {
  if (typeof input === 'string') {
    return parseReport(input, options.unit === undefined ? {} : { unit: options.unit })
  }
  if (Array.isArray(input)) {
    const odd = input.find(
      (document) => typeof document?.text !== 'string' || typeof document.id !== 'string',
    )
    if (odd === undefined && input.length > 0) return reportOf(input)
  } else if (input !== null && typeof input === 'object' && 'units' in input) return input
  throw new TifaError(
    'option',
    `input: received ${shown(input)}; allowed are a string, a Report, or Documents with id and text`,
  )
}

const segmenterOptions = ({ engine, userWords }: AnalyzeOptions) => ({
  ...(engine === undefined ? {} : { engine }),
  ...(userWords === undefined ? {} : { userWords }),
})

/** `k` is a wish: a short text gets as many clusters as it has passages. */
const clusterOptions = (
  { k = 'auto', seed = 1 }: AnalyzeOptions,
  segmenter: Segmenter,
  passages: number,
) => ({
  segmenter,
  seed,
  k: typeof k === 'number' && Number.isInteger(k) && k > 0 ? Math.min(k, Math.max(1, passages)) : k,
})

/** Headings are shown with their units; the rest are the phrases whose reach is worth counting. */
const isFormula = ({ kinds }: Slogan) => kinds.some((kind) => kind !== 'heading')

/** Theme hits come with spans in their unit's text; here they index the report's. */
function inReport(hits: readonly ThemeHit[], documents: readonly Document[]): ThemeHit[] {
  const offsets = new Map(documents.map(({ id, offset = 0 }) => [id, offset]))
  return hits.map((hit) => {
    const offset = offsets.get(hit.document) ?? 0
    return { ...hit, start: hit.start + offset, end: hit.end + offset }
  })
}

const fewPassages = 6

/** What is clustered: the sections, those within sections where there are few; the introductions are left out. */
function passagesOf(report: Report): Document[] {
  for (const depth of [1, 2]) {
    const sections = documentsOf(report, { by: 'section', depth }).filter(({ id }) => !id.endsWith('.0'))
    if (sections.length >= fewPassages || depth === 2) return sections
  }
  return []
}

function unitRow(unit: Unit, report: Report, quotes: readonly Quote[], slogans: readonly Slogan[]): UnitRow {
  const { id, name, heading, caption, sections, start, end } = unit
  const inside = (span: Span) => span.start >= start && span.start < end
  return {
    id,
    name,
    ...(heading === undefined ? {} : { heading }),
    ...(caption === undefined ? {} : { caption }),
    chars: countChars(report.text.slice(start, end)),
    sections: sections.length,
    quotes: quotes.filter(inside).length,
    slogans: slogans.filter(inside).length,
    start,
    end,
  }
}

function sectionRows({ sections, ...section }: Section, unit: string): SectionRow[] {
  return [{ unit, ...section }, ...sections.flatMap((inner) => sectionRows(inner, unit))]
}

function stampOf(
  { text }: Report,
  themes: Themes,
  segmenter: Segmenter,
  options: AnalyzeOptions,
  clusters: Clustering,
): Stamp {
  return {
    tifa: packageJson.version,
    engine: segmenter.engine,
    lexicon: segmenter.lexicon,
    themes: themes.hash,
    text: bytesToHex(sha256(utf8ToBytes(text))),
    options: { k: options.k ?? 'auto', seed: clusters.seed, userWords: options.userWords?.length ?? 0 },
  }
}
