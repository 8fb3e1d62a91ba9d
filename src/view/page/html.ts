/** Markup that is ready; everything else that goes into `html` is text and gets escaped. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

type Piece = Html | string | number | undefined | null | false | readonly Piece[]

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['\r', '&#13;'],
])

/** What markup is made of, and controls of ASCII but for tab and line feed. */
const marks = /[&<>"']|(?![\t\n\u0080-\u009f])\p{Cc}/gu

/**
 * Text as it may stand in an element or a quoted attribute: shown, never run. Control characters,
 * which HTML cannot hold, become U+FFFD, so that lengths stay the same. Linear time.
 */
export function escapeHtml(text: string): string {
  return text.replaceAll(marks, (mark) => entities.get(mark) ?? '\uFFFD')
}

/** The one way in which the page makes markup: a template whose values are escaped unless they are `Html`. */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Html {
  let markup = strings[0] ?? ''
  for (const [i, value] of values.entries()) markup += markupOf(value) + (strings[i + 1] ?? '')
  return new Html(markup)
}

function markupOf(piece: Piece): string {
  if (piece instanceof Html) return piece.markup
  if (piece === undefined || piece === null || piece === false) return ''
  if (typeof piece === 'object') return piece.map(markupOf).join('')
  return escapeHtml(String(piece))
}

/** A value as JSON inside `<script>`: no `</script>`, no `<!--`, no line separators that old parsers trip on. */
export function jsonForScript(value: unknown): Html {
  const safe = JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return new Html(safe)
}
