import type { Command } from 'commander'
import { wholeNumber } from './whole-number.ts'

/** Options of several verbs that take a whole number. */

export const limitOption = (says: string) => (command: Command) =>
  command.option('--limit <n>', says, wholeNumber(1))

export const minCountOption = (says: string, least: number) => (command: Command) =>
  command.option('--min-count <n>', says, wholeNumber(least))

export const levelOption = (command: Command) =>
  command.option('--level <n>', 'which level of themes is compared, 1 the broadest', wholeNumber(1), 1)

export const seedOption = (command: Command) =>
  command.option('--seed <n>', 'where chance begins', wholeNumber(0, 2 ** 32 - 1), 1)
