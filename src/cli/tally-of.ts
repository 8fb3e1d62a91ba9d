import type { Centres } from '../clusters/centres/centres.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import type { TallyOptions } from '../tally/options.ts'
import type { SharedTally } from '../tally/tally.ts'
import type { CountChoices } from './count-choices.ts'
import { themesOf } from './theme-file.ts'

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
    ...(engine === 'tifa' ? {} : { segmenter: await segmenterOf(engine) }),
    ...(phrases === undefined ? {} : { phrases: await linesOf(phrases) }),
    ...(centres === undefined ? {} : { centres: await centresOf(centres) }),
    ...held,
  })
}

async function segmenterOf(engine: CountChoices['engine']): Promise<Segmenter> {
  const { loadSegmenter } = await import('../segment/load.ts')
  return loadSegmenter({ engine })
}

async function linesOf(path: string): Promise<string[]> {
  const { readTextFile } = await import('../text/text-file.node.ts')
  return (await readTextFile(path)).split('\n').map((line) => line.trim())
}

async function centresOf(path: string): Promise<Centres> {
  const { readCentres } = await import('../clusters/centres/read.node.ts')
  return readCentres(path)
}
