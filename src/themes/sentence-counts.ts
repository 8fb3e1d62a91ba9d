import type { Texts } from '../report/texts.ts'
import type { Clustered } from '../stats/bootstrap.ts'
import { countChars } from '../text/chars.ts'
import { findSentences } from '../text/sentences.ts'
import { compileThemes } from './compile.ts'
import { type CountOptions, countedGroups } from './count.ts'
import type { Themes } from './define.ts'
import { type ThemesOptions, visitHits } from './hits.ts'

/**
 * How often each theme occurs in each sentence of each unit: what the bootstrap draws from. Counted once; drawing then
 * works on numbers alone. Units and themes are in the order of `countThemes`, and the sums by unit are its counts.
 * A hit that runs over the end of a sentence belongs to the sentence that it begins in. Linear time.
 */
export function countBySentence(documents: Texts, themes: Themes, options: CountOptions): Clustered {
  const compiled = compileThemes(themes)
  const within: Omit<ThemesOptions, 'by'> = options
  const things = compiled.list.map(() => ({ sentences: [] as number[], counts: [] as number[] }))
  const sizes: number[] = []
  const groups = countedGroups(documents, options).groups.map((unit) => {
    const before = sizes.length
    for (const { text } of unit.documents) {
      const first = sizes.length
      const starts: number[] = []
      for (const { start, end } of findSentences(text)) {
        starts.push(start)
        sizes.push(countChars(text.slice(start, end)))
      }
      if (starts.length === 0) continue
      let sentence = 0
      visitHits(
        text,
        compiled,
        ({ target, start }) => {
          // Hits come by start, so the search only goes on.
          while (sentence + 1 < starts.length && starts[sentence + 1]! <= start) sentence++
          const { sentences, counts } = things[target]!
          if (sentences.at(-1) === first + sentence) counts[counts.length - 1]!++
          else {
            sentences.push(first + sentence)
            counts.push(1)
          }
        },
        within,
      )
    }
    return sizes.length - before
  })
  return { groups, sizes, things }
}
