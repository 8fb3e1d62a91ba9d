import { Parser } from 'htmlparser2'
import { TifaError } from '../error.ts'
import { VisibleText } from './visible-text.ts'

/** Elements that browsers begin and end on a line of their own. */
const blocks = new Set(
  (
    'address article aside blockquote body br caption center dd details dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table ' +
    'tbody tfoot thead ul'
  ).split(' '),
)

/** Elements whose content no reader sees, or uses to find the way and not to read. */
const unseen = new Set(
  (
    'applet area audio button canvas datalist embed iframe map math nav noembed noframes noscript ' +
    'object rp rt script select style svg template textarea title video'
  ).split(' '),
)

const cells = new Set(['td', 'th'])
const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i

type Attributes = Readonly<Record<string, string>>

const isUnseen = (element: string, attributes: Attributes) =>
  unseen.has(element) ||
  'hidden' in attributes ||
  (element === 'dialog' && !('open' in attributes)) ||
  attributes['role'] === 'navigation' ||
  hidingStyle.test(attributes['style'] ?? '')

const deepest = 5000

/**
 * The text of a web page as a browser shows it: blocks as lines, table rows as lines with tabs between the cells,
 * character references resolved; scripts, styles, navigation and what is hidden left out. Nothing is fetched.
 * Linear time.
 *
 * @param name Names the file in errors.
 * @throws TifaError for a page that nests more than 5,000 elements.
 */
export function textOfHtml(html: string, name: string): string {
  const text = new VisibleText()
  let depth = 0
  let unseenFrom = 0
  let preformatted = 0
  const parser = new Parser(
    {
      onopentag(element, attributes) {
        depth++
        if (depth > deepest) {
          throw new TifaError(
            'input',
            `${name}: nests more than ${deepest} elements; allowed are up to ${deepest}`,
          )
        }
        if (unseenFrom > 0) return
        if (isUnseen(element, attributes)) unseenFrom = depth
        else if (element === 'tr') text.openRow()
        else if (cells.has(element)) text.openCell()
        else if (blocks.has(element)) text.breakLine()
        if (element === 'pre') preformatted++
      },
      ontext(data) {
        if (unseenFrom > 0) return
        if (preformatted > 0) text.addPreformatted(data)
        else text.addFlowing(data)
      },
      onclosetag(element) {
        if (unseenFrom === depth) unseenFrom = 0
        else if (unseenFrom === 0) {
          if (element === 'tr') text.closeRow()
          else if (blocks.has(element)) text.breakLine()
          if (element === 'pre') preformatted--
        }
        depth--
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return text.toString()
}
