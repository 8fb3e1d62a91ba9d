import { shown, TifaError } from '../error.ts'
import { type ArchiveLimits, unpackArchive } from './archive.ts'

const deepest = 400

/**
 * Unpacks the XML parts of a Word or Excel file and looks through them before any library does: a part that
 * declares entities (such files never need to, and a few lines of them can grow to gigabytes) or nests deeper than
 * 400 elements is refused. Pictures, macros and embedded files are not unpacked at all.
 *
 * @throws TifaError as `unpackArchive` does, and for such parts.
 */
export function unpackOffice(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits,
  wanted: RegExp,
): Map<string, Uint8Array> {
  const parts = unpackArchive(bytes, name, limits, (part) => wanted.test(part))
  for (const [part, content] of parts) {
    const fault = faultOf(content)
    if (fault !== undefined) throw new TifaError('input', `${name}: ${shown(part)} ${fault}`)
  }
  return parts
}

const less = 0x3c
const greater = 0x3e
const slash = 0x2f
const bang = 0x21
const question = 0x3f

/** One pass over the bytes, some 300 MB a second. */
function faultOf(xml: Uint8Array): string | undefined {
  if ((xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0xfe && xml[1] === 0xff))
    return 'is in UTF-16; allowed is UTF-8'
  let depth = 0
  for (let at = xml.indexOf(less); at >= 0; at = xml.indexOf(less, at + 1)) {
    const next = xml[at + 1]
    if (next === bang) {
      if (startsWith(xml, at, '<!DOCTYPE') || startsWith(xml, at, '<!ENTITY'))
        return 'declares a document type or entities; allowed is plain XML'
    } else if (next === slash) depth--
    else if (next !== question) {
      const end = xml.indexOf(greater, at)
      if (end < 0) return undefined
      if (xml[end - 1] !== slash) depth++
      if (depth > deepest) return `nests more than ${deepest} elements; allowed are up to ${deepest}`
    }
  }
  return undefined
}

const startsWith = (bytes: Uint8Array, at: number, text: string) =>
  [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0))
