import { findCases } from '../../cases/cases.ts'
import { type EntityKind, findEntities } from '../../cases/entities.ts'
import { toCaseRows } from '../../cases/rows.ts'
import { count, text } from '../columns.ts'
import { listOf } from '../grouping.ts'
import { checkOutput } from '../output.ts'
import type { Verb } from '../verb.ts'

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
