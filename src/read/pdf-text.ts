import type { Line } from './pdf-lines.ts'

/** How paragraphs are set off in plain text. */
const indent = '\u3000\u3000'
/** In parts of the font size. */
const leastIndent = 1.4
/** In parts of the usual distance between two lines. */
const wideSpacing = 1.6

/**
 * The text of a block of lines (a column, a title): indented lines with their indent, a blank line at wide spacing,
 * so that what shows where paragraphs begin is not lost. Linear time but for sorting.
 */
export function textOfBlock(lines: readonly Line[]): string {
  const margin = leftMargin(lines)
  const steps = lines.slice(1).map((line, i) => line.y - lines[i]!.y)
  const usual = median(steps.filter((step) => step > 0))
  return lines
    .map((line, i) => {
      const step = i === 0 ? 0 : steps[i - 1]!
      const gap = usual !== undefined && step > usual * wideSpacing ? '\n' : ''
      const isIndented = lines.length > 2 && line.x - margin >= leastIndent * line.fontSize
      return `${gap}${isIndented ? indent : ''}${line.text}`
    })
    .join('\n')
}

/** Where most lines begin, or the first place further left. */
function leftMargin(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1)
  const places = [...counts].sort(([a], [b]) => a - b)
  // A page number that hangs out to the left is no margin.
  return places.find(([, count]) => count >= lines.length * 0.15)?.[0] ?? places[0]?.[0] ?? 0
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
