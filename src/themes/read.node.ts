import { basename } from 'node:path'
import { readTextFile } from '../text/text-file.node.ts'
import { type ParseThemesOptions, parseThemes } from './parse-themes.ts'
import type { Themes } from './theme.ts'

/**
 * Reads a theme file: YAML, JSON, CSV, or a dictionary of LIWC, quanteda, Yoshikoder or Lexicoder, told by its ending. Its
 * encoding is found.
 *
 * @throws TifaError for a file that cannot be read or has mistakes in it, each with its line
 */
export async function readThemes(path: string, options: ParseThemesOptions = {}): Promise<Themes> {
  return parseThemes(await readTextFile(path), { name: basename(path), ...options })
}
