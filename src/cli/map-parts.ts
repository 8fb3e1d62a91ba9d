import { checkedStreamOptions, type Piece, readPieces } from '../read/pieces.ts'
import { streamSize } from '../read/walk.ts'
import type { CountRun } from './count-documents.ts'
import { Lanes } from './lanes.ts'
import { Parts } from './parts.ts'
import { showRate } from './rate.ts'
import { shareLexicon } from './shared-lexicon.ts'
import { streamOptions } from './stream-options.ts'
import { countChoices } from './tally-of.ts'

/** What a tiny file weighs beside its bytes. */
const opening = 1024

/**
 * Counts documents on several threads, part by part where a folder keeps the parts. Parts that are in the folder are read
 * over and not counted again.
 */
export const mapParts: CountRun = async (inputs, choices, runs, tellBad, use) => {
  const { jobs, parts: folder, partSize } = choices
  const stream = checkedStreamOptions(streamOptions(choices))
  const rate = showRate(process.stderr, await streamSize(inputs))
  const setup = async () => ({ stream, choices: countChoices(choices), lexicon: await shareLexicon() })
  const lanes = await Lanes.open(jobs, setup, (bad) => {
    if (bad.length > 0) rate.clear()
    for (const told of bad) tellBad(told)
  })
  let parts: Parts | undefined
  try {
    const none = await lanes.begin()
    parts = await Parts.open(folder, inputs, JSON.stringify([none.map(({ key }) => key), stream, partSize]))
    const most = folder === undefined ? Infinity : partSize * 1024 * 1024
    await countParts(readPieces(inputs, stream), lanes, parts, most, rate.update)
    rate.clear()
    await lanes.close()
    await use(runs.together(none, parts.rowFiles(), parts.made))
    parts.tidy()
  } catch (error) {
    if (folder === undefined) parts?.tidy()
    throw error
  } finally {
    rate.clear()
    await lanes.close()
  }
}

async function countParts(
  pieces: AsyncIterable<Piece>,
  lanes: Lanes,
  parts: Parts,
  most: number,
  tell: (done: number, passed: number) => void,
): Promise<void> {
  let number = 1
  let there = parts.take(number)
  let weight = 0
  let before = 0
  const close = async () => {
    if (!there) parts.add(number, await lanes.write((lane) => parts.fileOf(number, lane)))
  }
  for await (const piece of pieces) {
    const { done } = piece
    weight += piece.weight + opening
    if (!there) await lanes.count(piece)
    tell(done, there ? done - before : 0)
    before = done
    if (weight < most) continue
    await close()
    number++
    there = parts.take(number)
    weight = 0
  }
  if (weight > 0) await close()
}
