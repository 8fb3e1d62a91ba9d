import { describe, expect, it } from 'vitest'
import { decodeText, isBinary } from './decode.ts'

describe('decodeText', () => {
  it.each([
    ['utf-8', [0xe8, 0xb5, 0xb0]],
    ['utf-8', [0xef, 0xbb, 0xbf, 0xe8, 0xb5, 0xb0]],
    ['utf-16le', [0xff, 0xfe, 0x70, 0x8d]],
    ['utf-16be', [0xfe, 0xff, 0x8d, 0x70]],
    ['gb18030', [0xd7, 0xdf]],
  ])('reads 走 in %s from %j', (encoding, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ raw: '走', encoding, notes: [] })
  })

  it('notes bytes that fit no encoding and loses nothing around them', () => {
    const { raw, notes } = decodeText(Uint8Array.from([0xe8, 0xb5, 0xb0, 0xff, 0xff, 0xe8, 0xb5, 0xb0]))
    expect(raw).toMatch(/^走\ufffd+走$/)
    expect(notes.map((note) => note.code)).toEqual(['undecodable-bytes'])
  })

  it('knows binary files', () => {
    expect(isBinary(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe(true)
    expect(isBinary(new TextEncoder().encode('走帮服\n'))).toBe(false)
    expect(isBinary(Uint8Array.from([0xff, 0xfe, 0x70, 0x8d, 0x0a, 0x00]))).toBe(false)
  })
})
