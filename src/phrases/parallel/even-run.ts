import type { Candidate } from './candidate.ts'
import { bondOf, type Clause } from './clauses.ts'
import { alike, leastPartLength, likenessOfRow, mostPartLength } from './likeness.ts'
import { predication } from './predication.ts'
import type { Predication, Shape } from './shape.ts'
import type { WholeShapes } from './whole-shapes.ts'
import { verb } from './word-class.ts'

/**
 * A quotation that is nothing but clauses of one length (“立足防、超前治、科学救、注重建”), a sentence that is nothing but four
 * such clauses or more, or nothing but two that a comma parts (使命催人奋进，实干成就未来): its writer made it so.
 */
export function evenRun(
  clauses: readonly Clause[],
  whole: WholeShapes,
  quoted: boolean,
): Candidate | undefined {
  const [first, second] = clauses as [Clause, Clause]
  const length = first.end - first.start
  if (length < leastPartLength || length > mostPartLength) return undefined
  if (clauses.some(({ start, end }) => end - start !== length)) return undefined
  const isPair = clauses.length === 2
  const mayBeRow = clauses.length > 3 && length > 4
  const mayBeCouplet = isPair && bondOf(second) === 'loose' && length > leastPartLength
  if (!quoted && !mayBeRow && !mayBeCouplet) return undefined
  const shapes = whole.slice(0, clauses.length)
  const like = likenessOfRow(shapes, clauses, 1)
  const isFormula = quoted && (!isPair || (length > leastPartLength && saySomething(shapes)))
  const isRow = mayBeRow && (isNumbered(clauses) || isAlikeThroughout(shapes, whole))
  const isCouplet =
    mayBeCouplet && like >= (length > mostShort ? leastCouplet : leastShort) && isPoised(shapes)
  if (!isFormula && !isRow && !isCouplet) return undefined
  const score =
    isFormula || isRow
      ? Math.max(alike, like)
      : Math.max(like + 0.14, length > mostShort ? 0 : leastShortScore)
  return {
    shapes,
    first: 0,
    last: clauses.length - 1,
    score,
    trimmedStart: false,
    trimmedEnd: false,
    couplet: isCouplet,
  }
}

/** 一要……；二要……: the number of a point stands between two clauses. */
const isNumbered = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ start, mark }, i) => i > 0 && mark !== '、' && start - clauses[i - 1]!.end > 2)

const saySomething = (shapes: readonly Shape[]): boolean => says(shapes.map(predication))
const says = (kinds: readonly Predication[]): boolean =>
  !kinds.includes('thing') && (kinds.includes('predicate') || kinds.every((kind) => kind === 'perhaps'))

/** 对社会集团消费，+ 要继续进行控制: what a sentence begins with, and what it goes on to say of it. */
const goesOn = ([first, second]: readonly Shape[]): boolean =>
  /^[为对在当自从经按根随除关由]/.test(first!.text) ||
  (first!.text[0] !== second!.text[0] &&
    /^(?:[都也就要这那需须则便已仍还并我他它]|必须|应)/.test(second!.text))
/** From this likeness on two clauses that are all of a sentence make a couplet. */
const leastCouplet = 0.46
/** A short sentence is seldom cut into two even halves by chance: 生命高于一切，安全重于泰山. */
const leastShort = 0.2
const mostShort = 7
const leastShortScore = 0.6
const isAlikeThroughout = (shapes: readonly Shape[], whole: WholeShapes): boolean =>
  shapes.every((_, i) => i + 1 === shapes.length || whole.likenessAt(i) >= leastCouplet)

/** Two tasks that happen to be of one length (强化全链条监管，守护群众用药安全) are no couplet. */
const isPoised = (shapes: readonly Shape[]): boolean =>
  shapes[0]!.length <= longestCouplet &&
  !shapes.every((shape) => shape.firstClass === verb) &&
  !goesOn(shapes)
const longestCouplet = 12
