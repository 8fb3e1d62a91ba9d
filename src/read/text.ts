import { TifaError } from '../error.ts'
import { decodeText, isBinary } from '../text/decode.ts'
import type { Content, ReadContext } from './content.ts'
import { readUtf8 } from './utf8.ts'

/** Reads plain text, Markdown as it stands. */
export function readText(bytes: Uint8Array, { name, encoding }: ReadContext): Content {
  if (encoding === undefined && isBinary(bytes)) {
    throw new TifaError(
      'input',
      `${name}: is no text file; allowed is plain text (UTF-8, UTF-16, GB18030, Big5), HTML, Word (.docx), PDF, tables (.csv, .tsv, .xlsx, .jsonl, .json)`,
    )
  }
  return decodeText(bytes, encoding === undefined ? {} : { encoding }, readUtf8)
}
