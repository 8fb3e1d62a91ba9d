import type { Command } from 'commander'
import { TifaError } from '../error.ts'
import { gatherRows } from '../tally/rows/gather.ts'
import { mergeRows } from '../tally/rows/merge.ts'
import { rowBlocks } from '../tally/rows/row-blocks.node.ts'
import { createRowRuns, isSortedFile, readRowFile, readRowStream } from '../tally/rows/row-files.node.ts'
import { writeRows } from './rows-out.ts'

/** Adds `tifa merge`: rows in, rows out. */
export function addMergeCommand(program: Command): void {
  program
    .command('merge')
    .description('merge rows of tifa map into one set of rows; memory stays bounded')
    .argument('[file...]', 'files of rows, also those that a database wrote; standard input without any')
    .option('--out <file>', 'where the rows go, whole or not at all (default: standard output)')
    .addHelpText('after', '\nExample:\n  $ tifa merge part*.rows > all.rows')
    .action(async (files: string[], { out }: { out?: string }) => {
      if (files.length === 0 && process.stdin.isTTY) {
        throw new TifaError(
          'option',
          'FILE: received none; allowed are files of rows, or rows on standard input',
        )
      }
      const runs = createRowRuns()
      const gatherer = gatherRows(runs.write)
      try {
        const sorted: string[] = []
        for (const path of files) {
          if (path !== '-' && isSortedFile(path)) sorted.push(path)
          else if (path !== '-') for (const row of readRowFile(path)) gatherer.add(row)
        }
        if (files.length === 0 || files.includes('-')) {
          for await (const row of readRowStream(process.stdin, 'standard input')) gatherer.add(row)
        }
        // More files than may be open at once go together in groups.
        while (sorted.length > 64) runs.write(mergeRows(sorted.splice(0, 64).map(readRowFile)))
        await writeRows(rowBlocks(runs.merged([...sorted.map(readRowFile), gatherer.rest()])), out)
      } finally {
        runs.remove()
      }
    })
}
