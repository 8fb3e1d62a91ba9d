import { TifaError } from '../error.ts'

/** Hands pdf.js the tables that it asks for, from beside the page: what its namesake in `read/` does from disk. */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const refused = new TifaError('input', `${kind} ${filename}: a document may ask for character maps only`)
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw refused
    const response = await fetch(new URL(`./cmaps/${filename}`, import.meta.url))
    if (!response.ok) throw refused
    return new Uint8Array(await response.arrayBuffer())
  }
}
