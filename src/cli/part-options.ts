import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { wholeNumber } from './whole-number.ts'

/** How work is divided. */
export interface PartChoices {
  jobs: number
  /** A folder. */
  parts?: string
  /** In MB. */
  partSize: number
}

export const addJobsOption = (command: Command): Command =>
  command.option('--jobs <n>', "threads to work on, or 'auto' for one a core", jobCount, 1)

export function addPartOptions(command: Command): Command {
  return addJobsOption(command)
    .option(
      '--parts <folder>',
      'keep the rows of each part of the input here: what is there is not made again, so that a killed run goes on',
      folderName,
    )
    .option('--part-size <mb>', 'about how much text, in MB, a part holds', wholeNumber(1), 256)
}

const mostJobs = 1024

function jobCount(value: string): number {
  return value === 'auto' ? availableParallelism() : wholeNumber(1, mostJobs)(value)
}

function folderName(value: string): string {
  if (value.trim() !== '') return value
  throw new InvalidArgumentError('Allowed is the name of a folder.')
}
