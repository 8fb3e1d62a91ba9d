import { Option } from 'commander'
import { documentsOf } from '../../cases/documents.ts'
import { readCentres } from '../../clusters/centres/read.node.ts'
import { type ClusterRow, clusterCases } from '../../clusters/cluster.ts'
import { TifaError } from '../../error.ts'
import { clustersFromRows, unitClustersFromRows } from '../../tally/from-rows/clusters-from-rows.ts'
import { clusterMap } from '../../view/charts/cluster-map.ts'
import { chartOptions } from '../chart.ts'
import { count, place, share, text, twoDecimals } from '../columns.ts'
import { formulasIn } from '../formulas-in.ts'
import { seedOption } from '../number-options.ts'
import type { Verb } from '../verb.ts'
import { clusterCount } from '../whole-number.ts'

const grains = ['unit', 'section', 'case', 'sentence'] as const
interface GrainChoice {
  grain?: (typeof grains)[number]
}
const grainOf = ({ grain = 'section' }: GrainChoice) => grain

interface ClustersChoice extends GrainChoice {
  seed: number
  k: number | 'auto'
  centres?: string
  units?: true
}

export const clusters: Verb<ClustersChoice> = {
  name: 'clusters',
  description: 'group the sections by topic',
  columns: [
    'document',
    'unit',
    text('heading'),
    text('label', 'cluster'),
    twoDecimals('silhouette'),
    twoDecimals('stability'),
  ],
  note: 'silhouette: 1 well inside its cluster, below 0 nearer to another. stability: 1 always with the same others.',
  options: [
    seedOption,
    (command) => command.option('--k <n>', "number of clusters, or 'auto'", clusterCount, 'auto'),
    (command) =>
      command.addOption(new Option('--grain <name>', 'what is grouped').choices(grains).default('section')),
    (command) => command.option('--centres <file>', 'with --from: the file that tifa centres made'),
    (command) =>
      command.option('--units', 'with --from: how the documents of each unit are spread over clusters'),
  ],
  examples: [
    'clusters 报告.txt',
    'clusters 报告.txt --k 5 --seed 7 --grain case --json',
    'clusters 报告/*.txt --svg clusters.svg',
    'clusters --from all.rows --centres 中心.json --units',
  ],
  rows: async ({ report, options, segmenter }) => {
    const { centres, units } = options
    if (centres !== undefined || units) {
      throw new TifaError('option', '--centres, --units: received without --from; texts are grouped anew')
    }
    const documents = documentsOf(report, { by: grainOf(options) })
    const { rows } = await clusterCases(documents, {
      seed: options.seed,
      k: options.k,
      segmenter,
      formulas: formulasIn(report, segmenter),
    })
    return rows.map(({ document, ...row }, i) => {
      const heading = documents[i]?.meta?.['heading']
      return { document, ...(heading === undefined || heading === row.unit ? {} : { heading }), ...row }
    })
  },
  fromRows: {
    layout: {
      columns: [
        text('unit'),
        count('cluster'),
        text('label'),
        count('documents'),
        share('share'),
        twoDecimals('similarity'),
        place('example'),
        share('shareOfUnit', 'of the unit'),
        share('shareOfCluster', 'of the cluster'),
      ],
      shown: (rows) => rows.filter((row) => (row as { documents: number }).documents > 0),
      note: 'similarity: 1 all as their centre, 0 nothing in common. Cluster 0: nothing to compare.',
    },
    rows: async (rows, { options }) => {
      if (options.centres === undefined) {
        throw new TifaError(
          'option',
          '--centres: received none; --from needs the file that the rows were made with',
        )
      }
      const centres = await readCentres(options.centres)
      return options.units ? unitClustersFromRows(rows, centres) : clustersFromRows(rows, centres)
    },
  },
  chart: (rows, { report, options }) => {
    const headings = documentsOf(report, { by: grainOf(options) }).map(
      ({ id, unit, meta }) => [id, String(meta?.['heading'] ?? unit ?? id)] as const,
    )
    return clusterMap(rows as ClusterRow[], { ...chartOptions(options), names: new Map(headings) })
  },
}
