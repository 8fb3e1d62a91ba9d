import { assertOptions, assertRows, refuse } from './arguments.ts'
import { cellText, ownValue, type Row } from './rows.ts'
import { padTo, truncateTo, widthOf } from './width.ts'

export interface TableOptions {
  /** Which columns to show, in this order. */
  columns: readonly string[]
  /** Terminal columns to fit into: a whole number from 1, below 40 taken as 40. Default 100. */
  width?: number
}

const gap = '  '
const leastColumn = 8

/**
 * Rows as a table for a terminal: columns aligned by display width (a Chinese character takes two), numbers and
 * left contexts to the right, long cells cut off. Linear time.
 *
 * @throws TifaError for rows that are no array of objects, or an option that cannot be meant.
 */
export function toTable(rows: readonly Row[], options: TableOptions): string {
  assertRows(rows)
  assertOptions(options)
  const { columns, width: asked = 100 } = options
  if (!Array.isArray(columns) || columns.some((column) => typeof column !== 'string')) {
    refuse('columns', columns, 'an array of column names')
  }
  if (!Number.isInteger(asked) || asked < 1) refuse('width', asked, 'whole numbers from 1')
  const width = Math.max(40, asked)
  const cells = rows.map((row) => columns.map((column) => shortText(ownValue(row, column))))
  const right = columns.map(
    (column) => column === 'left' || rows.every((row) => typeof (ownValue(row, column) ?? 0) === 'number'),
  )
  const needed = columns.map((column, i) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[i]!)), widthOf(column)),
  )
  const widths = fitWidths(needed, width - gap.length * (columns.length - 1))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        // A left context is cut at its beginning, so that what stands next to the match is kept.
        const cut = columns[i] === 'left' ? truncateStart(cell, widths[i]!) : truncateTo(cell, widths[i]!)
        return padTo(cut, widths[i]!, right[i] ? 'right' : 'left')
      })
      .join(gap)
      .trimEnd()
  return [
    line(columns),
    widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap),
    ...cells.map(line),
    '',
  ].join('\n')
}

/** Takes room from the widest columns until all fit. */
function fitWidths(needed: readonly number[], room: number): number[] {
  const widths = [...needed]
  let over = widths.reduce((sum, width) => sum + width, 0) - room
  while (over > 0) {
    const widest = Math.max(...widths)
    if (widest <= leastColumn) break
    widths[widths.indexOf(widest)]!--
    over--
  }
  return widths
}

function truncateStart(text: string, columns: number): string {
  const turned = truncateTo([...text].reverse().join(''), columns)
  return [...turned].reverse().join('')
}

function shortText(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(3)
  if (Array.isArray(value)) return value.map(cellText).join(' ')
  return cellText(value).replace(/\s+/g, ' ')
}
