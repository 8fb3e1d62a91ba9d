import { type Command, Option } from 'commander'
import type { Centres } from '../clusters/centres/centres.ts'
import type { TallyOptions, TallyStat } from '../tally/options.ts'
import type { SharedTally } from '../tally/tally.ts'
import { segmenterOf } from './segmenter.ts'
import { type GuardChoice, type ThemeChoices, themesOf } from './themes.ts'
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

/** What of many choices a thread needs to count. */
export function countChoices(choices: CountChoices): CountChoices {
  const { stats, by, engine, guard, themes, phrases, centres } = choices
  const { negated, within, maxChars, inner, sampleSize } = choices
  const given = { guard, themes, phrases, centres, negated, within, maxChars, inner, sampleSize }
  return {
    stats,
    by,
    engine,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
}

/**
 * The tally that choices stand for; what it no longer holds goes to `onFull`. What counts is loaded here and not before,
 * and of what reads files and cuts words only what is asked for.
 */
export async function tallyOf(
  choices: CountChoices,
  held: Required<Pick<TallyOptions, 'onFull'>> & Pick<TallyOptions, 'maxRows'>,
): Promise<SharedTally> {
  const { engine, themes: _, phrases, centres, guard = 'exceptions', ...rest } = countChoices(choices)
  const { makeTally } = await import('../tally/tally.ts')
  return makeTally({
    ...rest,
    guard,
    themes: await themesOf(choices),
    ...(engine === 'tifa' ? {} : { segmenter: await segmenterOf({ engine }) }),
    ...(phrases === undefined ? {} : { phrases: await linesOf(phrases) }),
    ...(centres === undefined ? {} : { centres: await centresOf(centres) }),
    ...held,
  })
}

async function linesOf(path: string): Promise<string[]> {
  const { readTextFile } = await import('../text/text-file.node.ts')
  return (await readTextFile(path)).split('\n').map((line) => line.trim())
}

async function centresOf(path: string): Promise<Centres> {
  const { readCentres } = await import('../clusters/centres/read.node.ts')
  return readCentres(path)
}
