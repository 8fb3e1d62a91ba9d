import { isHanCode } from '../../text/chars.ts'
import type { Span } from '../../text/span.ts'
import { bindsClosely, type Clause } from './clauses.ts'
import { frameOf } from './frame.ts'
import type { Shape } from './shape.ts'
import { sharedPlaces } from './shared-places.ts'
import { type Surroundings, substance } from './substance.ts'
import { beginsAlike, coordinates } from './trimmed.ts'
import { verb } from './word-class.ts'
import { classBits } from './word-code.ts'

/** What is known of the run as a whole. */
export type RunContext = Pick<Surroundings, 'speech' | 'quoted' | 'heading'>

/** Neighbouring stretches that may make a pattern. */
export interface Candidate {
  shapes: Shape[]
  /** Index of the first clause it takes from. */
  first: number
  /** Index of the last clause it takes from. */
  last: number
  score: number
  trimmedStart: boolean
  trimmedEnd: boolean
  /** What follows is like it and goes on with a noun that stands for all (`Surroundings`). */
  headed?: boolean
  /** It is all of a sentence (`Surroundings`). */
  couplet?: boolean
}

/** What the parts have in common, for a reader. */
export function reasons(shapes: readonly Shape[]): string[] {
  let lengths = 'clauses '
  let classes = 'classes '
  shapes.forEach((shape, i) => {
    lengths += i === 0 ? shape.length : `+${shape.length}`
    classes += i === 0 ? shape.classes : ` ${shape.classes}`
  })
  const frame = frameOf(shapes.map(({ text }) => text))
  return frame === '' ? [lengths, classes] : [lengths, `frame ${frame}`, classes]
}

/** Asks whether a candidate says more than a list does, with what stands around it. */
export function judge(
  text: string,
  { shapes, first, last, score, trimmedStart, trimmedEnd, headed = false, couplet = false }: Candidate,
  clauses: readonly Clause[],
  context: RunContext,
): number {
  const start = shapes[0]!.start
  const end = shapes.at(-1)!.end
  // A，B、C: B and C belong together, and A beside B alone is no pattern; so too with A、B，C.
  const split =
    (!trimmedEnd && !bindsClosely(clauses[last]) && bindsClosely(clauses[last + 1])) ||
    (!trimmedStart && !bindsClosely(clauses[first + 1]) && bindsClosely(clauses[first]))
  if (split) return 0
  if (bindsClosely(clauses[last]) && !trimmedEnd && isSummedUp(shapes)) return 0
  if (!isBalanced(text, start, end) || isCutFromFrame(text, shapes, clauses, first, last)) return 0
  const byChance = isRowOfTasks(shapes, clauses, first, last) ? chance : 0
  return substance(shapes, score - byChance, {
    speech: context.speech,
    heading: context.heading,
    quoted: context.quoted && !trimmedStart && !trimmedEnd,
    cutOut:
      (trimmedEnd && coordinates(text.charCodeAt(end))) ||
      (!trimmedEnd && bindsClosely(clauses[last + 1])) ||
      (!trimmedStart && bindsClosely(clauses[first])),
    headed,
    couplet,
  })
}

/** What it tells against a pair that it stands in a row of tasks. */
const chance = 0.1

/**
 * 加快能力建设，+ 深化国防教育，办好拥军实事，+ 巩固军民团结: two of a row of tasks may be of one length by chance, unless they
 * share a character or keep the measure of four and three.
 */
function isRowOfTasks(
  shapes: readonly Shape[],
  clauses: readonly Clause[],
  first: number,
  last: number,
): boolean {
  const [a, b, ...more] = shapes as [Shape, Shape]
  if (more.length > 0 || bindsClosely(clauses[last]) || a.length !== b.length) return false
  if (a.length < leastTask || a.length === measured || sharedPlaces(shapes) > 0) return false
  return (
    [a, b].every(isTask) &&
    [clauses[first - 1], clauses[last + 1]].some((beside) => beside && opens(a, beside))
  )
}
const leastTask = 5
const measured = 7
const isTask = ({ firstClass }: Shape): boolean => firstClass === verb
/** Whether a clause beside a pattern begins with a verb, too. */
const opens = ({ tagged: { units } }: Shape, { start, end }: Span): boolean =>
  end - start >= leastTask && (units[start]! & classBits) === verb

/** 开展技术创新、模式创新和管理创新: the last of a list that happens to be as long as the others. */
const isSummedUp = (shapes: readonly Shape[]): boolean =>
  shapes[0]!.text[0] !== shapes.at(-1)!.text[0] &&
  joins.test(shapes.at(-1)!.text) &&
  shapes.every(({ text }, i) => i === shapes.length - 1 || !joins.test(text))
const joins = /.(?:以及|和(?![平谐睦气美解]))/

/**
 * 坚持人民至上、坚持统筹发展和安全、坚持高质量发展: a row whose members all begin alike and are of any length. Two of them that
 * happen to agree more closely are no pattern of their own.
 */
function isCutFromFrame(
  text: string,
  shapes: readonly Shape[],
  clauses: readonly Clause[],
  first: number,
  last: number,
): boolean {
  const [a, b, ...more] = shapes as [Shape, Shape]
  if (more.length > 0 || a.firstLength !== 2 || !beginsAlike(text, a.start, b.start)) return false
  return (
    bindsClosely(clauses[last]) &&
    [clauses[first - 1], clauses[last + 1]].some(
      (beside) => beside && beginsAlike(text, a.start, beside.start),
    )
  )
}

const [opening, openingCorner, closing, closingCorner] = [...'“「”」'].map((mark) => mark.charCodeAt(0))

/** No quotation reaches in or out. */
function isBalanced(text: string, start: number, end: number): boolean {
  let depth = 0
  for (let i = start; i < end && depth >= 0; i++) {
    const code = text.charCodeAt(i)
    if (isHanCode(code)) continue
    if (code === opening || code === openingCorner) depth++
    else if (code === closing || code === closingCorner) depth--
  }
  return depth === 0
}
