import { compileThemes } from '../../themes/compile.ts'
import { type CooccurrenceOptions, countContexts } from '../../themes/cooccurrence.ts'
import type { Themes } from '../../themes/theme.ts'
import { makeCells } from '../cells/cells.ts'
import type { Counting } from '../counting.ts'
import { keyOf } from '../rows/writing.ts'

/**
 * In how many sentences (or what `within` says) themes stand, and pairs of themes of one level: `contexts` (`all`),
 * `theme-contexts` and `theme-pair` (`theme|other`, in the order of the dictionary), for all texts together.
 */
export function cooccurrenceCounting(themes: Themes, options: CooccurrenceOptions): Counting {
  const compiled = compileThemes(themes)
  const ids = compiled.list.map(({ theme }) => keyOf(theme.id))
  const cells = makeCells()
  const contexts = cells.column('contexts')
  const alone = cells.column('theme-contexts')
  const together = cells.column('theme-pair')
  return {
    ...cells,
    add(document) {
      const counts = countContexts(document, compiled, options)
      contexts.put('', 'all', counts.contexts)
      for (const [target, n] of counts.alone) alone.put('', ids[target]!, n)
      for (const [pair, n] of counts.together) {
        together.put('', `${ids[Math.floor(pair / ids.length)]}|${ids[pair % ids.length]}`, n)
      }
    },
  }
}
