import { frameOf } from './frame.ts'
import type { Shape } from './shape.ts'

/** How many characters parts of one length have in common, each at its place; 0 where they are of several. */
export const sharedPlaces = (shapes: readonly Shape[]): number =>
  shapes.every(({ length }) => length === shapes[0]!.length) ? countShared(shapes) : 0

/** How many characters of the first part the others have at the same place. */
function countShared(shapes: readonly Shape[]): number {
  let count = 0
  for (let i = 0; i < shapes[0]!.length; i++) if (shareAt(shapes, i)) count++
  return count
}

function shareAt(shapes: readonly Shape[], i: number): boolean {
  const { tagged, start } = shapes[0]!
  const code = tagged.text.charCodeAt(start + i)
  for (const shape of shapes)
    if (i >= shape.length || tagged.text.charCodeAt(shape.start + i) !== code) return false
  return true
}

/** 时代特征、政协特点、金台特色: a character at the same place that neither begins nor ends the parts. */
export const sharesInside = (shapes: readonly Shape[]): boolean => {
  if (sharedPlaces(shapes) === 0 || sharesLast(shapes)) return false
  // 高质量发展、高品质生活: one character in front of five or more, and not the word 重点.
  return !shareAt(shapes, 0) || (shapes[0]!.length > 4 && shapes[0]!.text[0] !== '各' && !shareAt(shapes, 1))
}

export const sharesLast = (shapes: readonly Shape[]) =>
  shapes.every(
    ({ tagged: { text }, end }) => text.charCodeAt(end - 1) === text.charCodeAt(shapes[0]!.end - 1),
  )

/** Characters at one place in all parts, not counting what only names one kind of thing (夜间经济、直播经济). */
export const sharesFrame = (shapes: readonly Shape[]): boolean =>
  countShared(shapes) > 0 && (shareAt(shapes, 0) || !sharesLast(shapes))

/** 救中国 and 发展中国: the name is part of what is repeated. */
export function sharesMost([first, ...others]: readonly Shape[]): boolean {
  const frame = frameOf([first!.text, ...others.map(({ text }) => text)]).replaceAll('…', '')
  return frame.length * 2 >= first!.length
}
