// The public face for browsers and bundlers: re-exports only.
export {
  type Analysis,
  type AnalyzeOptions,
  analyze,
  type SectionRow,
  type Stamp,
  type UnitRow,
} from './analyze.ts'
export {
  type Case,
  type CaseOptions,
  findCases,
  type Named,
  type NamedDate,
  type NamedPerson,
  type NamedQuantity,
} from './cases/cases.ts'
export { type DocumentsOptions, documentsOf } from './cases/documents.ts'
export { type EntitiesOptions, type Entity, type EntityKind, findEntities } from './cases/entities.ts'
export type { MarkerKind } from './cases/markers.ts'
export type { HedgeKind } from './cases/quantities.ts'
export { type CaseRow, toCaseRows } from './cases/rows.ts'
export type { Weighting as ClusterWeighting } from './clusters/algebra/vectors.ts'
export { assignClusters, type ClusterAssignment } from './clusters/centres/assign.ts'
export {
  type Centres,
  type CentresPass,
  parseCentres,
  type Vocabulary as CentresVocabulary,
} from './clusters/centres/centres.ts'
export type { CentresOptions } from './clusters/centres/learn.ts'
export { clusterCases } from './clusters/cluster.ts'
export type { Formulas } from './clusters/features/formulas.ts'
export type { Considered, Method as ClusterMethod } from './clusters/grouping/grouping.ts'
export type { LabelTerm } from './clusters/labels.ts'
export { type ClusterName, nameCluster } from './clusters/names.ts'
export type { ClusterOptions } from './clusters/options.ts'
export type { MapKind } from './clusters/points/map.ts'
export { type ClusterTheme, clusterThemes, type UnitCluster, unitClusters } from './clusters/profile.ts'
export {
  type Agreement,
  compareClusterings,
  type Labels as ClusterLabels,
} from './clusters/quality/agreement.ts'
export type { Cluster, Clustering, ClusterQuality, ClusterRow } from './clusters/result.ts'
export { TifaError } from './error.ts'
export { type FormulaKind, formulas } from './phrases/formula-lexicon.ts'
export { type FormulaHit, findFormulas } from './phrases/formulas.ts'
export { type Heat, heatOf, heatSteps } from './phrases/heat.ts'
export { expandNumeral } from './phrases/numerals/numeral-expansion.ts'
export {
  isNumeralFormula,
  type NumeralForm,
  type NumeralShape,
  numeralShape,
} from './phrases/numerals/numeral-shape.ts'
export { findNumeralFormulas, type NumeralFormula } from './phrases/numerals/numerals.ts'
export { findQuotes, type Quote, type QuoteKind, type QuoteOptions } from './phrases/quotes.ts'
export { findReuse, type Reuse, type ReuseOptions } from './phrases/reuse.ts'
export { findSlogans, type Slogan, type SloganKind, type SloganOptions } from './phrases/slogans.ts'
export { type Spread, type SpreadOptions, spreadPhrases } from './phrases/spread.ts'
export { groupVariants, type VariantGroup, type VariantOptions } from './phrases/variants.ts'
export { type Collocation, type CollocationOptions, findCollocations } from './phrases/words/collocations.ts'
export { discoverWords, type NewWord } from './phrases/words/discover-words.ts'
export type { DiscoverOptions } from './phrases/words/word-options.ts'
export type { Document } from './report/documents.ts'
export { joinReports } from './report/join.ts'
export { type ParseOptions, parseReport } from './report/parse.ts'
export type { PartKind, Report, ReportSource, Section, Unit } from './report/report.ts'
export type { Texts, TextsOptions } from './report/texts.ts'
export type { WordCount, WordCounter } from './segment/count.ts'
export type { Kept } from './segment/keep.ts'
export { type LexiconSource, setLexiconSource } from './segment/lexicon-source.ts'
export { defaultSegmenter, type LoadSegmenterOptions, loadSegmenter } from './segment/load.ts'
export type {
  CodedWords,
  CutOptions,
  Segmenter,
  Token,
  UserWord,
  UserWordOptions,
  WordCoder,
} from './segment/segmenter.ts'
export { parseUserWords } from './segment/word-file.ts'
export type { Linkage } from './stats/hierarchy.ts'
export { kendallTau, type RankAgreement } from './stats/kendall.ts'
export { centresFromRows, type NextCentresOptions, nextCentres } from './tally/from-rows/centres-from-rows.ts'
export {
  type ClusterCount,
  type ClustersFromRowsOptions,
  clustersFromRows,
  unitClustersFromRows,
} from './tally/from-rows/clusters-from-rows.ts'
export { keywordsFromRows } from './tally/from-rows/keywords-from-rows.ts'
export type { Example } from './tally/from-rows/least-examples.ts'
export {
  phrasesFromRows,
  type QuoteCount,
  quotesFromRows,
  type SloganSpread,
  slogansFromRows,
} from './tally/from-rows/phrases-from-rows.ts'
export {
  type CountedTheme,
  compareFromRows,
  cooccurrenceFromRows,
  themesFromRows,
} from './tally/from-rows/themes-from-rows.ts'
export { wordsFromRows } from './tally/from-rows/words-from-rows.ts'
export type { TallyStat } from './tally/options.ts'
export { mergeRows } from './tally/rows/merge.ts'
export { type MergeableRow, type MergeOp, readRowLine, toRowLine } from './tally/rows/row.ts'
export { keyOf, partsOf } from './tally/rows/writing.ts'
export { createTally, type Tally, type TallyOptions } from './tally/tally.ts'
export type { AsideLine } from './text/aside.ts'
export {
  type Alternative as EncodingAlternative,
  type DecodedText,
  type DecodeOptions,
  decodeText,
  type Utf8Reader,
} from './text/decode.ts'
export type { EncodingName } from './text/encodings.ts'
export type { AsideKind } from './text/furniture.ts'
export type { OffsetMap } from './text/offset-map.ts'
export { type RepairedText, type RepairOptions, repairText } from './text/repair.ts'
export type { Script } from './text/script.ts'
export { findClauses, findSentences } from './text/sentences.ts'
export type { Note, Span } from './text/span.ts'
export { acceptTerms, type ThemeFileContent, themeFileOf } from './themes/accept.ts'
export {
  type CodedText,
  type Coder,
  type CoderOptions,
  type CoderScores,
  type LabelledText,
  type ThemeScores,
  trainCoder,
} from './themes/coder.ts'
export { type CompareOptions, compareUnits, type ThemeComparison } from './themes/compare.ts'
export { comparePhrases, type PhraseComparison } from './themes/compare-phrases.ts'
export {
  type ConcordanceLine,
  type ConcordanceOptions,
  type ConcordancePattern,
  type Concordancer,
  type ConcordanceSort,
  concordance,
  type LineOptions,
  makeConcordancer,
} from './themes/concordance.ts'
export {
  type Cooccurrence,
  type CooccurrenceOptions,
  type CooccurrencePlace,
  countCooccurrence,
  findCooccurrence,
} from './themes/cooccurrence.ts'
export { type CountedBy, type CountOptions, countThemes, type ThemeCount } from './themes/count.ts'
export {
  defineThemes,
  type Negation,
  type NegationEntry,
  type TermEntry,
  type Theme,
  type ThemeEntry,
  type ThemePattern,
  type Themes,
} from './themes/define.ts'
export {
  mergeUnits,
  type OrderOptions,
  orderUnits,
  type UnitDistance,
  type UnitMerge,
  type UnitPlace,
  unitDistances,
} from './themes/distances.ts'
export {
  checkFirmness,
  checkKeywordFirmness,
  type Firmness,
  type FirmnessOptions,
  type KeywordFirmness,
} from './themes/firmness.ts'
export type { Guard, GuardOptions } from './themes/guard.ts'
export { findThemes, type ThemeHit, type ThemePart, type ThemesOptions } from './themes/hits.ts'
export { findKeywords, type Keyword, type KeywordsOptions } from './themes/keywords.ts'
export { type DiversityOptions, type LexicalDiversity, lexicalDiversity } from './themes/lexical-diversity.ts'
export { type ParseThemesOptions, parseThemes, type ThemesFormat } from './themes/parse-themes.ts'
export { policyThemes } from './themes/policy.ts'
export type { ProfileOptions } from './themes/profiles.ts'
export { type Readability, type ReadabilityOptions, readability } from './themes/readability.ts'
export { type SuggestedTerm, type SuggestOptions, suggestTerms } from './themes/suggest.ts'
export {
  type ChangePoint,
  findChangePoints,
  findTrends,
  type ThemeTrend,
  type TrendsOptions,
} from './themes/trends.ts'
export { type WordCutter, wordCutters } from './themes/word-cutters.ts'
export type { ClusterMapOptions, MapRow } from './view/charts/cluster-map.ts'
export type { DendrogramOptions, MergeRow } from './view/charts/dendrogram.ts'
export type { DispersionOptions, Place } from './view/charts/dispersion.ts'
export type { HeatMapOptions } from './view/charts/heat-map.ts'
export type { KeynessOptions } from './view/charts/keyness.ts'
export type { OverTimeOptions } from './view/charts/over-time.ts'
export type { ChartOptions, ChartSpec } from './view/charts/spec.ts'
export type { WordCloudOptions } from './view/charts/word-cloud.ts'
export * as charts from './view/charts.ts'
export { type CsvOptions, toCsv, toTsv } from './view/csv.ts'
export { toJson, toNdjson } from './view/json.ts'
export { toMarkdown } from './view/markdown.ts'
export { toHtml } from './view/page.ts'
export { toParquet } from './view/parquet.ts'
export type { Row } from './view/rows.ts'
export { type SummaryOptions, toSummary } from './view/summary.ts'
export { type Sheets, toXlsx } from './view/xlsx.ts'
