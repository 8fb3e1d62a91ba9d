import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ConcordancePattern, ConcordanceSort, LineOptions } from '../themes/concordance.ts'
import type { Themes } from '../themes/theme.ts'
import { wholeNumber } from './whole-number.ts'

/** What `tifa kwic` may be told beside its pattern. */
export interface KwicChoices {
  glob?: true
  regex?: true
  theme?: true
  sort: ConcordanceSort
  width: number
  limit?: number
}

export function addKwicOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--glob', 'the pattern is a glob: ? one character, * some within a clause').conflicts([
        'regex',
        'theme',
      ]),
    )
    .addOption(new Option('--regex', 'the pattern is a regular expression').conflicts(['glob', 'theme']))
    .addOption(
      new Option('--theme', 'the pattern is the id or label of a theme').conflicts(['glob', 'regex']),
    )
    .option(
      '--sort <order>',
      'place, left, right, or characters by side, the first first: 1R,2R,1L',
      sortOrder,
      'place',
    )
    .option('--width <n>', 'characters to show on each side', wholeNumber(0, 1000), 20)
    .option('--limit <n>', 'at most so many lines', wholeNumber(1))
}

const named = ['place', 'left', 'right'] as const

function sortOrder(value: string): ConcordanceSort {
  const name = named.find((known) => known === value)
  if (name) return name
  const places = value.split(',').map((place) => /^([1-9]\d{0,2})([LR])$/i.exec(place.trim()))
  if (places.some((place) => place === null)) {
    throw new InvalidArgumentError('Allowed are place, left, right, or places such as 1R,2R,1L.')
  }
  return places.map((place) => Number(place![1]) * (place![2]!.toUpperCase() === 'L' ? -1 : 1))
}

export function kwicPattern(
  pattern: string,
  { glob, regex, theme }: KwicChoices,
  themes: Themes,
): ConcordancePattern {
  if (glob) return { glob: pattern }
  if (regex) return { regex: pattern }
  return theme ? { theme: pattern, themes } : pattern
}

export const lineOptions = ({ sort, width, limit }: KwicChoices): LineOptions => ({
  sort,
  width,
  ...(limit === undefined ? {} : { limit }),
})
