import type { Analysis } from '../../analyze.ts'
import type { Span } from '../../text/span.ts'
import type { FormulaIndex } from './formula-index.ts'
import { type Html, html } from './html.ts'
import { flatten, type Segment, within } from './segments.ts'

/** What lies over a stretch of the text: a quote, a slogan, a theme hit, or a place of a formula. */
interface Mark extends Span {
  layer: 'q' | 's' | 'h' | 'f'
  /** Index into the rows of its layer. */
  id: number
  /** The switches that show it, as in the legend. */
  switches: string[]
}

/** The text with its marks, ready to be written out stretch by stretch. */
export interface MarkedText {
  text: string
  segments: Segment[]
  marks: Mark[]
  /** Where a mark begins; what links in the page lead to. */
  anchors: Set<number>
}

/** Collects all marks of an analysis and lays them flat. */
export function markText(analysis: Analysis, index: FormulaIndex, themeNames: readonly string[]): MarkedText {
  const themeIds = new Map(themeNames.map((theme, id) => [theme, id]))
  const marks: Mark[] = []
  const add = (layer: Mark['layer'], id: number, { start, end }: Span, switches: string[]) =>
    marks.push({ layer, id, start, end, switches })
  for (const [id, quote] of analysis.quotes.entries()) add('q', id, quote, [`q-${quote.kind}`])
  for (const [id, slogan] of analysis.slogans.entries()) {
    add(
      's',
      id,
      slogan,
      slogan.kinds.map((kind) => `s-${kind}`),
    )
  }
  for (const [id, hit] of analysis.hits.entries()) add('h', id, hit, [`t-${themeIds.get(hit.theme) ?? 0}`])
  for (const [id, formula] of index.formulas.entries()) {
    for (const place of formula.places) add('f', id, place, [])
  }
  return {
    text: analysis.text,
    segments: flatten(analysis.text.length, marks),
    marks,
    anchors: new Set(marks.map((mark) => mark.start)),
  }
}

/**
 * One stretch of the text as markup. Each marked segment says in data attributes which quotes (`data-q`), slogans
 * (`data-s`), theme hits (`data-h`) and formulas (`data-f`) it belongs to, and in `data-k` which switches show it.
 */
export function markup(marked: MarkedText, span: Span): Html[] {
  return within(marked.segments, span).map((segment) => {
    const text = marked.text.slice(segment.start, segment.end)
    if (segment.marks.length === 0) return html`${text}`
    const over = segment.marks.map((id) => marked.marks[id]!)
    const switches = [...new Set(over.flatMap((mark) => mark.switches))]
    const anchor = marked.anchors.has(segment.start) && html` id="c${segment.start}"`
    return html`<mark${anchor}${attribute('k', switches)}${layers(over)}>${text}</mark>`
  })
}

function layers(over: readonly Mark[]): Html[] {
  return (['q', 's', 'h', 'f'] as const).map((layer) =>
    attribute(
      layer,
      over.filter((mark) => mark.layer === layer).map((mark) => mark.id),
    ),
  )
}

function attribute(name: string, values: readonly (string | number)[]): Html {
  return values.length === 0 ? html`` : html` data-${name}="${values.join(' ')}"`
}
