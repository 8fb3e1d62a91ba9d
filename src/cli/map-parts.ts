import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TifaError } from '../error.ts'
import { checkedStreamOptions, readPieces } from '../read/pieces.ts'
import { streamSize } from '../read/walk.ts'
import { mergeRows } from '../tally/merge.ts'
import type { MergeableRow } from '../tally/row.ts'
import { type RowRuns, readRowFile } from '../tally/row-files.node.ts'
import { type CountChoices, tallyOf } from './count-choices.ts'
import type { PartChoices } from './part-options.ts'
import { type Part, partsOf } from './parts.ts'
import { inOrder, openPool } from './pool.ts'
import { showRate } from './rate.ts'
import { shareLexicon, takeLexicon } from './shared-lexicon.ts'
import { type StreamChoices, streamOptions } from './stream-options.ts'

/** More files than this are merged in groups first. */
const mostOpen = 64

/**
 * Counts documents part by part, on several threads, the rows of each part in a file of its own; gives them merged. In a
 * folder that the user names parts stay, and those that are there are not made again.
 */
export async function mapParts(
  inputs: readonly string[],
  choices: CountChoices & StreamChoices & PartChoices,
  runs: RowRuns,
  tellBad: (told: string) => void,
): Promise<Iterable<MergeableRow>> {
  const { jobs, parts: folder } = choices
  const stream = checkedStreamOptions(streamOptions(choices))
  const total = await streamSize(inputs)
  const lexicon = await shareLexicon()
  takeLexicon(lexicon)
  // Without a document, what any rows begin with.
  const none = [...(await tallyOf(choices, () => {})).rows()]
  const place = folder === undefined ? mkdtempSync(join(tmpdir(), 'tifa-parts-')) : opened(folder)
  if (folder === undefined) process.once('exit', () => rmSync(place, { recursive: true, force: true }))
  const rate = showRate(process.stderr, total)
  const pool = await openPool(jobs)
  const rowFiles: string[] = []
  const count = async ({ name, pieces, done }: Part) => {
    const out = join(place, `${name}.rows`)
    rowFiles.push(out)
    const there = existsSync(out)
    const task = { pieces, stream, choices: plain(choices), lexicon, out }
    return { done, there, bad: there ? [] : (await pool.run('map', task)).bad }
  }
  try {
    let before = 0
    const madeFrom = JSON.stringify([none.map(({ key }) => key), stream])
    const parts = partsOf(readPieces(inputs, stream), madeFrom)
    for await (const { done, there, bad } of inOrder(parts, 2 * jobs, count)) {
      if (bad.length > 0) rate.clear()
      for (const told of bad) tellBad(told)
      rate.update(done, there ? done - before : 0)
      before = done
    }
  } finally {
    rate.clear()
    await pool.close()
  }
  if (folder !== undefined) removeUnfinished(place, rowFiles)
  while (rowFiles.length > mostOpen) runs.write(mergeRows(rowFiles.splice(0, mostOpen).map(readRowFile)))
  return runs.merged([none, ...rowFiles.map(readRowFile)])
}

const plain = ({ stats, by, engine, guard, themes }: CountChoices): CountChoices => ({
  stats,
  by,
  engine,
  ...(guard === undefined ? {} : { guard }),
  ...(themes === undefined ? {} : { themes }),
})

function opened(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? cause.code : cause
    throw new TifaError('input', `--parts ${folder}: can't be made (${why})`, { cause })
  }
}

/** What a killed run left of parts that are whole now. */
function removeUnfinished(folder: string, rowFiles: readonly string[]): void {
  const names = new Set(rowFiles)
  for (const name of readdirSync(folder)) {
    const whole = /^(.+\.rows)\.\d+\.part$/.exec(name)?.[1]
    if (whole !== undefined && names.has(join(folder, whole))) rmSync(join(folder, name), { force: true })
  }
}
