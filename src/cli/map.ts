import { type Command, InvalidArgumentError } from 'commander'
import type { MergeableRow } from '../tally/rows/row.ts'
import { createRowRuns } from '../tally/rows/row-files.node.ts'
import { allStats, type TallyStat } from '../tally/stat-names.ts'
import { addCountOptions, type CountChoices } from './count-choices.ts'
import { countDocuments } from './count-documents.ts'
import { addPartOptions, type PartChoices } from './part-options.ts'
import { writeRows } from './rows-out.ts'
import { addEngineOption } from './segmenter.ts'
import { addStreamOptions, type StreamChoices } from './stream-options.ts'
import { addGuardOption, addThemesOption } from './themes.ts'

interface MapChoices extends CountChoices, StreamChoices, PartChoices {
  out?: string
  strict?: true
}

/** Adds `tifa map`: documents in, rows that merge out. */
export function addMapCommand(program: Command): void {
  const command = program
    .command('map')
    .description('count documents as rows that merge: files, folders, or lines of JSON on standard input')
    .argument('[file...]', 'lines of JSON, CSV, Parquet, files and folders; standard input without any')
    .option('--stats <names>', `what to count, of ${allStats.join(', ')}`, statList, ['themes'])
    .option('--by <field>', "what rows are by: unit, document, all, or a field of the records' meta", 'unit')
    .option('--out <file>', 'where the rows go, whole or not at all (default: standard output)')
    .option('--strict', 'exit with status 1 if any record is bad')
  addEngineOption(command)
  addStreamOptions(command)
  addPartOptions(command)
  addThemesOption(command)
  addGuardOption(command)
  addCountOptions(command)
  command.addHelpText(
    'after',
    '\nExample:\n  $ tifa map 人民日报.ndjson.gz --stats themes,quotes --by year > part1.rows\n  $ tifa merge part*.rows > all.rows',
  )
  command.action(async (files: string[], choices: MapChoices) => {
    const { out, strict } = choices
    const inputs = files.length === 0 ? ['-'] : files
    const runs = createRowRuns()
    let bad = 0
    const tellBad = (told: string) => {
      bad++
      process.stderr.write(`tifa: ${told}\n`)
    }
    try {
      // Parts that were there already hold bad records too.
      const seeBad = ({ op, key, n }: MergeableRow) => {
        if (op === 'sum' && key === 'bad') bad = Math.max(bad, Number(n))
      }
      await countDocuments(inputs, choices, runs, tellBad, ({ blocks }) => writeRows(blocks(seeBad), out))
      if (strict && bad > 0) process.exitCode = 1
    } finally {
      runs.remove()
    }
  })
}

function statList(value: string): TallyStat[] {
  const names = value.split(',').map((name) => name.trim())
  const known = names.flatMap((name) => allStats.filter((stat) => stat === name))
  if (known.length === names.length) return known
  throw new InvalidArgumentError(`Allowed are ${allStats.join(', ')}, parted by commas.`)
}
