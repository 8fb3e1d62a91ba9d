import { formulaFinder } from '../../phrases/formulas.ts'
import { expandNumeral } from '../../phrases/numerals/numeral-expansion.ts'
import { findNumeralFormulas } from '../../phrases/numerals/numerals.ts'
import { findQuotes } from '../../phrases/quotes.ts'
import { findReuse } from '../../phrases/reuse.ts'
import { findSlogans } from '../../phrases/slogans.ts'
import { spreadPhrases } from '../../phrases/spread.ts'
import { groupVariants, type VariantGroup } from '../../phrases/variants.ts'
import type { Report } from '../../report/report.ts'
import { sourcesOf } from '../../report/texts.ts'
import { phrasesFromRows, quotesFromRows, slogansFromRows } from '../../tally/from-rows/phrases-from-rows.ts'
import type { Span } from '../../text/span.ts'
import { dispersion } from '../../view/charts/dispersion.ts'
import { chartOptions } from '../chart.ts'
import { count, place, share, text, twoDecimals } from '../columns.ts'
import { formulasIn } from '../formulas-in.ts'
import { minCountOption } from '../number-options.ts'
import type { Verb } from '../verb.ts'
import { wholeNumber } from '../whole-number.ts'

/** Rows of places with the document and unit that each stands in. */
function placed<Row extends Span>(
  report: Report,
  rows: readonly Row[],
): (Row & { document: string; unit?: string })[] {
  const [source] = sourcesOf(report)
  return rows.map((row) => {
    const { id: document, unit } = source!.pieceAt(row.start)
    return { document, ...(unit === undefined ? {} : { unit }), ...row }
  })
}

type Placed = Span & { unit?: string }

export const quotes: Verb = {
  name: 'quotes',
  description: 'find what stands in quotation and title marks',
  columns: ['kind', 'text', 'unit', count('start'), count('end')],
  examples: ['quotes 报告.txt', 'quotes 报告.txt --json | jq -r .[].text', 'quotes --from all.rows'],
  rows: ({ report }) => findQuotes(report),
  fromRows: {
    layout: {
      columns: ['kind', 'text', count('count'), count('documents'), count('units'), place('example')],
    },
    rows: quotesFromRows,
  },
  chart: (rows, { options }) => dispersion(rows as Placed[], chartOptions(options)),
}

export const slogans: Verb = {
  name: 'slogans',
  description: 'find slogans and set formulations',
  columns: ['text', 'kinds', twoDecimals('score'), 'unit', count('start'), count('end')],
  note: 'score: how much of the evidence for its kinds is there, 0 to 1.',
  examples: ['slogans 报告.txt', 'slogans 报告.txt --out slogans.xlsx'],
  rows: ({ report, segmenter }) => findSlogans(report, { segmenter }),
  fromRows: {
    layout: {
      columns: [
        text('phrase'),
        'kinds',
        count('count'),
        count('units'),
        'reach',
        count('quoted'),
        text('firstUnit', 'first in'),
      ],
    },
    rows: (rows) => slogansFromRows(rows),
  },
  chart: (rows, { options }) => dispersion(rows as Placed[], chartOptions(options)),
}

export const numerals: Verb = {
  name: 'numerals',
  description: 'find formulas made with a number (四个意识, 两不愁三保障), and what they sum up',
  columns: ['text', 'members', 'form', twoDecimals('score'), 'unit', count('start')],
  note: 'members: from the text where it lists them, else from a table of well-known formulas.',
  examples: ['numerals 报告.txt', 'numerals 报告.txt --json | jq .[].members'],
  rows: ({ report }) => {
    const known = new Map<string, string[]>()
    const membersOf = (formula: string) => {
      const members = known.get(formula) ?? expandNumeral(formula, report.text)
      known.set(formula, members)
      return members
    }
    return placed(report, findNumeralFormulas(report.text)).map((row) => ({
      ...row,
      members: membersOf(row.text),
    }))
  },
}

export const formulas: Verb = {
  name: 'formulas',
  description: 'find the set formulations of the built-in lexicon, each with its field',
  columns: ['text', 'formula', 'kind', 'unit', count('start'), count('end')],
  note: 'formula: the standard wording. tifa slogans finds those too that no lexicon holds.',
  examples: ['formulas 报告.txt', 'formulas 报告.txt --csv > formulas.csv'],
  rows: ({ report }) => placed(report, formulaFinder([])(report.text)),
}

export const spread: Verb<{ minCount?: number }> = {
  name: 'spread',
  description: 'show how far each formula has spread over the units, and over the years',
  columns: [
    text('phrase'),
    count('count'),
    count('units'),
    share('shareOfUnits', 'of units'),
    'reach',
    count('quoted'),
    text('firstUnit', 'first in'),
    text('firstYear', 'since'),
  ],
  note: 'reach: local in one unit, shared in several, common in half of them or more. quoted: in quotation marks.',
  by: true,
  options: [minCountOption('the fewest places of a formula', 1)],
  examples: ['spread 报告/*.txt', 'spread 报告.csv --by 年份 --min-count 3', 'spread --from phrases.rows'],
  rows: (call) =>
    spreadPhrases(call.documents(true), formulasIn(call.report, call.segmenter), {
      segmenter: call.segmenter,
      ...(call.options.minCount === undefined ? {} : { minCount: call.options.minCount }),
    }),
  fromRows: {
    rows: (rows, { options: { minCount = 1 } }) =>
      phrasesFromRows(rows).filter((row) => row.count >= minCount),
  },
}

export const variants: Verb<{ likeness?: number }> = {
  name: 'variants',
  description: 'group the wordings of one formula (协商于民、协商为民 and 协商为民、协商于民)',
  columns: ['head', 'members', count('count')],
  shown: (rows) => rows.filter((row) => (row as VariantGroup).members.length > 1),
  note: 'head: the commonest wording. Shown are formulas of several wordings.',
  options: [
    (command) =>
      command.option(
        '--likeness <percent>',
        'the least likeness to the head, 0 to 100',
        wholeNumber(0, 100),
        60,
      ),
  ],
  examples: ['variants 报告.txt', 'variants 报告/ --likeness 75 --json'],
  rows: (call) =>
    groupVariants(formulasIn(call.report, call.segmenter), {
      minLikeness: (call.options.likeness ?? 60) / 100,
    }),
}

export const reuse: Verb<{ minChars?: number }> = {
  name: 'reuse',
  description: 'find passages that stand in several units word for word',
  columns: [
    text('unit', 'one'),
    text('otherUnit', 'other'),
    count('length', 'chars'),
    text('text', 'passage'),
  ],
  note: 'chars: letters and digits that agree; marks and blanks are not compared.',
  by: true,
  options: [
    (command) =>
      command.option('--min-chars <n>', 'the fewest letters and digits of a passage', wholeNumber(8), 30),
  ],
  examples: ['reuse 报告/*.txt', 'reuse 报告/ --min-chars 50 --out reuse.csv'],
  rows: ({ documents, options }) => {
    const all = documents()
    const known = new Map(all.map(({ id, unit, offset = 0 }) => [id, { unit: unit ?? id, offset }]))
    return findReuse(all, options.minChars === undefined ? {} : { minChars: options.minChars }).map((row) => {
      const [one, other] = [known.get(row.document)!, known.get(row.otherDocument)!]
      return {
        ...row,
        unit: one.unit,
        otherUnit: other.unit,
        // Places in the report's text, as in the rows of all other verbs.
        start: row.start + one.offset,
        end: row.end + one.offset,
        otherStart: row.otherStart + other.offset,
        otherEnd: row.otherEnd + other.offset,
      }
    })
  },
}
