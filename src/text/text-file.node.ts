import { readFile } from 'node:fs/promises'
import { TifaError } from '../error.ts'
import { decodeText } from './decode.ts'

/** The text of a file that a person named, its encoding found. @throws TifaError for one that can't be read */
export async function readTextFile(path: string): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'no such file' : `can't be read (${code ?? String(error)})`
    throw new TifaError('input', `${path}: ${why}`, { cause: error })
  }
  return decodeText(bytes).raw
}
