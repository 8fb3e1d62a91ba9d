import { once } from 'node:events'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { checkedStreamOptions, type Piece, readPieces } from '../read/pieces.ts'
import { type Added, type AnnotateChoices, allAdded } from './annotations.ts'
import { chunkPieces } from './chunk-header.ts'
import { addJobsOption, type PartChoices } from './part-options.ts'
import { inOrder, openPool } from './pool.ts'
import { addEngineOption } from './segmenter.ts'
import { shareLexicon } from './shared-lexicon.ts'
import { addStreamOptions, type StreamChoices, streamOptions } from './stream-options.ts'
import { addGuardOption, addThemesOption } from './themes.ts'

interface Choices extends AnnotateChoices, StreamChoices, Pick<PartChoices, 'jobs'> {
  chunkHeader?: true
  strict?: true
}

/** Adds `tifa annotate`: one record in, one line out, in the same order. */
export function addAnnotateCommand(program: Command): void {
  const command = program
    .command('annotate')
    .description(
      'add themes, quotes, slogans, formulas, words or its cluster to each record: one in, one out, same order',
    )
    .argument('[file...]', 'lines of JSON, CSV, Parquet, files and folders; standard input without any')
    .option('--add <names>', `what to add, of ${allAdded.join(', ')}`, addedList, ['themes'])
    .option('--spans', 'evidence with places instead of bare texts and counts')
    .addOption(new Option('--only', 'print what is added without the record').conflicts('as'))
    .option('--as <name>', 'print one field of this name that holds what is added, and nothing else')
    .option('--chunk-header', 'before each chunk stands a line with its number of records (ClickHouse)')
    .option('--centres <file>', 'cluster: the file that tifa centres made')
    .option('--strict', 'exit with status 1 if any record is bad')
  addJobsOption(command)
  addEngineOption(command)
  addStreamOptions(command)
  addThemesOption(command)
  addGuardOption(command)
  command.addHelpText(
    'after',
    '\nExample:\n  $ tifa annotate 报告.ndjson --add themes,quotes > 标注.ndjson\n  $ duckdb -c "select text from 报告" -json | jq -c .[] | tifa annotate --add slogans --only',
  )
  command.action(async (files: string[], choices: Choices) => {
    const inputs = files.length === 0 ? ['-'] : files
    // Answers go out as soon as their questions came: a database waits for them.
    const stream = checkedStreamOptions({ ...streamOptions(choices), eager: true })
    const lexicon = await shareLexicon()
    const pool = await openPool(choices.jobs)
    const pieces = readPieces(inputs, stream)
    const groups = choices.chunkHeader ? chunkPieces(pieces) : alone(pieces)
    let bad = 0
    try {
      const done = inOrder(groups, choices.jobs === 1 ? 1 : 2 * choices.jobs, (group) =>
        pool.run('annotate', { pieces: group, stream, choices: plain(choices), lexicon }),
      )
      for await (const { lines, bad: told } of done) {
        bad += told.length
        for (const reason of told) process.stderr.write(`tifa: ${reason}\n`)
        if (!process.stdout.write(lines)) await once(process.stdout, 'drain')
      }
    } finally {
      await pool.close()
    }
    if (choices.strict && bad > 0) process.exitCode = 1
  })
}

async function* alone(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece[]> {
  for await (const piece of pieces) yield [piece]
}

const plain = ({ add, spans, only, as, engine, guard, themes, centres }: Choices): AnnotateChoices => ({
  add,
  engine,
  ...(spans === undefined ? {} : { spans }),
  ...(only === undefined ? {} : { only }),
  ...(as === undefined ? {} : { as }),
  ...(guard === undefined ? {} : { guard }),
  ...(themes === undefined ? {} : { themes }),
  ...(centres === undefined ? {} : { centres }),
})

function addedList(value: string): Added[] {
  const names = value.split(',').map((name) => name.trim())
  const known = names.flatMap((name) => allAdded.filter((added) => added === name))
  if (known.length === names.length) return [...new Set(known)]
  throw new InvalidArgumentError(`Allowed are ${allAdded.join(', ')}, parted by commas.`)
}
