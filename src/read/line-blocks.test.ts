import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvBlocks } from './csv-blocks.ts'
import { lineBlocks } from './line-blocks.ts'

async function* inChunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of stream) items.push(item)
  return items
}

/** Blocks with their bytes as text, which tests can compare. */
const shown = (blocks: readonly object[]) =>
  blocks.map((block): object & { bytes?: string } =>
    'bytes' in block ? { ...block, bytes: String(block.bytes) } : block,
  )

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
const options = fc.record({
  blockBytes: fc.integer({ min: 1, max: 12 }),
  longestLine: fc.integer({ min: 1, max: 12 }),
})
const lines = fc
  .array(fc.constantFrom('\n', 'a', '\r', '字', '\0', '"', ','), { maxLength: 60 })
  .map((parts) => Buffer.from(parts.join('')))

describe('lineBlocks', () => {
  it('cuts alike however the bytes came, and gives every line once', async () => {
    await fc.assert(
      fc.asyncProperty(lines, sizes, options, async (bytes, parts, chosen) => {
        const blocks = await all(lineBlocks(inChunks(bytes, parts), chosen))
        expect(shown(blocks)).toEqual(shown(await all(lineBlocks(inChunks(bytes, [1000]), chosen))))
        const seen = new Map<number, string | number>()
        for (const block of blocks) {
          if ('long' in block) seen.set(block.line, block.long)
          else if ('bytes' in block) {
            const text = String(block.bytes).replace(/\n$/, '')
            for (const [i, line] of text.split('\n').entries()) seen.set(block.line + i, line)
          }
        }
        const text = String(bytes).replace(/\n$/, '')
        const expected = bytes.length === 0 ? [] : text.split('\n')
        expect(seen.size).toBe(expected.length)
        for (const [i, line] of expected.entries()) {
          const found = seen.get(i + 1)
          const length = Buffer.byteLength(line)
          expect(found).toBe(typeof found === 'number' ? length : line)
          if (typeof found === 'number') expect(length).toBeGreaterThan(chosen.longestLine)
        }
      }),
    )
  })

  it('gives what is whole as soon as it came, when asked to', async () => {
    const chunks = inChunks(Buffer.from('a\nbc\nd\ne'), [4, 2, 2])
    const blocks = await all(lineBlocks(chunks, { blockBytes: 100, longestLine: 100, eager: true }))
    expect(shown(blocks)).toEqual([
      { bytes: 'a\n', line: 1 },
      { bytes: 'bc\n', line: 2 },
      { bytes: 'd\n', line: 3 },
      { bytes: 'e', line: 4 },
    ])
  })
})

describe('csvBlocks', () => {
  it('cuts alike however the bytes came, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(lines, sizes, fc.integer({ min: 1, max: 12 }), async (bytes, parts, blockBytes) => {
        const chosen = { blockBytes, longestLine: 1000 }
        const blocks = shown(await all(csvBlocks(inChunks(bytes, parts), ',', chosen)))
        expect(blocks).toEqual(shown(await all(csvBlocks(inChunks(bytes, [1000]), ',', chosen))))
        const covered = blocks.reduce<number>((sum, block) => sum + Buffer.byteLength(block.bytes ?? ''), 0)
        expect(covered).toBeLessThanOrEqual(bytes.length)
        if (!blocks.some((block) => 'open' in block)) expect(covered).toBe(bytes.length)
      }),
    )
  })

  it('stays linear where every line opens a quote', async () => {
    const bytes = Buffer.from('"a\n'.repeat(200_000))
    const start = process.cpuUsage()
    const blocks = await all(
      csvBlocks(inChunks(bytes, [65536]), ',', { blockBytes: 65536, longestLine: 1 << 25 }),
    )
    expect(process.cpuUsage(start).user).toBeLessThan(3e6)
    expect(blocks.filter((block) => 'open' in block)).toHaveLength(64)
  })
})
