import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { TifaError } from '../error.ts'

/** Beside the bundle once built; run from source, in what the last build left or where the build takes them from. */
const places = ['./cmaps/', '../../dist/cmaps/', '../../node_modules/pdfjs-dist/cmaps/']

/**
 * Hands pdf.js the tables that it asks for, from disk alone: which characters the codes of fonts mean that a PDF names
 * and does not hold, as Chinese ones often do (`GBK-EUC-H`). Nothing else is given and nothing is fetched.
 */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const refused = new TifaError('input', `${kind} ${filename}: a document may ask for character maps only`)
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw refused
    const paths = places.map((place) => fileURLToPath(new URL(place + filename, import.meta.url)))
    const found = paths.find((path) => existsSync(path))
    if (found === undefined) throw refused
    return new Uint8Array(await readFile(found))
  }
}
