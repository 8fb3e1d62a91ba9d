import type { Analysis } from '../analyze.ts'
import { decimal, largest } from './figures.ts'
import { unitLetter } from './labels.ts'
import { fitted, flowing, type Piece } from './paint.ts'
import { widthOf } from './width.ts'

/** `  51  58.5`: hits, then hits per thousand characters. */
const countWidth = 4
const rateWidth = 6
const cellWidth = countWidth + rateWidth

interface ThemeRow {
  label: string
  level: number
  cells: Map<string, { count: number; rate: number }>
}

const occurs = ({ cells }: ThemeRow) => [...cells.values()].some(({ count }) => count > 0)

/** Sub-themes are shown as long as the table stays within a screen. */
const screen = 24

/**
 * Themes as rows, units as columns, each cell with its hits and hits per thousand characters. Themes that no unit
 * speaks of stand in a line below; of sub-themes as many levels are shown as a screen holds. Units stand by name where
 * all names fit, else by letter with a legend below; what is too wide for one table is cut into several.
 */
export function themeTable(analysis: Analysis, width: number): Piece[][] {
  const units = analysis.units.map((unit) => unit.name)
  const all = new Map<string, ThemeRow>()
  for (const { theme, label, level, unit, count, perThousandChars } of analysis.themes) {
    const row = all.get(theme) ?? { label, level, cells: new Map() }
    row.cells.set(unit, { count, rate: perThousandChars })
    all.set(theme, row)
  }
  if (all.size === 0 || units.length === 0) return []
  const rows = new Map(shownOf([...all]))
  const first =
    Math.min(30, largest([...rows.values()].map((row) => widthOf(row.label) + 2 * (row.level - 1)))) + 1
  const room = width - 2 - first
  const widest = largest(
    units.map((name) => widthOf(name) + 1),
    cellWidth,
  )
  const byName = widest * units.length <= room
  const column = byName ? widest : cellWidth
  const perTable = Math.max(1, Math.floor(room / column))
  const most = new Map(
    [...rows].map(([theme, { cells }]) => [theme, largest([...cells.values()].map((cell) => cell.rate))]),
  )
  const lines: Piece[][] = []
  for (let from = 0; from < units.length; from += perTable) {
    const columns = units.slice(from, from + perTable)
    if (from > 0) lines.push([])
    const heads = columns.map((name, i) => (byName ? name : unitLetter(from + i)))
    lines.push([
      '  ',
      ' '.repeat(first),
      ...heads.map((head): Piece => fitted(['bold', head], column, 'right')),
    ])
    lines.push([
      '  ',
      ' '.repeat(first),
      ...columns.map((): Piece => fitted(['dim', `${' '.repeat(rateWidth - 5)}次 每千字`], column, 'right')),
    ])
    for (const [theme, { label, level, cells }] of rows) {
      const name = fitted(' '.repeat(2 * (level - 1)) + label, first)
      const line: Piece[] = ['  ', name]
      for (const unit of columns) {
        const cell = cells.get(unit)
        const text =
          cell && cell.count > 0
            ? `${String(cell.count).padStart(countWidth)}${decimal(cell.rate).padStart(rateWidth)}`
            : `${'·'.padStart(countWidth)}${' '.repeat(rateWidth)}`
        const strongest = cell !== undefined && cell.count > 0 && cell.rate === most.get(theme)
        line.push(
          fitted([strongest ? 'bold' : cell && cell.count > 0 ? 'plain' : 'dim', text], column, 'right'),
        )
      }
      lines.push(line)
    }
  }
  const absent = [...all.values()].filter((row) => row.level === 1 && !occurs(row))
  if (absent.length > 0) {
    const names = flowing(
      absent.map((row): Piece => ['dim', row.label]),
      width,
      '    ',
    )
    lines.push(['  ', ['dim', `未出现 Not found: ${absent.length}`]], ...names)
  }
  if (!byName)
    lines.push(
      ...flowing(
        units.map((name, i): Piece => ['dim', `${unitLetter(i)} ${name}`]),
        width,
        '  ',
      ),
    )
  return lines
}

/** The rows that occur, down to the deepest level with which they still fit a screen; the first level in any case. */
function shownOf(rows: readonly [string, ThemeRow][]): [string, ThemeRow][] {
  const found = rows.filter(([, row]) => occurs(row))
  let shown = found.filter(([, row]) => row.level === 1)
  for (let level = 2; ; level++) {
    const deeper = found.filter(([, row]) => row.level <= level)
    if (deeper.length === shown.length || deeper.length > screen) return shown
    shown = deeper
  }
}
