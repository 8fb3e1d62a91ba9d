import { type DecodedText, decodeText } from '../text/decode.ts'
import { encodingNamed } from '../text/encodings.ts'
import { type Content, carriedNotes, type ReadContext } from './content.ts'
import { readUtf8 } from './utf8.ts'

/** Reads a web page: what a browser would show of it, as text. Nothing is fetched and no script runs. */
export async function readHtml(bytes: Uint8Array, { name, encoding }: ReadContext): Promise<Content> {
  const { textOfHtml } = await import('./html-text.ts')
  const decoded = decodePage(bytes, encoding)
  const raw = textOfHtml(decoded.raw, name)
  return { ...decoded, raw, notes: carriedNotes(decoded, raw) }
}

/** Pages often say a wrong encoding, so that what they say only decides where the bytes do not. */
const sure = 0.99

function decodePage(bytes: Uint8Array, encoding: string | undefined): DecodedText {
  if (encoding !== undefined) return decodeText(bytes, { encoding }, readUtf8)
  const decoded = decodeText(bytes, {}, readUtf8)
  const declared = declaredEncoding(bytes)
  if (decoded.confidence >= sure || declared === undefined) return decoded
  const fits = decoded.alternatives.some((other) => sameFamily(other.encoding, declared))
  return fits || sameFamily(decoded.encoding, declared)
    ? decodeText(bytes, { encoding: declared }, readUtf8)
    : decoded
}

const sameFamily = (a: string, b: string) => a.replace('gb18030', 'gbk') === b.replace('gb18030', 'gbk')

/** What `<meta charset>` or `<meta http-equiv>` or an XML declaration says, within the first 4 KB. */
function declaredEncoding(bytes: Uint8Array) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const name = /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  const known = name === undefined ? undefined : encodingNamed(name)
  // A page that could be read to here is not in UTF-16, whatever it says.
  return known?.startsWith('utf-16') ? undefined : known
}
