import { loadSegmenter } from '../segment/load.ts'
import type { TallyOptions, TallyStat } from '../tally/options.ts'
import { createTally, type Tally } from '../tally/tally.ts'
import { type GuardChoice, type ThemeChoices, themesOf } from './themes.ts'

/** What is counted; plain data, which threads are handed too. */
export interface CountChoices extends ThemeChoices, GuardChoice {
  stats: TallyStat[]
  by: string
  engine: 'tifa' | 'nodejieba'
}

/** The tally that choices stand for; what it no longer holds goes to `onFull`. */
export async function tallyOf(
  choices: CountChoices,
  held: Required<Pick<TallyOptions, 'onFull'>> & Pick<TallyOptions, 'maxRows'>,
): Promise<Tally> {
  const { stats, by, engine, guard = 'exceptions' } = choices
  const themes = await themesOf(choices)
  return createTally({ stats, by, guard, themes, segmenter: await loadSegmenter({ engine }), ...held })
}
