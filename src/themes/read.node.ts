import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { TifaError } from '../error.ts'
import { decodeText } from '../text/decode.ts'
import { type ParseThemesOptions, parseThemes } from './parse-themes.ts'
import type { Themes } from './theme.ts'

/**
 * Reads a theme file: YAML, JSON, CSV, or a dictionary of LIWC, quanteda, Yoshikoder or Lexicoder, told by its ending. Its
 * encoding is found.
 *
 * @throws TifaError for a file that cannot be read or has mistakes in it, each with its line
 */
export async function readThemes(path: string, options: ParseThemesOptions = {}): Promise<Themes> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'no such file' : `can't be read (${code ?? String(error)})`
    throw new TifaError('input', `${path}: ${why}`, { cause: error })
  }
  return parseThemes(decodeText(bytes).raw, { name: basename(path), ...options })
}
