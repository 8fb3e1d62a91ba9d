import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { type ZipPart, zip } from './archive.test-support.ts'
import { unpackArchive } from './archive.ts'
import { storeArchive } from './stored-archive.ts'

const limits = { bytes: 64 * 1024 * 1024, entries: 100, ratio: 100 }
const unpack = (bytes: Uint8Array) => unpackArchive(bytes, 'a.docx', limits, () => true)
const text = (part: Uint8Array | undefined) => new TextDecoder().decode(part)
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)

describe('unpackArchive', () => {
  it('unpacks packed and stored parts, those that are wanted', () => {
    const bytes = zip([
      { name: '一.xml', content: '走帮服' },
      { name: 'b', content: '', stored: true },
      { name: 'c', content: 'x' },
    ])
    const parts = unpackArchive(bytes, 'a.docx', limits, (name) => name !== 'c')
    expect([...parts].map(([name, part]) => [name, text(part)])).toEqual([
      ['一.xml', '走帮服'],
      ['b', ''],
    ])
  })

  it('reads back what storeArchive wrote, also inside a larger buffer', () => {
    const parts = new Map([
      ['一.xml', new TextEncoder().encode('走帮服')],
      ['b', new Uint8Array()],
    ])
    const stored = storeArchive(parts)
    expect([...unpack(stored)].map(([, part]) => text(part))).toEqual(['走帮服', ''])
    const inside = Buffer.concat([Buffer.alloc(7), stored]).subarray(7)
    expect(text(unpack(inside).get('一.xml'))).toBe('走帮服')
  })

  const refused: [string, ZipPart[], RegExp][] = [
    [
      'more bytes than are allowed',
      [{ name: 'x', content: 'x', declared: 3e9 }],
      /unpacks to 3000000000 bytes; allowed are up to/,
    ],
    [
      'many parts that are too large together',
      Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, content: 'x', declared: 15e6 })),
      /unpacks to 75000000 bytes/,
    ],
    [
      'a ratio that no text has',
      [{ name: 'x', content: zeros(20) }],
      /holds "x", packed \d+ to one; allowed is up to 100 to one/,
    ],
    [
      'a size that lies, too small',
      [{ name: 'x', content: zeros(40), declared: 1000 }],
      /declares 1000 bytes for "x" and holds more/,
    ],
    [
      'a size of nothing',
      [{ name: 'x', content: zeros(40), declared: 0 }],
      /declares 0 bytes for "x" and holds more/,
    ],
    [
      'a size that lies, too large',
      [{ name: 'x', content: 'abc', declared: 1000 }],
      /declares 1000 bytes for "x" and holds 3/,
    ],
    [
      'more parts than are allowed',
      Array.from({ length: 101 }, (_, i) => ({ name: `${i}`, content: '' })),
      /holds 101 parts; allowed are up to 100/,
    ],
    [
      'the same part twice',
      [
        { name: 'x', content: '1' },
        { name: 'x', content: '2' },
      ],
      /holds "x" twice/,
    ],
    ['a password', [{ name: 'x', content: 'x', encrypted: true }], /is protected by a password/],
    ['a wrong checksum', [{ name: 'x', content: 'x', checksum: 1 }], /the checksum of "x" is wrong/],
    ['a part that reaches beyond the file', [{ name: 'x', content: 'x', packedDeclared: 1e6 }], /damaged/],
  ]
  it.each(refused)('refuses %s', (_, parts, message) => {
    expect(() => unpack(zip(parts))).toThrow(TifaError)
    expect(() => unpack(zip(parts))).toThrow(message)
  })

  it('refuses a file that was cut off anywhere, or holds anything else', () => {
    const whole = zip([{ name: 'x', content: '走帮服'.repeat(50) }])
    for (let length = 0; length < whole.length; length++)
      expect(() => unpack(whole.subarray(0, length))).toThrow(TifaError)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = damaged[at]! ^ 0xff
      try {
        unpack(damaged)
      } catch (error) {
        expect(error).toBeInstanceOf(TifaError)
      }
    }
  })
})
