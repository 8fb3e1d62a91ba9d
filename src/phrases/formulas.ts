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
function together(lists: readonly Wordings[]): Wordings {
  const wordings: Wordings = new Map(lists[0])
  for (const list of lists.slice(1)) for (const [pattern, formula] of list) add(wordings, pattern, formula)
  return wordings
}

function compile(wordings: Wordings): Compiled {
  const matcher = compileMatcher([...wordings.keys()], sameMarks)
  const all = [...wordings.values()]
  return { matcher, wordings: all, kinds: all.map((formula) => formulas.get(formula) ?? 'corpus') }
}

let lexicon: { wholes: Wordings; all: Wordings; compiled: Compiled } | undefined

function compiledLexicon() {
  if (lexicon === undefined) {
    const wholes = wholesOf(formulas.keys())
    const all = together([wholes, bareOf(wholes)])
    lexicon = { wholes, all, compiled: compile(all) }
  }
  return lexicon
}

/**
 * What texts establish is compiled by itself: to compile the lexicon with it takes longer than to read a short text.
 * Formulas as the lexicon writes them are its own, those that it only has without marks are not.
 */
function compileOwn(own: readonly string[]): Compiled {
  const { wholes, all } = compiledLexicon()
  const ownWholes = wholesOf(own)
  const wordings = together([ownWholes, bareOf(ownWholes)])
  for (const pattern of wordings.keys())
    if (wholes.has(pattern) || (all.has(pattern) && !ownWholes.has(pattern))) wordings.delete(pattern)
  return compile(wordings)
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
  const { compiled } = compiledLexicon()
  const all = own.length === 0 ? [compiled] : [compileOwn(own), compiled]
  return (text) => {
    const scans = all.map(({ matcher }) => matcher.scan(text))
    const next = new Int32Array(all.length)
    const hits: FormulaHit[] = []
    let last: FormulaHit | undefined
    let start = -1
    let end = -1
    for (;;) {
      let first = -1
      let firstStart = 0
      let firstEnd = 0
      for (let i = 0; i < scans.length; i++) {
        const { count, patterns, starts } = scans[i]!
        const at = next[i]!
        if (at === count) continue
        const from = starts[at]!
        const to = from + all[i]!.matcher.lengths[patterns[at]!]!
        if (first >= 0 && (from > firstStart || (from === firstStart && to <= firstEnd))) continue
        first = i
        firstStart = from
        firstEnd = to
      }
      if (first < 0) return hits
      const pattern = scans[first]!.patterns[next[first]!]!
      next[first]!++
      // What the texts establish comes first where the lexicon has the same stretch by another wording.
      if (firstStart === start && firstEnd === end) continue
      start = firstStart
      end = firstEnd
      // The longest of those that begin first; what only reaches into it is dropped.
      if (last === undefined || start >= last.end) {
        const { wordings, kinds } = all[first]!
        const formula = wordings[pattern]!
        last = { text: text.slice(start, end), formula, kind: kinds[pattern]!, parts: [], start, end }
        hits.push(last)
      } else if (end <= last.end) last.parts.push({ start, end })
    }
  }
}
