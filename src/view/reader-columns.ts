import { columnsOf, type Row } from './rows.ts'

/**
 * Which columns a reader wants of each kind of row, known by columns that only this kind has. Rows of comparisons hold
 * thirty columns for a referee; on a screen eight tell the story, and a line says which others there are.
 */
const kinds: readonly { marks: string; columns: string }[] = [
  {
    marks: 'theme rateRatio observed',
    columns:
      'unit label observed expected perThousandChars otherPerThousandChars rateRatio rateRatioInterval pAdjusted',
  },
  {
    marks: 'word rateRatio',
    columns: 'unit word tag count perThousandTokens otherCount rateRatio rateRatioInterval pAdjusted',
  },
  {
    marks: 'phrase rateRatio',
    columns: 'unit phrase count otherCount rateRatio rateRatioInterval pAdjusted',
  },
  {
    marks: 'theme perThousandChars shareOfHits',
    columns: 'unit label count terms perThousandChars perThousandCharsInterval shareOfHits',
  },
  {
    marks: 'phrase heat',
    columns: 'phrase count documents units firstUnit reach heat quoted unquoted',
  },
  { marks: 'left match right', columns: 'unit left match right start end' },
  { marks: 'kinds score', columns: 'text kinds score unit start end' },
  { marks: 'term parts negated', columns: 'unit theme text term negated start end' },
  {
    marks: 'label example silhouette',
    columns: 'id size label example units silhouette stability coherence',
  },
  {
    marks: 'cluster nextCluster',
    columns: 'document unit cluster label silhouette stability outlier',
  },
  {
    marks: 'text leftEntropy rightEntropy',
    columns: 'text count documents cohesion leftEntropy rightEntropy score',
  },
]

/** The columns to show of these rows, those of them that the rows have, and the others. */
export function readerColumns(rows: readonly Row[]): { shown: string[]; others: string[] } {
  const all = columnsOf(rows)
  const kind = kinds.find(({ marks }) => marks.split(' ').every((mark) => all.includes(mark)))
  if (kind === undefined) return { shown: all, others: [] }
  const shown = kind.columns.split(' ').filter((column) => all.includes(column))
  return { shown, others: all.filter((column) => !shown.includes(column)) }
}
