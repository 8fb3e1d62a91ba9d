import { type Command, InvalidArgumentError } from 'commander'
import { TifaError } from '../error.ts'

export interface LevelsChoice {
  levels?: number[]
}

export function addLevelsOption(command: Command): Command {
  return command.option('--levels <list>', 'only themes of these levels: 1, or 1,2 (default: all)', levelsOf)
}

function levelsOf(value: string): number[] {
  const levels = value.split(/[,，]/).map(Number)
  if (levels.every((level) => Number.isInteger(level) && level >= 1)) return levels
  throw new InvalidArgumentError('Allowed are whole numbers from 1 on with commas between.')
}

/** Rows of the levels asked for. @throws TifaError where the themes have none of them */
export function ofLevels<Row>(
  rows: readonly Row[],
  { levels }: LevelsChoice,
  levelOf: (row: Row) => number,
): Row[] {
  if (levels === undefined) return [...rows]
  const known = [...new Set(rows.map(levelOf))].sort((a, b) => a - b)
  if (rows.length > 0 && !known.some((level) => levels.includes(level))) {
    throw new TifaError(
      'option',
      `--levels: received ${levels.join(',')}; allowed are the themes' levels ${known.join(', ')}`,
    )
  }
  return rows.filter((row) => levels.includes(levelOf(row)))
}
