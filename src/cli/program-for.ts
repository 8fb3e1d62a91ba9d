import type { Command } from 'commander'
import { bareProgram } from './bare-program.ts'

/** Commands that are called in numbers, for parts of an archive: each loads what it needs itself and none of the others. */
const alone = new Map<string | undefined, () => Promise<(program: Command) => void>>([
  ['map', async () => (await import('./map.ts')).addMapCommand],
  ['merge', async () => (await import('./merge.ts')).addMergeCommand],
])

/** The program as far as a call needs it that begins with this word: with one command, or with all. */
export async function programFor(word: string | undefined): Promise<Command> {
  const load = alone.get(word)
  if (load === undefined) return (await import('./program.ts')).makeProgram()
  const add = await load()
  const program = bareProgram()
  add(program)
  return program
}
