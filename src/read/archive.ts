import { inflateRawSync } from 'node:zlib'
import { shown, TifaError } from '../error.ts'
import { crc32 } from './crc32.ts'

/** What an archive may hold at most; more is refused before it is unpacked. */
export interface ArchiveLimits {
  /** Bytes of all parts together, unpacked. */
  bytes: number
  entries: number
  /** Unpacked bytes for one packed byte, asked of parts above 16 MB. */
  ratio: number
}

interface Entry {
  name: string
  method: number
  encrypted: boolean
  checksum: number
  packed: number
  unpacked: number
  header: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const headerSignature = 0x04034b50
const endLength = 22
const longestComment = 65535
const ratioFrom = 16 * 1024 * 1024

/** How parts are packed: by the number of the method. */
const methods = new Map<number, (packed: Uint8Array, size: number) => Uint8Array>([
  [0, (packed) => packed],
  // More than was declared is refused after the first byte too many.
  [8, (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: 262144 })],
])

/**
 * Unpacks the parts of a zip archive that are wanted. Sizes, ratio and number of all parts are taken from the
 * central directory and checked before anything is unpacked; no part unpacks to more than it declares.
 *
 * @param name Names the file in errors.
 * @throws TifaError where the archive is damaged, protected by a password, larger than the limits or lies.
 */
export function unpackArchive(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits,
  isWanted: (part: string) => boolean,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const refuse = (reason: string): never => {
    throw new TifaError('input', `${name}: ${reason}`)
  }
  try {
    const entries = readDirectory(view, limits, refuse)
    checkSizes(entries, limits, refuse)
    const parts = new Map<string, Uint8Array>()
    for (const entry of entries.filter((known) => isWanted(known.name))) {
      if (entry.encrypted) refuse('is protected by a password; save a copy without it')
      if (parts.has(entry.name)) refuse(`is damaged: it holds ${shown(entry.name)} twice`)
      parts.set(entry.name, unpack(view, entry, refuse))
    }
    return parts
  } catch (error) {
    if (error instanceof TifaError) throw error
    // A place outside the file.
    throw new TifaError('input', `${name}: is a damaged archive, or was cut off`, { cause: error })
  }
}

type Refuse = (reason: string) => never

function readDirectory(view: DataView, limits: ArchiveLimits, refuse: Refuse): Entry[] {
  let end = view.byteLength - endLength
  const last = Math.max(0, end - longestComment)
  while (end >= last && view.getUint32(end, true) !== endSignature) end--
  if (end < last) refuse('is a damaged archive, or was cut off')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) refuse('is an archive of the Zip64 kind, which is not read')
  if (count > limits.entries) refuse(`holds ${count} parts; allowed are up to ${limits.entries}`)
  const decoder = new TextDecoder()
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== entrySignature) refuse('is a damaged archive')
    const nameLength = view.getUint16(at + 28, true)
    const entry = {
      name: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    return entry
  })
}

function checkSizes(entries: readonly Entry[], limits: ArchiveLimits, refuse: Refuse): void {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > limits.bytes) refuse(`unpacks to ${total} bytes; allowed are up to ${limits.bytes}`)
  for (const { name, packed, unpacked } of entries) {
    if (unpacked > ratioFrom && unpacked > packed * limits.ratio) {
      const ratio = Math.round(unpacked / Math.max(1, packed))
      refuse(`holds ${shown(name)}, packed ${ratio} to one; allowed is up to ${limits.ratio} to one`)
    }
  }
}

function unpack(view: DataView, entry: Entry, refuse: Refuse): Uint8Array {
  const { method, header, packed, unpacked, checksum } = entry
  const name = shown(entry.name)
  if (view.getUint32(header, true) !== headerSignature) refuse(`is a damaged archive (${name})`)
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const open = methods.get(method)
  if (!open)
    return refuse(`holds ${name}, packed by method ${method}; allowed are 0 (stored) and 8 (deflate)`)
  const content = new Uint8Array(view.buffer, view.byteOffset + start, packed)
  let part: Uint8Array
  try {
    part = open(content, unpacked)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return refuse(
      code === 'ERR_BUFFER_TOO_LARGE'
        ? `declares ${unpacked} bytes for ${name} and holds more`
        : `is damaged: ${name} can't be unpacked (${code})`,
    )
  }
  if (part.length !== unpacked) refuse(`declares ${unpacked} bytes for ${name} and holds ${part.length}`)
  if (crc32(part) !== checksum) refuse(`is damaged: the checksum of ${name} is wrong`)
  return part
}
