import { Option } from 'commander'
import { findCases } from '../../cases/cases.ts'
import { documentsOf } from '../../cases/documents.ts'
import { type EntityKind, findEntities } from '../../cases/entities.ts'
import { toCaseRows } from '../../cases/rows.ts'
import { type ClusterRow, clusterCases } from '../../clusters/cluster.ts'
import { clusterMap } from '../../view/charts/cluster-map.ts'
import { chartOptions } from '../chart.ts'
import { count, text, twoDecimals } from '../columns.ts'
import { formulasIn } from '../formulas-in.ts'
import { listOf } from '../grouping.ts'
import { seedOption } from '../number-options.ts'
import { checkOutput } from '../output.ts'
import type { Verb } from '../verb.ts'
import { clusterCount } from '../whole-number.ts'

export const cases: Verb = {
  name: 'cases',
  description: 'find what was done: topics with places, bodies, persons, numbers, dates, outcome',
  columns: ['topic', 'places', text('organisations', 'bodies'), 'people', 'quantities', 'outcome'],
  heading: ['unit'],
  examples: ['cases 报告.txt', 'cases 报告.txt --csv > cases.csv'],
  rows: ({ report, options, segmenter }) => {
    const found = findCases(report, { segmenter })
    const format = checkOutput(options)
    // What can hold lists in lists takes them; the others take a line a case.
    return format === 'json' || format === 'ndjson' ? found : toCaseRows(found)
  },
}

export const entities: Verb<{ kinds?: string[] }> = {
  name: 'entities',
  description: 'find places, organisations, persons, groups of people, quantities and dates',
  columns: ['kind', 'text', text('value'), 'measure', 'of', 'office', 'unit', count('start')],
  options: [
    (command) =>
      command.option(
        '--kinds <list>',
        'place, organisation, person, people, quantity, date, with commas (default: all)',
        listOf,
      ),
  ],
  examples: ['entities 报告.txt --kinds quantity,date', 'entities 报告.txt --out entities.parquet'],
  rows: ({ report, options, segmenter }) =>
    // Kinds that are none are told by the finder itself.
    findEntities(report, {
      segmenter,
      ...(options.kinds === undefined ? {} : { kinds: options.kinds as EntityKind[] }),
    }),
}

const grains = ['unit', 'section', 'case', 'sentence'] as const
interface GrainChoice {
  grain?: (typeof grains)[number]
}
const grainOf = ({ grain = 'section' }: GrainChoice) => grain

export const clusters: Verb<GrainChoice & { seed: number; k: number | 'auto' }> = {
  name: 'clusters',
  description: 'group the sections by topic',
  columns: [
    'document',
    'unit',
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
  ],
  examples: [
    'clusters 报告.txt',
    'clusters 报告.txt --k 5 --seed 7 --grain case --json',
    'clusters 报告/*.txt --svg clusters.svg',
  ],
  rows: async ({ report, options, segmenter }) =>
    (
      await clusterCases(documentsOf(report, { by: grainOf(options) }), {
        seed: options.seed,
        k: options.k,
        segmenter,
        formulas: formulasIn(report, segmenter),
      })
    ).rows,
  chart: (rows, { report, options }) => {
    const headings = documentsOf(report, { by: grainOf(options) }).map(
      ({ id, unit, meta }) => [id, String(meta?.['heading'] ?? unit ?? id)] as const,
    )
    return clusterMap(rows as ClusterRow[], { ...chartOptions(options), names: new Map(headings) })
  },
}
