import { type Command, Option } from 'commander'
import type { TallyOptions, TallyStat } from '../tally/options.ts'
import type { ThemeChoices } from './theme-file.ts'
import type { GuardChoice } from './themes.ts'
import { wholeNumber } from './whole-number.ts'

/** What is counted; plain data, which threads are handed too. */
export interface CountChoices
  extends ThemeChoices,
    GuardChoice,
    Pick<TallyOptions, 'negated' | 'within' | 'maxChars' | 'inner' | 'sampleSize'> {
  stats: TallyStat[]
  by: string
  engine: 'tifa' | 'nodejieba'
  /** Path of a file with a phrase a line. */
  phrases?: string
  /** Path of a file of centres. */
  centres?: string
}

/** Adds what changes how single statistics are counted; each stands in the fingerprint of its rows. */
export function addCountOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--negated <name>', 'themes: what becomes of hits that are negated')
        .choices(['mark', 'drop', 'only'])
        .default('mark'),
    )
    .addOption(
      new Option('--within <name>', 'cooccurrence: what counts as together')
        .choices(['sentence', 'document'])
        .default('sentence'),
    )
    .option('--phrases <file>', 'phrases: what to look for, a phrase a line')
    .option('--max-chars <n>', 'grams: the longest word to discover', wholeNumber(2, 32), 6)
    .option('--inner <marks>', 'grams: marks that may stand inside a word, such as 、', '')
    .option('--sample-size <n>', 'sample: how many texts to keep at most', wholeNumber(1, 65_536), 4096)
    .option('--centres <file>', 'centres, clusters: the file that tifa centres made')
}
