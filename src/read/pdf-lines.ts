/** One line of text on a page; lengths and places in points (1/72 inch), from the page's upper left corner. */
export interface Line {
  text: string
  /** Where the line begins. */
  x: number
  /** Its base line, from above. */
  y: number
  width: number
  fontSize: number
}

export interface Page {
  width: number
  height: number
  /** In reading order: column by column where the page has columns. */
  lines: Line[]
}

const isWide = (character: string | undefined) => character !== undefined && character >= '\u2e80'

/** In parts of the font size: text that is further apart than this belongs to another column or cell. */
const cellGap = 1.2
/** Text of two cells in one line of the table. */
const tabGap = 2.5
/** Wide characters are set apart by up to this in justified lines; others are words. */
const wideSpace = 0.6
const narrowSpace = 0.15
const sameLine = 0.35

/**
 * Puts together what a page draws into stretches of text without a wide gap: the lines of columns, the cells of
 * tables. Text that is drawn twice at the same place to look bold is taken once. Linear time but for sorting.
 */
export function gatherStretches(pieces: readonly Line[]): Line[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: Line[][] = []
  for (const piece of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(piece.y - first.y) <= sameLine * Math.max(piece.fontSize, first.fontSize))
      row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => joined(row, cellGap))
}

/** Joins the stretches of a column that stand in one line, with a tab at wide gaps. They are in reading order. */
export function joinCells(stretches: readonly Line[]): Line[] {
  const lines: Line[][] = []
  for (const stretch of stretches) {
    const last = lines.at(-1)?.at(-1)
    const follows =
      last !== undefined &&
      stretch.x >= last.x + last.width &&
      Math.abs(stretch.y - last.y) <= sameLine * Math.max(stretch.fontSize, last.fontSize)
    if (follows) lines.at(-1)!.push(stretch)
    else lines.push([stretch])
  }
  return lines
    .flatMap((line) => joined(line, Number.POSITIVE_INFINITY))
    .map((line) => ({ ...line, text: closedUp(line) }))
}

function joined(row: Line[], widestGap: number): Line[] {
  const lines: Line[] = []
  let last: Line | undefined
  for (const piece of row.sort((a, b) => a.x - b.x)) {
    const line = lines.at(-1)
    if (last && line) {
      if (last.text === piece.text && piece.x - last.x < 0.2 * piece.fontSize) continue
      const gap = (piece.x - line.x - line.width) / Math.max(1, Math.min(piece.fontSize, last.fontSize))
      if (gap <= widestGap) {
        line.text += spaceBetween(line.text, piece.text, gap) + piece.text
        line.width = Math.max(line.width, piece.x + piece.width - line.x)
        line.fontSize = Math.max(line.fontSize, piece.fontSize)
        last = piece
        continue
      }
    }
    lines.push({ ...piece })
    last = piece
  }
  return lines
}

function spaceBetween(before: string, after: string, gap: number): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return ''
  if (gap > tabGap) return '\t'
  const wide = isWide(before.at(-1)) || isWide(after[0])
  return gap > (wide ? wideSpace : narrowSpace) ? ' ' : ''
}

/** In parts of the font size: what a typed space is at most, and a stretched gap in a justified line. */
const stretchedGap = 0.6
const leastRuns = 4

/**
 * The text of a line without the spaces that pdf.js sees in the gaps of a justified line: there most characters
 * stand alone between spaces (关 于 “ 能 力). Titles that are set in letters far apart keep theirs.
 */
function closedUp({ text, width, fontSize }: Line): string {
  const runs = text.split(' ')
  const inner = runs.slice(1, -1)
  const alone = inner.filter((run) => run.length === 1 && run >= '\u2010').length
  if (runs.length < leastRuns || alone < inner.length * 0.4) return text
  let set = 0
  for (const character of text) if (character !== ' ') set += isWide(character) ? 1 : 0.5
  const gap = (width / fontSize - set) / (runs.length - 1)
  if (gap > stretchedGap) return text
  return text.replace(/(?<=[\u2010-\uffff]) | (?=[\u2010-\uffff])/g, '')
}
