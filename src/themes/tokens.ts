import type { Segmenter } from '../segment/segmenter.ts'

const word = /[\p{L}\p{N}]/u

/** How many tokens of a text hold a letter or a digit: words and numbers, without marks and white space. */
export function countTokens(text: string, segmenter: Pick<Segmenter, 'ends'>): number {
  let count = 0
  let start = 0
  for (const end of segmenter.ends(text)) {
    const code = text.charCodeAt(start)
    // Nearly every token is told by its first character.
    if ((code >= 0x4e00 && code <= 0x9fff) || word.test(text.slice(start, end))) count++
    start = end
  }
  return count
}
