import { compileMatcher, type Matcher } from '../match/matcher.ts'
import type { Span } from '../text/span.ts'
import { type FormulaKind, formulas } from './formula-lexicon.ts'

/** A place where a set formulation stands; shorter formulas inside it are its parts. */
export interface FormulaHit extends Span {
  text: string
  /** The formula in its standard wording and marks: 把方向、管大局、保落实 for 把方向,管大局,保落实. */
  formula: string
  /** The field it belongs to; `corpus` where the texts themselves establish it and the lexicon does not hold it. */
  kind: FormulaKind | 'corpus'
  parts: Span[]
}

/** Which marks count as the same, one unit for one unit so that every place keeps its offset. */
const sameMarks: readonly [marks: string, as: string][] = [
  ['，,､﹐﹑', '、'],
  [';', '；'],
  [':', '：'],
  ['”„‟"＂「」『』﹁﹂﹃﹄', '“'],
  ['＋', '+'],
  ['－—–―‑', '-'],
]

/** The text with marks of one meaning made one: full and half width, 、 and ，, all pairs of quotation marks. */
function fold(text: string): string {
  let plain = text
  for (const [marks, as] of sameMarks) for (const mark of marks) plain = plain.replaceAll(mark, as)
  return plain
}

interface Compiled {
  matcher: Matcher
  /** The standard wording of each pattern. */
  wordings: readonly string[]
}

/**
 * Patterns of a list: each formula with folded marks; as it is without quotation marks, since “五位一体”总体布局 is written
 * without them too; and, of three parts or more, without marks (获得感幸福感安全感).
 */
function compile(list: Iterable<string>): Compiled {
  const wordings = new Map<string, string>()
  for (const formula of list) {
    const whole = fold(formula)
    if (!wordings.has(whole)) wordings.set(whole, formula)
  }
  for (const formula of [...wordings.values()]) {
    const unquoted = fold(formula).replaceAll('“', '')
    const forms = unquoted.split('、').length > 2 ? [unquoted, unquoted.replaceAll('、', '')] : [unquoted]
    for (const form of forms) if (form !== '' && !wordings.has(form)) wordings.set(form, formula)
  }
  return { matcher: compileMatcher([...wordings.keys()]), wordings: [...wordings.values()] }
}

let lexicon: Compiled | undefined

/**
 * Finds the set formulations of the lexicon and those of `more`, the longest at each place. Marks of full and half
 * width are the same, and so are 、 and ， between the parts of a formula; spans and texts are those of the text as it
 * stands. `more` holds formulas that the texts themselves establish, such as what they quote again and again.
 * Linear time.
 */
export const findFormulas = (text: string, more: readonly string[] = []): FormulaHit[] =>
  formulaFinder(more)(text)

/** The same for many texts: `more` is compiled once. */
export function formulaFinder(more: readonly string[]): (text: string) => FormulaHit[] {
  const own = more.filter((phrase) => phrase !== '' && !formulas.has(phrase))
  lexicon ??= compile(formulas.keys())
  const { matcher, wordings } = own.length > 0 ? compile([...formulas.keys(), ...own]) : lexicon
  const { lengths } = matcher
  return (text) => {
    const { count, patterns, starts } = matcher.scan(fold(text))
    const hits: FormulaHit[] = []
    let last: FormulaHit | undefined
    for (let i = 0; i < count; i++) {
      const pattern = patterns[i]!
      const start = starts[i]!
      const end = start + lengths[pattern]!
      // The longest of those that begin first; what only reaches into it is dropped.
      if (last === undefined || start >= last.end) {
        const formula = wordings[pattern]!
        const kind = formulas.get(formula) ?? 'corpus'
        last = { text: text.slice(start, end), formula, kind, parts: [], start, end }
        hits.push(last)
      } else if (end <= last.end) last.parts.push({ start, end })
    }
    return hits
  }
}
