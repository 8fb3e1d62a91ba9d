import { compileThemes } from '../../themes/compile.ts'
import { type ThemesOptions, visitHits } from '../../themes/hits.ts'
import type { Themes } from '../../themes/theme.ts'
import { exampleKeeper } from '../cells/example-keeper.ts'
import type { Counting } from '../counting.ts'

/** A place of each theme in each unit, `theme-example`: the first in the document of the least hash. */
export function themeExampleCounting(themes: Themes, options: Omit<ThemesOptions, 'by'>): Counting {
  const compiled = compileThemes(themes)
  const { offer, ...keeper } = exampleKeeper('theme-example')
  return {
    ...keeper,
    add(document, unit) {
      const firsts = new Map<number, { start: number; end: number }>()
      visitHits(
        document.text,
        compiled,
        ({ target, start, end }) => {
          const known = firsts.get(target)
          if (!known || start < known.start) firsts.set(target, { start, end })
        },
        options,
      )
      for (const [target, place] of firsts) offer(unit, compiled.list[target]!.theme.id, document, place)
    },
  }
}
