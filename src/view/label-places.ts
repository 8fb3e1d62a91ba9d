import { widthOf } from './width.ts'

/** A rectangle by its middle; a point is a small one. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Quotation marks and dots that a terminal counts as half, and Chinese fonts draw as wide as a character. */
const ambiguous = /[“”‘’·…—]/g

/** The room that one line of words takes, in the units of its font size; rather too much than too little. */
export const lineBox = (words: string, size: number): Pick<Box, 'width' | 'height'> => ({
  width: ((widthOf(words.replaceAll(ambiguous, '中')) + 1) * size * 1.08) / 2,
  height: size * 1.35,
})

/** Rings around the wished place on which a free one is looked for, and how many places there are on each. */
const rings = 9
const directions = 12
/** Straight above, then below, then the rest: twelfths of a turn, from the right on, downwards. */
const order = [9, 3, 8, 10, 4, 2, 0, 6, 7, 11, 5, 1]
const cosines = [1, 0.866, 0.5, 0, -0.5, -0.866, -1, -0.866, -0.5, 0, 0.5, 0.866]

/**
 * Places for labels: each as near as can be to where it wants to be, inside the frame, covering neither points nor labels
 * before it. The first free place on rings around the wished one is taken; where none is free, the one that covers least.
 * `reach`: how far apart the rings are. Time: labels × places tried × (points + labels).
 */
export function placeLabels(
  wishes: readonly Box[],
  points: readonly Box[],
  frame: { width: number; height: number },
  reach = 14,
): { x: number; y: number }[] {
  const taken: Box[] = [...points]
  return wishes.map((wish) => {
    let best = inside(wish, frame)
    let least = covered(best, taken)
    for (let ring = 1; ring <= rings && least > 0; ring++) {
      for (const direction of order) {
        const x = wish.x + cosines[direction]! * (ring * reach + wish.width / 3)
        const y = wish.y + cosines[(direction + directions - 3) % directions]! * ring * reach
        const place = inside({ ...wish, x, y }, frame)
        const covers = covered(place, taken)
        if (covers < least) [best, least] = [place, covers]
        if (least === 0) break
      }
    }
    taken.push(best)
    return { x: best.x, y: best.y }
  })
}

function inside(box: Box, frame: { width: number; height: number }): Box {
  const within = (at: number, size: number, room: number) =>
    size >= room ? room / 2 : Math.max(size / 2, Math.min(room - size / 2, at))
  return { ...box, x: within(box.x, box.width, frame.width), y: within(box.y, box.height, frame.height) }
}

/** The area of what a box covers. */
function covered(box: Box, others: readonly Box[]): number {
  let area = 0
  for (const other of others) {
    const across = (box.width + other.width) / 2 - Math.abs(box.x - other.x)
    const down = (box.height + other.height) / 2 - Math.abs(box.y - other.y)
    if (across > 0 && down > 0) area += Math.min(across, box.width) * Math.min(down, box.height)
  }
  return area
}
