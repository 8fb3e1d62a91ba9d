import type { Document } from '../report/documents.ts'
import type { Alternative, DecodedText } from '../text/decode.ts'
import type { EncodingName } from '../text/encodings.ts'
import type { Note } from '../text/span.ts'
import { undecodableNotes } from '../text/undecodable.ts'
import type { Page } from './pdf-lines.ts'

/** What a reader knows of the file besides its bytes. */
export interface ReadContext {
  /** Names the file in errors. */
  name: string
  /** What documents of a table are named after, followed by `#` and the row. */
  id: string
  encoding?: string
  textColumn?: string
}

/** What a reader makes of a file's bytes. */
export interface Content {
  /** The text: of a table all its documents, one below the other. */
  raw: string
  /** The encoding of the bytes; files that carry their characters their own way (docx, xlsx, pdf) say `utf-8`. */
  encoding: EncodingName
  confidence: number
  alternatives: Alternative[]
  /** With places in `raw`. */
  notes: Note[]
  /** A table's rows. */
  documents?: Document[]
  /** A PDF's lines with their places. */
  pages?: Page[]
}

export type Reader = (bytes: Uint8Array, context: ReadContext) => Content | Promise<Content>

/** For files that carry their characters their own way. */
export const ownEncoding = {
  encoding: 'utf-8',
  confidence: 1,
  alternatives: [],
} as const satisfies Partial<Content>

/** What was noted while the bytes were decoded, with places in the text that was made of them. */
export function carriedNotes(decoded: DecodedText, raw: string): Note[] {
  const damaged = decoded.notes.some(({ code }) => code === 'undecodable-bytes')
  return [
    ...decoded.notes
      .filter(({ code }) => code !== 'undecodable-bytes')
      .map((note) => ({ ...note, start: 0, end: raw.length })),
    ...(damaged ? undecodableNotes(raw, decoded.encoding) : []),
  ]
}
