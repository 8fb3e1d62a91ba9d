import type { Line } from './pdf-lines.ts'

/** Fewer lines than this on one side of a gap are no column. */
const leastLines = 5
/** The share of stretches that may reach over the gap between columns: titles, photo credits. */
const mostCrossing = 0.2
/** The share of a column's text, by its width, in lines that reach its right side; in tables little is. */
const leastFull = 0.5
/** Headings and ends of paragraphs may be many, but a column of text has some lines that fill it. */
const leastFullLines = 3
const deepest = 4

const end = ({ x, width }: Line) => x + width

/**
 * Puts the stretches of a page, which come from above to below, into reading order, column by column; what reaches
 * over several columns (a title) parts what is above it from what is below. Quadratic in the number of different
 * places where lines begin, which is small.
 */
export function inReadingOrder(stretches: readonly Line[], depth = 0): Line[][] {
  const gutter = findGutter(stretches, depth)
  if (gutter === undefined) return stretches.length === 0 ? [] : [[...stretches]]
  const blocks: Line[][] = []
  let left: Line[] = []
  let right: Line[] = []
  let across: Line[] = []
  const flushColumns = () => {
    blocks.push(...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1))
    left = []
    right = []
  }
  for (const stretch of stretches) {
    const isLeft = end(stretch) <= gutter
    if (isLeft || stretch.x >= gutter) {
      if (across.length > 0) blocks.push(across)
      across = []
      if (isLeft) left.push(stretch)
      else right.push(stretch)
    } else {
      flushColumns()
      across.push(stretch)
    }
  }
  flushColumns()
  if (across.length > 0) blocks.push(across)
  return blocks
}

/** Where a gap runs down between two columns of text, if one does: as the place where the right column begins. */
function findGutter(stretches: readonly Line[], depth: number): number | undefined {
  if (depth === deepest || stretches.length < 2 * leastLines) return undefined
  let best: { at: number; crossing: number } | undefined
  for (const at of new Set(stretches.map(({ x }) => Math.floor(x)))) {
    const left = stretches.filter((stretch) => end(stretch) <= at)
    const right = stretches.filter((stretch) => stretch.x >= at)
    const crossing = stretches.length - left.length - right.length
    if (left.length < leastLines || right.length < leastLines) continue
    if (
      crossing > mostCrossing * stretches.length ||
      crossing >= (best?.crossing ?? Number.POSITIVE_INFINITY)
    )
      continue
    if (isText(left, depth) && isText(right, depth)) best = { at, crossing }
  }
  return best?.at
}

const isText = (lines: readonly Line[], depth: number) =>
  isColumn(lines) || findGutter(lines, depth + 1) !== undefined

/** A column of running text: most lines fill its width. */
function isColumn(lines: readonly Line[]): boolean {
  const from = Math.min(...lines.map(({ x }) => x))
  const ends = lines.map(end).sort((a, b) => a - b)
  // A line that hangs over does not make the column wider.
  const to = ends[Math.floor(ends.length * 0.9)]!
  const widest = Math.max(...lines.map(({ fontSize }) => fontSize))
  const full = lines.filter((line) => end(line) >= to - 2 * widest && line.width >= (to - from) * 0.6)
  return to - from >= 6 * widest && full.length >= leastFullLines && widths(full) >= leastFull * widths(lines)
}

const widths = (lines: readonly Line[]) => lines.reduce((sum, { width }) => sum + width, 0)
