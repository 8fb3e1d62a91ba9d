import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { Centres } from '../clusters/centres/centres.ts'
import { readCentres } from '../clusters/centres/read.node.ts'
import { TifaError } from '../error.ts'
import { loadSegmenter } from '../segment/load.ts'
import { centresFromRows, nextCentres } from '../tally/from-rows/centres-from-rows.ts'
import type { TallyStat } from '../tally/options.ts'
import type { MergeableRow } from '../tally/rows/row.ts'
import { createRowRuns } from '../tally/rows/row-files.node.ts'
import { countDocuments } from './count-documents.ts'
import { addFromOption, type FromChoice, readMergedRows } from './from-rows.ts'
import { seedOption } from './number-options.ts'
import { writeOut } from './output.ts'
import { addJobsOption, type PartChoices } from './part-options.ts'
import { addEngineOption } from './segmenter.ts'
import { addStreamOptions, type StreamChoices } from './stream-options.ts'
import { clusterCount, wholeNumber } from './whole-number.ts'

interface CentresChoices extends StreamChoices, FromChoice, Pick<PartChoices, 'jobs'> {
  k: number | 'auto'
  seed: number
  engine: 'tifa' | 'nodejieba'
  sampleSize: number
  maxPasses: number
  movedAtMost: number
  centres?: string
  out?: string
}

/** Adds `tifa centres`: clusters of an archive, by passes over it here or by one step for passes made elsewhere. */
export function addCentresCommand(program: Command): void {
  const command = program
    .command('centres')
    .description(
      'find the middles of clusters of an archive: files are read once a pass, memory stays bounded',
    )
    .argument('[file...]', 'lines of JSON, CSV, Parquet, files and folders')
    .option('--k <n>', "number of clusters, or 'auto'", clusterCount, 'auto')
    .option('--sample-size <n>', 'how many texts to learn from at most', wholeNumber(1, 65_536), 4096)
    .option('--max-passes <n>', 'how often to go over all texts at most', wholeNumber(0), 10)
    .option('--moved-at-most <share>', 'stop when no larger share changed its cluster', shareOf, 0.001)
    .option('--centres <file>', 'go on from these; with --from, take the next step from these')
    .option('--out <file>', 'where the centres go, as JSON (default: standard output)')
  seedOption(command)
  addFromOption(command)
  addJobsOption(command)
  addEngineOption(command)
  addStreamOptions(command)
  command.addHelpText(
    'after',
    '\nExamples:\n  $ tifa centres 人民日报.ndjson.gz --k 20 --out 中心.json\n  $ tifa centres --from sample.rows --k 20 --out 0.json\n  $ tifa centres --from pass1.rows --centres 0.json --out 1.json\n\nThen: tifa annotate --add cluster --centres 中心.json; tifa map --stats clusters and tifa clusters --from.',
  )
  command.action(async (files: string[], choices: CentresChoices) => {
    const known = choices.centres === undefined ? undefined : await readCentres(choices.centres)
    const found =
      choices.from === undefined
        ? await goOver(files, choices, known)
        : await stepFrom(await readMergedRows(choices.from, files), choices, known)
    await writeOut(choices.out, `${JSON.stringify(found)}\n`)
  })
}

async function stepFrom(
  rows: readonly MergeableRow[],
  choices: CentresChoices,
  known: Centres | undefined,
): Promise<Centres> {
  const { k, seed, engine, movedAtMost } = choices
  if (!known) return centresFromRows(rows, { k, seed, segmenter: await loadSegmenter({ engine }) })
  const next = nextCentres(rows, known, { movedAtMost })
  tellPass(next)
  return next
}

/** A pass for the sample, if there are no centres yet, and passes until little moves. */
async function goOver(
  files: readonly string[],
  choices: CentresChoices,
  known: Centres | undefined,
): Promise<Centres> {
  if (files.length === 0 || files.includes('-')) {
    throw new TifaError(
      'option',
      'FILE: received none; allowed are files and folders, which are read once a pass, or rows of tifa map (--from)',
    )
  }
  const folder = mkdtempSync(join(tmpdir(), 'tifa-centres-'))
  let passes = 0
  // Who reads the files again need not hear again what is bad in them.
  const tellBad = (bad: string) => {
    if (passes === 1) process.stderr.write(`tifa: ${bad}\n`)
  }
  const { maxPasses } = choices
  const pass = async (stat: TallyStat, centres?: Centres): Promise<MergeableRow[]> => {
    passes++
    // By its name, for threads read it too.
    const file = join(folder, `${passes}.json`)
    if (centres) writeFileSync(file, JSON.stringify(centres))
    const chosen = { ...choices, stats: [stat], by: 'all', partSize: 1, ...(centres && { centres: file }) }
    const runs = createRowRuns()
    let found: MergeableRow[] = []
    try {
      await countDocuments(files, chosen, runs, tellBad, async ({ rows }) => {
        found = [...rows()]
      })
    } finally {
      runs.remove()
    }
    return found
  }
  try {
    let centres = known ?? (await stepFrom(await pass('sample'), choices, undefined))
    for (let i = 0; i < maxPasses && !centres.settled; i++) {
      centres = await stepFrom(await pass('centres', centres), choices, centres)
    }
    return centres
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tellPass({ passes, settled }: Centres): void {
  const { documents, moved, similarity } = passes.at(-1)!
  const changed = moved === null ? '' : `${moved} of `
  const what = moved === null ? 'in clusters' : 'changed their cluster'
  process.stderr.write(
    `tifa: pass ${passes.length}: ${changed}${documents} documents ${what}, mean similarity ${similarity.toFixed(4)}${settled ? ', settled' : ''}\n`,
  )
}

function shareOf(value: string): number {
  const share = Number(value)
  if (value.trim() !== '' && share >= 0 && share <= 1) return share
  throw new InvalidArgumentError('Allowed are numbers from 0 to 1.')
}
