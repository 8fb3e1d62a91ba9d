import { hashOf } from '../cells/example.ts'
import { leastKeeper } from '../cells/least-keeper.ts'
import type { Counting } from '../counting.ts'
import { keyOf } from '../rows/writing.ts'

/** What a longer text is sampled by: so many stretches of so many characters, at even distances. */
const stretches = 8
const stretch = 500

/**
 * A sample of the texts: `document-example`, key `bucket|excerpt`, one of `size` buckets each, the text of the least hash
 * kept. Which texts are in it depends on the texts alone, not on their names, order or parts; texts that are the same
 * count once. Of many documents nearly all buckets hold one; of n no more than n.
 */
export function sampleCounting(size: number): Counting {
  const keeper = leastKeeper(sampleStat)
  return {
    ...keeper,
    add({ text }) {
      if (text.trim() === '') return
      const n = hashOf(text)
      const bucket = n % size
      keeper.offer('', `${bucket}`, n, () => keyOf(bucket, excerptOf(text)))
    },
  }
}

export const sampleStat = 'document-example'

/** The text, or stretches of it, each a line of its own, so that no pair of characters spans two. */
export function excerptOf(text: string): string {
  if (text.length <= stretches * stretch) return text
  const step = (text.length - stretch) / (stretches - 1)
  return Array.from({ length: stretches }, (_, i) => {
    const start = Math.floor(i * step)
    return text.slice(start, start + stretch)
  }).join('\n')
}
