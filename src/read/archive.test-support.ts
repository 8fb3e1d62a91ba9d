import { deflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'

export interface ZipPart {
  name: string
  content: string | Uint8Array
  /** What the directory says instead of the truth. */
  declared?: number
  packedDeclared?: number
  encrypted?: boolean
  checksum?: number
  stored?: boolean
}

/** A zip archive for tests, which may lie about its parts. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.stored ? content : deflateRawSync(content)
    const name = Buffer.from(part.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(part.encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(part.stored ? 0 : 8, 4)
    fields.writeUInt32LE(part.checksum ?? crc32(content), 10)
    fields.writeUInt32LE(part.packedDeclared ?? packed.length, 14)
    fields.writeUInt32LE(part.declared ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const header = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, name])
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, tail, name]))
    chunks.push(header, packed)
    offset += header.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...chunks, ...directory, end])
}
