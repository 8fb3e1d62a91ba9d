import { crc32 } from './crc32.ts'

const utf8Names = 0x0800

/**
 * Writes a zip archive whose parts are stored as they are. Libraries that want an archive get their parts so:
 * what they read is what was checked, whatever else the file held.
 */
export function storeArchive(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const shared = [20, utf8Names, 0, 0, 0x21]
    const sizes = [crc32(content), content.length, content.length]
    const path = new TextEncoder().encode(name)
    const header = fields([0x04034b50], shared, sizes, [path.length, 0])
    directory.push(fields([0x02014b50], [20, ...shared], sizes, [path.length, 0, 0, 0, 0], [0, offset]), path)
    chunks.push(header, path, content)
    offset += header.length + path.length + content.length
  }
  const length = directory.reduce((sum, chunk) => sum + chunk.length, 0)
  const end = fields([0x06054b50], [0, 0, parts.size, parts.size], [length, offset], [0])
  return Buffer.concat([...chunks, ...directory, end])
}

/** Little-endian numbers: of four bytes and of two bytes by turns. */
function fields(...groups: readonly (readonly number[])[]): Uint8Array {
  const width = (group: number) => (group % 2 === 0 ? 4 : 2)
  const bytes = new DataView(
    new ArrayBuffer(groups.reduce((sum, group, i) => sum + group.length * width(i), 0)),
  )
  let at = 0
  for (const [i, group] of groups.entries()) {
    for (const value of group) {
      if (width(i) === 4) bytes.setUint32(at, value, true)
      else bytes.setUint16(at, value, true)
      at += width(i)
    }
  }
  return new Uint8Array(bytes.buffer)
}
