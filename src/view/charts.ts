// Charts as Vega-Lite specifications, each made from the rows of a finder or counter.
export { clusterMap } from './charts/cluster-map.ts'
export { dendrogram } from './charts/dendrogram.ts'
export { dispersion } from './charts/dispersion.ts'
export { heatMap } from './charts/heat-map.ts'
export { keyness } from './charts/keyness.ts'
export { overTime } from './charts/over-time.ts'
export { wordCloud } from './charts/word-cloud.ts'
