// The face for notebooks and consoles: everything of `tifa/node`, with results that show themselves.
import * as plain from './node.ts'
import { displaying } from './view/display.ts'
import { toSvg } from './view/draw.ts'

export * from './node.ts'
export { toElement, toFragment } from './view/display.ts'

const shown = <F extends (...args: never[]) => unknown>(call: F): F => displaying(call, toSvg)

export const analyze = shown(plain.analyze)
export const clusterCases = shown(plain.clusterCases)
export const compareUnits = shown(plain.compareUnits)
export const concordance = shown(plain.concordance)
export const countThemes = shown(plain.countThemes)
export const discoverWords = shown(plain.discoverWords)
export const documentsOf = shown(plain.documentsOf)
export const findCollocations = shown(plain.findCollocations)
export const findKeywords = shown(plain.findKeywords)
export const findQuotes = shown(plain.findQuotes)
export const findReuse = shown(plain.findReuse)
export const findSlogans = shown(plain.findSlogans)
export const findThemes = shown(plain.findThemes)
export const groupVariants = shown(plain.groupVariants)
export const spreadPhrases = shown(plain.spreadPhrases)

/** The charts, each of which draws itself. */
export const charts = Object.freeze({
  dispersion: shown(plain.charts.dispersion),
  heatMap: shown(plain.charts.heatMap),
  keyness: shown(plain.charts.keyness),
  overTime: shown(plain.charts.overTime),
  wordCloud: shown(plain.charts.wordCloud),
})
