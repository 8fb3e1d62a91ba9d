import type { Clustered } from './bootstrap.ts'
import type { Random } from './random.ts'

/** Sentences of 15 to 80 characters; those with the theme have one hit, two with ½, three with ¼ and so on. */
export function simulate(random: Random, lengths: readonly number[], rates: readonly number[]): Clustered {
  const sizes: number[] = []
  const sentences: number[] = []
  const counts: number[] = []
  lengths.forEach((length, group) => {
    for (let i = 0; i < length; i++) {
      const size = 15 + random.integer(66)
      if (random.next() < (rates[group]! * size) / 2) {
        let count = 1
        while (random.next() < 0.5) count++
        sentences.push(sizes.length)
        counts.push(count)
      }
      sizes.push(size)
    }
  })
  return { groups: lengths, sizes, things: [{ sentences, counts }] }
}
