// The face for notebooks and consoles: everything of `tifa/node`, with results that show themselves.
import * as plain from './node.ts'
import { displayed, displaying } from './view/display.ts'
import { toSvg } from './view/draw.ts'

export * from './node.ts'
export { toElement, toFragment } from './view/display.ts'

/** Shows rows that one has made oneself, such as groups and counts, as the results of tifa show themselves. */
export const show = <T>(value: T): T => displayed(value, toSvg)

const shown = <F extends (...args: never[]) => unknown>(call: F): F => displaying(call, toSvg)

export const analyze = shown(plain.analyze)
export const assignClusters = shown(plain.assignClusters)
export const checkFirmness = shown(plain.checkFirmness)
export const checkKeywordFirmness = shown(plain.checkKeywordFirmness)
export const clusterCases = shown(plain.clusterCases)
export const clusterThemes = shown(plain.clusterThemes)
export const clustersFromRows = shown(plain.clustersFromRows)
export const compareFromRows = shown(plain.compareFromRows)
export const comparePhrases = shown(plain.comparePhrases)
export const compareUnits = shown(plain.compareUnits)
export const concordance = shown(plain.concordance)
export const cooccurrenceFromRows = shown(plain.cooccurrenceFromRows)
export const countCooccurrence = shown(plain.countCooccurrence)
export const countThemes = shown(plain.countThemes)
export const discoverWords = shown(plain.discoverWords)
export const documentsOf = shown(plain.documentsOf)
export const findCases = shown(plain.findCases)
export const findChangePoints = shown(plain.findChangePoints)
export const findClauses = shown(plain.findClauses)
export const findCollocations = shown(plain.findCollocations)
export const findCooccurrence = shown(plain.findCooccurrence)
export const findEntities = shown(plain.findEntities)
export const findFormulas = shown(plain.findFormulas)
export const findKeywords = shown(plain.findKeywords)
export const findNumeralFormulas = shown(plain.findNumeralFormulas)
export const findQuotes = shown(plain.findQuotes)
export const findReuse = shown(plain.findReuse)
export const findSentences = shown(plain.findSentences)
export const findSlogans = shown(plain.findSlogans)
export const findThemes = shown(plain.findThemes)
export const findTrends = shown(plain.findTrends)
export const groupVariants = shown(plain.groupVariants)
export const joinReports = shown(plain.joinReports)
export const keywordsFromRows = shown(plain.keywordsFromRows)
export const lexicalDiversity = shown(plain.lexicalDiversity)
export const mergeUnits = shown(plain.mergeUnits)
export const orderUnits = shown(plain.orderUnits)
export const parseReport = shown(plain.parseReport)
export const phrasesFromRows = shown(plain.phrasesFromRows)
export const quotesFromRows = shown(plain.quotesFromRows)
export const readability = shown(plain.readability)
export const slogansFromRows = shown(plain.slogansFromRows)
export const spreadPhrases = shown(plain.spreadPhrases)
export const suggestTerms = shown(plain.suggestTerms)
export const themesFromRows = shown(plain.themesFromRows)
export const toCaseRows = shown(plain.toCaseRows)
export const unitClusters = shown(plain.unitClusters)
export const unitClustersFromRows = shown(plain.unitClustersFromRows)
export const unitDistances = shown(plain.unitDistances)
export const wordsFromRows = shown(plain.wordsFromRows)

/** The charts, each of which draws itself. */
export const charts = Object.freeze({
  clusterMap: shown(plain.charts.clusterMap),
  dendrogram: shown(plain.charts.dendrogram),
  dispersion: shown(plain.charts.dispersion),
  heatMap: shown(plain.charts.heatMap),
  keyness: shown(plain.charts.keyness),
  overTime: shown(plain.charts.overTime),
  wordCloud: shown(plain.charts.wordCloud),
})
