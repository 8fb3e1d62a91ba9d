import { cellText, ownValue, type Row } from './rows.ts'
import { padTo, truncateTo, widthOf } from './width.ts'

export interface TableOptions {
  /** Which columns to show, in this order. */
  columns: readonly string[]
  /** Terminal columns to fit into, 40 or more. Default 100. */
  width?: number
}

const gap = '  '
const leastColumn = 8

/**
 * Rows as a table for a terminal: columns aligned by display width (a Chinese character takes two), numbers and
 * left contexts to the right, long cells cut off. Linear time.
 */
export function toTable(rows: readonly Row[], options: TableOptions): string {
  const { columns } = options
  const width = Math.max(40, options.width ?? 100)
  const cells = rows.map((row) => columns.map((column) => shortText(ownValue(row, column))))
  const right = columns.map(
    (column, i) =>
      column === 'left' || rows.every((row) => typeof (ownValue(row, column) ?? 0) === 'number' && i >= 0),
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
