import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '../phrases/quotes.ts'
import { seededRandom } from '../stats/random.ts'
import { parseReport } from './parse.ts'
import type { Report } from './report.ts'

/** The founding report broken in every way that pages and columns break a text, and read again. */
const clean = parseReport(
  readFileSync(join(__dirname, '..', '..', 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8'),
)

const variants = 120
const full = new Map([...',:;()'].map((mark, i) => [mark, '，：；（）'[i]!]))

/** Width of marks and white space aside, as phrases are compared. */
const bare = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
const outline = ({ units }: Report) =>
  bare(
    JSON.stringify(
      units.map(({ name, heading, caption, sections }) => [
        name,
        heading,
        caption,
        sections.map((s) => s.heading),
      ]),
    ),
  )
const quotes = (report: Report) => findQuotes(report).map(({ text, kind }) => `${kind} ${bare(text)}`)

interface Breaking {
  width: number
  wide: boolean
  blankLines: boolean
  pageLines: number
  hangingMarks: boolean
  columns: boolean
  lineEnd: string
}

function broken(text: string, how: Breaking): string {
  const wide = how.wide
    ? text
        .replace(/[,:;()]/g, (mark) => full.get(mark)!)
        .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : text
  const lines: string[] = []
  for (const paragraph of wide.split('\n')) {
    let line = ''
    let used = 0
    for (const char of paragraph) {
      const room = how.columns && char < '\u1100' ? 0.5 : 1
      const hangs = how.hangingMarks && /[，。、；：”！？）,.;:]/.test(char)
      if (used + room > how.width && !hangs) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += char
      used += room
    }
    lines.push(line)
    if (how.blankLines) lines.push('')
  }
  const paged = lines.flatMap((line, i) =>
    how.pageLines > 0 && i % how.pageLines === how.pageLines - 1
      ? [line, `— ${Math.floor(i / how.pageLines) + 1} —`, '2022年政协创新工作集锦 内部资料']
      : [line],
  )
  return paged.join(how.lineEnd)
}

describe('a report broken at random', () => {
  it(`has the same units, sections and quotes in 99 of 100 variants`, () => {
    const failed: Breaking[] = []
    for (let seed = 1; seed <= variants; seed++) {
      const random = seededRandom(seed)
      const how: Breaking = {
        width: 10 + random.integer(60),
        wide: random.integer(2) === 0,
        blankLines: random.integer(3) === 0,
        pageLines: random.integer(2) * (12 + random.integer(40)),
        hangingMarks: random.integer(2) === 0,
        columns: random.integer(2) === 0,
        lineEnd: random.integer(2) === 0 ? '\r\n' : '\n',
      }
      const report = parseReport(broken(clean.text, how))
      if (outline(report) !== outline(clean) || quotes(report).join() !== quotes(clean).join())
        failed.push(how)
    }
    expect(failed.length, JSON.stringify(failed)).toBeLessThanOrEqual(variants / 100)
  })
})
