import type { Peer } from './peers.ts'
import type { GoldSet, TextSet } from './texts.ts'

/** How many lines of the texts two segmenters cut differently. */
export function countDifferences(
  a: Peer,
  b: Peer,
  texts: TextSet[],
  gold: GoldSet[],
): { lines: number; differing: number } {
  let lines = 0
  let differing = 0
  const compare = (line: string): void => {
    lines++
    if (a.cut(line).join('\0') !== b.cut(line).join('\0')) differing++
  }
  for (const set of texts) for (const text of set.texts) text.split('\n').forEach(compare)
  for (const set of gold) for (const words of set.sentences) compare(words.join(''))
  return { lines, differing }
}
