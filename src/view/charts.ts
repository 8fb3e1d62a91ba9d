// Charts as Vega-Lite specifications, each made from the rows of a finder or counter.
export { type DispersionOptions, dispersion, type Place } from './charts/dispersion.ts'
export { type HeatMapOptions, heatMap } from './charts/heat-map.ts'
export { type KeynessOptions, keyness } from './charts/keyness.ts'
export { type OverTimeOptions, overTime } from './charts/over-time.ts'
export type { ChartOptions, ChartSpec } from './charts/spec.ts'
export { type WordCloudOptions, wordCloud } from './charts/word-cloud.ts'
