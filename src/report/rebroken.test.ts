import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '../phrases/quotes.ts'
import { findSlogans } from '../phrases/slogans.ts'
import { registerNode } from '../segment/register.node.ts'
import { seededRandom } from '../stats/random.ts'
import { decodeText } from '../text/decode.ts'
import { encodeTwoByte, encodeUtf16 } from '../text/encode.test-support.ts'
import { parseReport } from './parse.ts'
import { type Breaking, breakText, randomBreaking } from './rebroken.test-support.ts'
import type { Report } from './report.ts'

registerNode()

/** The founding report broken in every way that pages and columns break a text, and read again. */
const clean = parseReport(
  readFileSync(join(__dirname, '..', '..', 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8'),
)

/** TIFA_VARIANTS sets another number; 500 take half a minute. */
const variants = Number(process.env['TIFA_VARIANTS'] ?? 100)

/** Width of marks and white space aside, as phrases are compared. */
const bare = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
const views: Record<string, (report: Report) => string> = {
  sections: ({ units }) =>
    bare(
      JSON.stringify(
        units.map(({ name, heading, caption, sections }) => [
          name,
          heading,
          caption,
          sections.map((s) => s.heading),
        ]),
      ),
    ),
  quotes: (report) =>
    findQuotes(report)
      .map(({ text, kind }) => `${kind} ${bare(text)}`)
      .join(),
  slogans: (report) =>
    findSlogans(report)
      .map(({ text, kinds }) => `${kinds.join('+')} ${bare(text)}`)
      .join(),
}

const encoders = [
  (text: string) => new TextEncoder().encode(text),
  (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  (text: string) => encodeUtf16(`\ufeff${text}`, 'le'),
  (text: string) => encodeUtf16(`\ufeff${text}`, 'be'),
  (text: string) => encodeTwoByte(text, 'gb18030'),
]

describe('a report broken at random', () => {
  it(`has the same units, sections, quotes and slogans in 99 of 100 variants`, () => {
    const wanted = Object.entries(views).map(([name, view]) => [name, view, view(clean)] as const)
    const failed: (Breaking & { seed: number; what: string[] })[] = []
    for (let seed = 1; seed <= variants; seed++) {
      const how = randomBreaking(seededRandom(seed))
      const report = parseReport(
        decodeText(encoders[seed % encoders.length]!(breakText(clean.text, how))).raw,
      )
      const what = wanted.filter(([, view, expected]) => view(report) !== expected).map(([name]) => name)
      if (what.length > 0) failed.push({ seed, what, ...how })
    }
    expect(failed.length, JSON.stringify(failed)).toBeLessThanOrEqual(variants / 100)
  })
})
