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

/** Which marks count as the same: full and half width, 、 and ，, all quotation marks. One for one, so that places stay. */
const sameMarks: ReadonlyMap<string, string> = new Map(
  (
    [
      ['，,､﹐﹑', '、'],
      [';', '；'],
      [':', '：'],
      ['”„‟"＂「」『』﹁﹂﹃﹄', '“'],
      ['＋', '+'],
      ['－—–―‑', '-'],
    ] as const
  ).flatMap(([marks, as]) => [...marks].map((mark) => [mark, as])),
)
const someMark = new RegExp(`[${[...sameMarks.keys()].join('')}]`, 'g')

/** A formula with marks of one meaning made one. */
const fold = (formula: string): string => formula.replace(someMark, (mark) => sameMarks.get(mark)!)

interface Compiled {
  matcher: Matcher
  /** The standard wording of each pattern, and its field. */
  wordings: readonly string[]
  kinds: readonly FormulaHit['kind'][]
}

/** Patterns, and for each the formula in its standard wording. */
type Wordings = Map<string, string>

/** Each formula with folded marks. */
function wholesOf(list: Iterable<string>): Wordings {
  const wholes: Wordings = new Map()
  for (const formula of list) add(wholes, fold(formula), formula)
  return wholes
}

/**
 * The same formulas as they are without quotation marks, since “五位一体”总体布局 is written without them too; and, of three
 * parts or more, without marks (获得感幸福感安全感).
 */
function bareOf(wholes: Wordings): Wordings {
  const bare: Wordings = new Map()
  for (const [whole, formula] of wholes) {
    const unquoted = whole.replaceAll('“', '')
    if (unquoted !== '') add(bare, unquoted, formula)
    if (unquoted.split('、').length > 2) add(bare, unquoted.replaceAll('、', ''), formula)
  }
  return bare
}

function add(wordings: Wordings, pattern: string, formula: string): void {
  if (!wordings.has(pattern)) wordings.set(pattern, formula)
}

/** Where two formulas make one pattern, the earlier list has it. */
function compile(lists: readonly Wordings[]): Compiled {
  const wordings: Wordings = new Map(lists[0])
  for (const list of lists.slice(1)) for (const [pattern, formula] of list) add(wordings, pattern, formula)
  const all = [...wordings.values()]
  const kinds = all.map((formula) => formulas.get(formula) ?? 'corpus')
  return { matcher: compileMatcher([...wordings.keys()], sameMarks), wordings: all, kinds }
}

let lexicon: { wholes: Wordings; bare: Wordings; compiled: Compiled } | undefined

function compiledLexicon() {
  if (lexicon === undefined) {
    const wholes = wholesOf(formulas.keys())
    const bare = bareOf(wholes)
    lexicon = { wholes, bare, compiled: compile([wholes, bare]) }
  }
  return lexicon
}

function compiledWith(own: readonly string[]): Compiled {
  const { wholes, bare, compiled } = compiledLexicon()
  if (own.length === 0) return compiled
  const ownWholes = wholesOf(own)
  return compile([wholes, ownWholes, bare, bareOf(ownWholes)])
}

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
  const { matcher, wordings, kinds } = compiledWith(own)
  const { lengths } = matcher
  return (text) => {
    const { count, patterns, starts } = matcher.scan(text)
    const hits: FormulaHit[] = []
    let last: FormulaHit | undefined
    for (let i = 0; i < count; i++) {
      const pattern = patterns[i]!
      const start = starts[i]!
      const end = start + lengths[pattern]!
      // The longest of those that begin first; what only reaches into it is dropped.
      if (last === undefined || start >= last.end) {
        const formula = wordings[pattern]!
        last = { text: text.slice(start, end), formula, kind: kinds[pattern]!, parts: [], start, end }
        hits.push(last)
      } else if (end <= last.end) last.parts.push({ start, end })
    }
    return hits
  }
}
