import { frameOf } from './frame.ts'
import { leastPartLength } from './likeness.ts'
import { type Shape, textBefore } from './shape.ts'
import { sharedPlaces, sharesLast } from './shared-places.ts'
import { beginsAlike } from './trimmed.ts'

/**
 * Whether parts show by how they are put together that somebody made them as one, so that it does not matter what the
 * dictionary makes of their words.
 */
export const areMadeAsOne = (shapes: readonly Shape[]): boolean =>
  beginAsOne(shapes) || interlaced(shapes) || isChiasm(shapes) || namesRoles(shapes) || shareObject(shapes)

/** 一方面加强监管，一方面优化服务: one of two. */
const beginAsOne = (shapes: readonly Shape[]): boolean =>
  shapes[0]!.text[0] === '一' &&
  ['一方面', '一手', '一边', '一头'].some((opening) => shapes.every(({ text }) => text.startsWith(opening)))

/** 宜工则工、宜商则商: a frame of two characters or more with gaps, that ends differently. */
function interlaced(shapes: readonly Shape[]): boolean {
  if (sharedPlaces(shapes) < 2 || sharesLast(shapes)) return false
  const frame = frameOf(shapes.map(({ text }) => text))
  return /[^…]…[^…]+…$/.test(frame)
}

/**
 * 事业牵引产业、产业支撑事业: what ends the one begins the other, and the other way round; 数字产业化、产业数字化: the same
 * characters in another order.
 */
function isChiasm(shapes: readonly Shape[]): boolean {
  const [a, b] = shapes as [Shape, Shape]
  if (shapes.length !== 2 || a.length <= leastPartLength) return false
  const { text } = a.tagged
  if (beginsAlike(text, a.end - 2, b.start) && beginsAlike(text, b.end - 2, a.start)) return true
  return a.length === b.length && areReordered(a.text, b.text) && a.text !== b.text
}

/** Whether two texts are the same characters in another order; sorted only where their codes have one sum. */
function areReordered(a: string, b: string): boolean {
  let difference = 0
  for (let i = 0; i < a.length; i++) difference += a.charCodeAt(i) - b.charCodeAt(i)
  return difference === 0 && sorted(a) === sorted(b)
}
const sorted = (text: string): string => [...text].sort().join('')

/** 当好 + 协商议政的参与者、凝心聚力的推动者, 做群众的 + 同行者、同路者: what one is to be. */
const namesRoles = (shapes: readonly Shape[]): boolean =>
  sharesLast(shapes) &&
  (shapes.every((shape) => shape.text.includes('的')) ||
    shapes.every((shape) => shape.text[0] === shapes[0]!.text[0])) &&
  becomes.test(textBefore(shapes))
const becomes = /(?:当[好个]?|[争要]?做[好个]?|成为|[争勇甘]当)(?:.{0,2}的)?$/

/** 发现问题、研判问题、解决问题: what is done to one thing that wants dealing with. */
const shareObject = (shapes: readonly Shape[]): boolean =>
  shapes.length > 2 &&
  shapes[0]!.length === 4 &&
  dealtWith.has(shapes[0]!.text.slice(-2)) &&
  shapes.every(
    ({ text, classes }) =>
      text.length === 4 && text.endsWith(shapes[0]!.text.slice(-2)) && 'VWJ'.includes(classes[0]!),
  )
const dealtWith = new Set('问题 矛盾 困难 难题 优势 潜力 短板 风险 隐患 差距 机遇 规律'.split(' '))
