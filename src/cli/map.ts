import { type Command, InvalidArgumentError, Option } from 'commander'
import { toldRecord } from '../read/record.ts'
import { readRecords } from '../read/records.ts'
import { loadSegmenter } from '../segment/load.ts'
import { allStats, type TallyStat } from '../tally/options.ts'
import { createRowRuns } from '../tally/row-files.node.ts'
import { createTally } from '../tally/tally.ts'
import { addReadOptions } from './input.ts'
import { writeRows } from './rows-out.ts'
import { addGuardOption, addThemesOption, type ThemeChoices, themesOf } from './themes.ts'

interface MapChoices extends ThemeChoices {
  stats: TallyStat[]
  by: string
  engine: 'tifa' | 'nodejieba'
  out?: string
  strict?: true
  format?: string
  encoding?: string
  textColumn?: string
}

/** Adds `tifa map`: documents in, rows that merge out. */
export function addMapCommand(program: Command): void {
  const command = program
    .command('map')
    .description('count documents as rows that merge: files, folders, or lines of JSON on standard input')
    .argument('[file...]', 'lines of JSON, CSV, Parquet, files and folders; standard input without any')
    .option('--stats <names>', `what to count, of ${allStats.join(', ')}`, statList, ['themes'])
    .option('--by <field>', "what rows are by: unit, document, or a field of the records' meta", 'unit')
    .addOption(
      new Option('--engine <name>', 'what cuts words').choices(['tifa', 'nodejieba']).default('tifa'),
    )
    .option('--out <file>', 'where the rows go, whole or not at all (default: standard output)')
    .option('--strict', 'exit with status 1 if any record is bad')
  addReadOptions(command)
  addThemesOption(command)
  addGuardOption(command)
  command.addHelpText(
    'after',
    '\nExample:\n  $ tifa map 人民日报.ndjson.gz --stats themes,quotes --by year > part1.rows\n  $ tifa merge part*.rows > all.rows && tifa themes --from all.rows',
  )
  command.action(async (files: string[], choices: MapChoices) => {
    const { stats, by, engine, guard = 'exceptions', out, strict, format, encoding, textColumn } = choices
    const runs = createRowRuns()
    try {
      const tally = createTally({
        stats,
        by,
        guard,
        themes: await themesOf(choices),
        segmenter: await loadSegmenter({ engine }),
        onFull: runs.write,
      })
      let bad = 0
      const records = readRecords(files.length === 0 ? ['-'] : files, {
        ...(format === undefined ? {} : { format }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(textColumn === undefined ? {} : { textColumn }),
      })
      for await (const record of records) {
        if ('document' in record) tally.add(record.document, record.bytes)
        else {
          bad++
          tally.addBad()
          process.stderr.write(`tifa: ${toldRecord(record)}\n`)
        }
      }
      await writeRows(runs.merged([tally.rows()]), out)
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
