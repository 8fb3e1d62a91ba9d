import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import packageJson from '../package.json' with { type: 'json' }
import { type Case, findCases } from './cases/cases.ts'
import { type Clustering, clusterCases } from './clusters/cluster.ts'
import { clusterCount, passagesOf } from './clusters/passages.ts'
import { type ClusterTheme, clusterThemes, type UnitCluster, unitClusters } from './clusters/profile.ts'
import { checkOptions, shown, TifaError } from './error.ts'
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
  /** A segmenter made before, to be used as it is; words added to it are not in the stamp. */
  segmenter?: Segmenter
  /** Name of the unit that a text is as a whole. Default: found in the text. */
  unit?: string
}

/** What a result was made from, so that it can be made again. */
export interface Stamp {
  /** Version of tifa. */
  tifa: string
  engine: string
  /** Hashes of the dictionary, the themes and the repaired text; those of `options.userWords` beside them. */
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
  cases: Case[]
  clusters: Clustering
  /** What each cluster tells of: its share of each theme of the first level. */
  clusterThemes: ClusterTheme[]
  /** How the passages of each unit are spread over the clusters. */
  unitClusters: UnitCluster[]
  notes: Note[]
}

/**
 * The whole way from a text to everything that is in it: units and sections, quotes, slogans and their spread,
 * themes by unit with comparisons, keywords, cases and what they name, clusters of sections. Same input, options and version give the same
 * result. Time is linear in the text but for clustering with `k: 'auto'`, where it grows with passages × clusters tried.
 *
 * @param input raw text, a parsed report, or documents (those of one unit are analysed as one unit)
 * @throws TifaError for an option or input that cannot be meant
 */
export async function analyze(
  input: string | Report | readonly Document[],
  options: AnalyzeOptions = {},
): Promise<Analysis> {
  checkOptions(options)
  const report = toReport(input, options)
  const segmenter = options.segmenter ?? (await loadSegmenter(segmenterOptions(options)))
  const themes = options.themes ?? policyThemes

  const units = documentsOf(report, { by: 'unit' })
  const quotes = findQuotes(report)
  const slogans = findSlogans(report, { segmenter })
  const phrases = spreadPhrases(units, slogans.filter(isFormula))
  const counts = countThemes(report, themes)
  const hits = findThemes(report, themes)
  const comparisons = compareUnits(report, themes)
  const keywords = findKeywords(units, { segmenter })
  const cases = findCases(report, { segmenter })
  const passages = passagesOf(report)
  const { k, notes } = clusterCount(options.k ?? 'auto', passages.length)
  const clusters = await clusterCases(passages, {
    segmenter,
    formulas: slogans.filter(isFormula),
    seed: options.seed ?? 1,
    k,
  })
  const firstLevel = new Set(counts.flatMap(({ theme, level }) => (level === 1 ? [theme] : [])))
  const passageHits = findThemes(passages, themes).filter(({ theme }) => firstLevel.has(theme))
  const rows = countRows(quotes, slogans)

  return {
    stamp: stampOf(report, themes, segmenter, options, clusters),
    title: report.title,
    ...(report.subtitle === undefined ? {} : { subtitle: report.subtitle }),
    text: report.text,
    sources: report.sources,
    units: report.units.map((unit) => unitRow(unit, report.text, rows)),
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
    cases,
    clusters,
    clusterThemes: clusterThemes(clusters, passageHits),
    unitClusters: unitClusters(clusters),
    notes: [...notes, ...report.notes],
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

/** Headings are shown with their units; the rest are the phrases whose reach is worth counting. */
const isFormula = ({ kinds }: Slogan) => kinds.some((kind) => kind !== 'heading')

/** How many quotes and slogans each document holds. */
function countRows(quotes: readonly Quote[], slogans: readonly Slogan[]) {
  const count = (rows: readonly { document: string }[]) => {
    const counts = new Map<string, number>()
    for (const { document } of rows) counts.set(document, (counts.get(document) ?? 0) + 1)
    return counts
  }
  return { quotes: count(quotes), slogans: count(slogans) }
}

function unitRow(unit: Unit, text: string, counts: ReturnType<typeof countRows>): UnitRow {
  const { id, name, heading, caption, sections, start, end } = unit
  return {
    id,
    name,
    ...(heading === undefined ? {} : { heading }),
    ...(caption === undefined ? {} : { caption }),
    chars: countChars(text.slice(start, end)),
    sections: sections.length,
    quotes: counts.quotes.get(id) ?? 0,
    slogans: counts.slogans.get(id) ?? 0,
    start,
    end,
  }
}

function sectionRows({ sections, ...section }: Section, unit: string): SectionRow[] {
  return [{ unit, ...section }, ...sections.flatMap((inner) => sectionRows(inner, unit))]
}

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

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
    text: hash(text),
    options: {
      k: options.k ?? 'auto',
      seed: clusters.seed,
      ...(options.userWords?.length ? { userWords: hash(JSON.stringify(options.userWords)) } : {}),
      ...(options.unit === undefined ? {} : { unit: options.unit }),
    },
  }
}
