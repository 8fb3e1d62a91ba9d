import type { Analysis } from '../../analyze.ts'
import type { Span } from '../../text/span.ts'
import { quoteSwitch, sloganSwitch } from '../labels.ts'
import type { FormulaIndex } from './formula-index.ts'
import { type Html, html } from './html.ts'
import { flatten, type Segment, within } from './segments.ts'

/** What lies over a stretch of the text: a quote, a slogan, a theme hit, or a place of a formula. */
interface Mark extends Span {
  /** The switches that show it, as in the legend. */
  switches: readonly string[]
  /** The formula that has a place here. */
  formula?: number
}

/** The text with its marks, ready to be written out stretch by stretch. */
export interface MarkedText {
  text: string
  segments: Segment[]
  marks: Mark[]
  /** Where a mark begins to which a list of the page leads. */
  anchors: Set<number>
}

/** So many marks are told of one stretch, the innermost; only quotes in quotes in quotes come to more. */
const mostMarks = 24

/** Collects all marks of an analysis and lays them flat. `targets`: the places that need a name. */
export function markText(
  analysis: Analysis,
  index: FormulaIndex,
  themeNames: readonly string[],
  targets: ReadonlySet<number> = new Set(),
): MarkedText {
  const themeIds = new Map(themeNames.map((theme, id) => [theme, id]))
  const marks: Mark[] = []
  const add = ({ start, end }: Span, switches: readonly string[]) => marks.push({ start, end, switches })
  for (const quote of analysis.quotes) add(quote, [`q-${quoteSwitch(quote.kind)}`])
  for (const slogan of analysis.slogans) {
    add(
      slogan,
      slogan.kinds.map((kind) => `s-${sloganSwitch(kind)}`),
    )
  }
  for (const hit of analysis.hits) add(hit, [`t-${themeIds.get(hit.theme) ?? 0}`])
  for (const [formula, { places }] of index.formulas.entries()) {
    for (const { start, end } of places) marks.push({ start, end, switches: [], formula })
  }
  const anchors = new Set<number>()
  for (const { start } of marks) if (targets.has(start)) anchors.add(start)
  return { text: analysis.text, segments: flatten(analysis.text.length, marks, mostMarks), marks, anchors }
}

/**
 * One stretch of the text as markup. The classes of each marked segment say which switches show it, `data-f` which
 * formulas it belongs to.
 */
export function markup(marked: MarkedText, span: Span): Html[] {
  return within(marked.segments, span).map((segment) => {
    const text = marked.text.slice(segment.start, segment.end)
    if (segment.marks.length === 0) return html`${text}`
    const switches = new Set<string>()
    const formulas: number[] = []
    for (const id of segment.marks) {
      const mark = marked.marks[id]!
      for (const name of mark.switches) switches.add(name)
      if (mark.formula !== undefined) formulas.push(mark.formula)
    }
    const anchor = marked.anchors.has(segment.start) && html` id="c${segment.start}"`
    return html`<mark${anchor}${attribute('class', [...switches])}${attribute('data-f', formulas)}>${text}</mark>`
  })
}

function attribute(name: string, values: readonly (string | number)[]): Html {
  return values.length === 0 ? html`` : html` ${name}="${values.join(' ')}"`
}
