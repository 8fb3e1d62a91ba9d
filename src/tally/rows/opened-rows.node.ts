import { openSync } from 'node:fs'
import { TifaError } from '../../error.ts'

/** A file of rows, open for reading; who asks for it closes it. @throws TifaError where it can't be read */
export function openedRows(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? cause.code : cause
    throw new TifaError('input', `${path}: can't be read (${why})`, { cause })
  }
}
