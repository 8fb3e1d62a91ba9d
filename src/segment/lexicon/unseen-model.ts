import { TifaError } from '../../error.ts'

/** What cppjieba takes for the logarithm of zero. */
export const IMPOSSIBLE = -3.14e100

/** The hidden Markov model of unseen words; states in the order begin, end, middle, single. */
export interface UnseenModel {
  start: number[]
  /** By state from, then state to. */
  transitions: number[]
  /** One map a state, from a character to its log probability there. */
  emissions: Map<string, number>[]
}

const STATES = 4

/** Reads cppjieba's `hmm_model.utf8`: nine lines that count, `#` before the others. */
export function parseUnseenModel(text: string): UnseenModel {
  const rows = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const numbers = (row: string | undefined): number[] => {
    const values = (row ?? '').split(' ').map(Number)
    if (values.length !== STATES || values.some(Number.isNaN))
      throw new TifaError('input', 'the model of unseen words must give four numbers for each of its states')
    return values
  }
  const emissions = rows.slice(1 + STATES, 1 + 2 * STATES).map((row) => {
    const map = new Map<string, number>()
    for (const field of row.split(',')) {
      const colon = field.lastIndexOf(':')
      const value = Number(field.slice(colon + 1))
      const character = field.slice(0, colon)
      if ([...character].length !== 1 || Number.isNaN(value))
        throw new TifaError('input', `the model of unseen words holds ${JSON.stringify(field)}`)
      map.set(character, value)
    }
    return map
  })
  if (emissions.length !== STATES)
    throw new TifaError('input', 'the model of unseen words must give emissions for four states')
  return {
    start: numbers(rows[0]),
    transitions: [1, 2, 3, 4].flatMap((i) => numbers(rows[i])),
    emissions,
  }
}
