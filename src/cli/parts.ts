import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { Piece } from '../read/pieces.ts'

/** A run of pieces that is counted at one go, its rows written to one file. */
export interface Part {
  /** Names the part by its place and its content, so that what is there need not be made again. */
  name: string
  pieces: Piece[]
  /** How many bytes of the inputs are read once it is. */
  done: number
}

/** Of text, unpacked. Smaller ones cost more rows that say the same, larger ones memory and, when killed, time. */
export const partBytes = 16 * 1024 * 1024

/**
 * Groups pieces into parts, by their weight alone. `madeFrom` says all that rows depend on beside the input, so that a
 * part of other options has another name.
 */
export async function* partsOf(
  pieces: AsyncIterable<Piece>,
  madeFrom: string,
  most = partBytes,
): AsyncGenerator<Part> {
  let held: Piece[] = []
  let weight = 0
  let number = 0
  const take = async (): Promise<Part> => {
    const hash = createHash('sha256').update(madeFrom)
    for (const piece of held) await addPiece(hash, piece)
    number++
    const name = `${String(number).padStart(6, '0')}-${hash.digest('hex').slice(0, 16)}`
    const part = { name, pieces: held, done: held.at(-1)!.done }
    held = []
    weight = 0
    return part
  }
  for await (const piece of pieces) {
    held.push(piece)
    // Many tiny files cost their opening.
    weight += piece.weight + 1024
    if (weight >= most) yield await take()
  }
  if (held.length > 0) yield await take()
}

async function addPiece(hash: ReturnType<typeof createHash>, piece: Piece): Promise<void> {
  const { done, ...told } = piece
  if ('bytes' in told && told.bytes instanceof Uint8Array) {
    const { bytes, ...rest } = told
    hash.update(JSON.stringify(rest)).update(bytes)
    return
  }
  hash.update(JSON.stringify(told))
  if (!('path' in told)) return
  // What is read elsewhere is known by its size and date.
  const { size = 0, mtimeMs = 0 } = (await stat(told.path).catch(() => undefined)) ?? {}
  hash.update(`${size} ${mtimeMs}`)
}
