import { assertOptions, assertRows, flag, refuse } from './arguments.ts'
import { type Look, painted } from './paint.ts'
import { cellText, ownValue, type Row } from './rows.ts'
import { padTo, truncateTo, widthOf } from './width.ts'

/** A column that is shown otherwise than its values stand. */
export interface TableColumn {
  /** The key of its values in the rows. */
  name: string
  /** Stands above it. Default: the name. */
  title?: string
  /** How a value is written. Default: numbers that are not whole with three decimals, lists with blanks between. */
  show?: (value: unknown, row: Row) => string
  /** On which side cells stand. Default: numbers to the right. */
  side?: 'left' | 'right'
  /** Where there is not enough room the column is cut at its beginning, so that its end is kept. Default false. */
  cutStart?: boolean
  /** How its cells look where colours are asked for. Default plain. */
  look?: Look
}

export interface TableOptions {
  /** Which columns to show, in this order. */
  columns: readonly (string | TableColumn)[]
  /** Terminal columns to fit into: a whole number from 1, below 40 taken as 40. Default 100. */
  width?: number
  /** Titles and rule in colours of a terminal. Default false. */
  color?: boolean
  /** Keys whose values stand on a line of their own above the rows that share them, in place of columns. Default none. */
  heading?: readonly string[]
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
  const { columns: asked, width: room = 100, heading = [] } = options
  if (!Array.isArray(heading) || heading.some((name) => typeof name !== 'string')) {
    refuse('heading', heading, 'an array of column names')
  }
  const color = flag('color', options.color, false)
  if (!Array.isArray(asked) || asked.some((column) => typeof column !== 'string' && !isColumn(column))) {
    refuse('columns', asked, 'an array of column names or columns')
  }
  if (!Number.isInteger(room) || room < 1) refuse('width', room, 'whole numbers from 1')
  const columns = asked.map(completed)
  const cells = rows.map((row) => columns.map(({ name, show }) => show(ownValue(row, name), row)))
  const right = columns.map(({ name, side }) =>
    side === undefined
      ? name === 'left' || rows.every((row) => typeof (ownValue(row, name) ?? 0) === 'number')
      : side === 'right',
  )
  const needed = columns.map(({ title }, i) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[i]!)), widthOf(title)),
  )
  const widths = fitWidths(needed, Math.max(40, room) - gap.length * (columns.length - 1))
  const line = (row: readonly string[], looks: readonly Look[]) =>
    painted(
      row.flatMap((cell, i) => {
        // A left context is cut at its beginning, so that what stands next to the match is kept.
        const cut = columns[i]!.cutStart ? truncateStart(cell, widths[i]!) : truncateTo(cell, widths[i]!)
        const text = padTo(cut, widths[i]!, right[i] ? 'right' : 'left')
        return i === 0 ? [[looks[i]!, text] as const] : [gap, [looks[i]!, text] as const]
      }),
      color,
    )
  const looks = columns.map(({ look }) => look)
  const headingOf = (row: Row) =>
    oneLine(heading.map((name) => cellText(ownValue(row, name)) || '–').join(' · '))
  const lines = cells.flatMap((row, i) => {
    const own = headingOf(rows[i]!)
    const above = i === 0 ? '' : headingOf(rows[i - 1]!)
    return own === above ? [line(row, looks)] : [painted([['title', own]], color), line(row, looks)]
  })
  return [
    line(
      columns.map(({ title }) => title),
      columns.map(() => 'bold'),
    ),
    painted([['dim', widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap)]], color),
    ...lines,
    '',
  ].join('\n')
}

const isColumn = (column: unknown): column is TableColumn =>
  typeof column === 'object' && column !== null && 'name' in column && typeof column.name === 'string'

function completed(column: string | TableColumn) {
  const {
    name,
    title = name,
    show = shortText,
    ...rest
  } = typeof column === 'string' ? { name: column } : column
  return { cutStart: name === 'left', look: 'plain' as Look, ...rest, name, title, show }
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

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

function shortText(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(3)
  if (Array.isArray(value)) return oneLine(value.map(cellText).join(' '))
  return oneLine(cellText(value))
}
