import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSegmenter } from '../../segment/load.ts'
import { registerNode } from '../../segment/register.node.ts'
import { defineThemes } from '../../themes/define.ts'
import { findThemes } from '../../themes/hits.ts'
import { discoverWords } from './discover-words.ts'
import { sortSuffixes, visitRepeats } from './suffixes.ts'

beforeAll(registerNode)

const documents = (...texts: string[]) => texts.map((text, i) => ({ id: `d${i}`, text }))

describe('sorted suffixes', () => {
  const codes = fc
    .array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 })
    .map((list) => Uint16Array.from(list))

  it('are in order to their depth and share what they say', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 1, max: 6 }), (row, depth) => {
        const { order, shared, reach } = sortSuffixes(row, depth)
        const read = (place: number) => [...row.subarray(place, place + reach[place]!)]
        expect([...order].sort((a, b) => a - b)).toEqual([...row.keys()].filter((i) => row[i] !== 0))
        for (let i = 1; i < order.length; i++) {
          const [a, b] = [read(order[i - 1]!), read(order[i]!)]
          const common = a.findIndex((code, k) => code !== b[k])
          expect(shared[i]).toBe(common < 0 ? a.length : common)
          if (common >= 0 && common < b.length) expect(a[common]!).toBeLessThan(b[common]!)
        }
      }),
    )
  })

  it('give every repeat with all its places', () => {
    fc.assert(
      fc.property(codes, (row) => {
        const suffixes = sortSuffixes(row, 5)
        visitRepeats(suffixes, (length, from, to) => {
          const key = (place: number) => row.subarray(place, place + length).join()
          const first = key(suffixes.order[from]!)
          const places = [...row.keys()].filter((i) => suffixes.reach[i]! >= length && key(i) === first)
          expect([...suffixes.order.subarray(from, to)].sort((a, b) => a - b)).toEqual(places)
        })
      }),
    )
  })
})

describe('discoverWords', () => {
  const around = ['开展', '推进', '深化', '参加', '支持', '依托', '组织', '响应']
  const after = ['活动', '行动', '品牌', '平台', '机制', '经验', '阵地', '队伍']
  const sentences = around.map((verb, i) => `${verb}走帮服${after[i]}，成效好。`).join('')

  it('finds a word that the dictionary cuts apart, with counts that can be counted', () => {
    const rows = discoverWords(documents(sentences, sentences), { minCount: 5, minEntropy: 1 })
    const word = rows.find(({ text }) => text === '走帮服')!
    expect(word).toMatchObject({ count: 16, documents: 2, fit: 1 })
    // Eight neighbours, each equally often.
    expect(word.leftEntropy).toBeCloseTo(Math.log(8), 10)
    expect(word.rightEntropy).toBeCloseTo(Math.log(8), 10)
    // All three characters stand here only, so that the weakest split has counts of 16 and 16.
    const chars = [...sentences.repeat(2)].filter((char) => !'，。'.includes(char)).length
    expect(word.pmi).toBeCloseTo(Math.log(chars / 16), 10)
    expect(word.cohesion).toBeCloseTo(1, 10)
    expect(rows.map(({ text }) => text)).not.toContain('走帮')
    expect(rows.map(({ text }) => text)).not.toContain('帮服')
  })

  it('gives what can go straight into the segmenter and into a theme', async () => {
    const words = discoverWords(documents(sentences, sentences), { minCount: 5, minEntropy: 1 })
    const userWords = words.map(({ text, count }) => ({ word: text, frequency: count }))
    const segmenter = await loadSegmenter({ userWords })
    expect((await loadSegmenter()).cut('开展走帮服活动')).not.toContain('走帮服')
    expect(segmenter.cut('开展走帮服活动')).toEqual(['开展', '走帮服', '活动'])
    const themes = defineThemes({
      themes: [{ id: 'new', label: '新词', terms: words.map(({ text }) => text) }],
    })
    expect(findThemes([{ id: 'a', text: '开展走帮服活动' }], themes)).toMatchObject([
      { term: '走帮服', start: 2, end: 5 },
    ])
  })

  it('keeps formulas with inner marks whole where they are allowed', () => {
    const text = around.map((verb, i) => `${verb}协商于民、协商为民${after[i]}。`).join('')
    const found = (inner: string) =>
      discoverWords(documents(text), { inner, minCount: 5, minEntropy: 1 }).map((row) => row.text)
    expect(found('、')).toContain('协商于民、协商为民')
    expect(found('').filter((word) => word.includes('、'))).toEqual([])
  })

  it('leaves dictionary words out unless asked', () => {
    const text = around.map((verb, i) => `${verb}发展${after[i]}。`).join('')
    const options = { minCount: 5, minEntropy: 1 }
    expect(discoverWords(documents(text), options).map((row) => row.text)).not.toContain('发展')
    expect(discoverWords(documents(text), { ...options, known: true }).map((row) => row.text)).toContain(
      '发展',
    )
  })

  it('gives numbers that are numbers, and the same rows again, for any text', () => {
    const text = fc.array(fc.constantFrom(...'走帮服的协商民、，𠮷A1 \n'), { maxLength: 200 })
    fc.assert(
      fc.property(text, (chars) => {
        const input = documents(chars.join(''), chars.reverse().join(''))
        const options = { minCount: 2, minEntropy: 0, minCohesion: -1, minFit: 0, known: true, inner: '、' }
        const rows = discoverWords(input, options)
        expect(discoverWords(input, options)).toEqual(rows)
        for (const row of rows) {
          for (const value of Object.values(row)) {
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
          }
          expect(row.text).not.toMatch(/^、|、$/)
          const places = input.reduce((sum, { text }) => {
            let count = 0
            for (let at = text.indexOf(row.text); at >= 0; at = text.indexOf(row.text, at + 1)) count++
            return sum + count
          }, 0)
          expect(row.count).toBe(places)
        }
      }),
    )
  })

  it('stays linear on texts of one character, of none and of marks', () => {
    expect(discoverWords([])).toEqual([])
    for (const unit of ['发', '、', '1', 'a', '“', '提信心、']) {
      const began = performance.now()
      discoverWords(documents(unit.repeat(200_000 / unit.length)), { inner: '、' })
      expect(performance.now() - began).toBeLessThan(3000)
    }
  })

  it('says what is allowed', () => {
    expect(() => discoverWords([], { minChars: 1 })).toThrow(
      /minChars: received 1; allowed is a whole number from 2 to 32/,
    )
    expect(() => discoverWords([], { minChars: 5, maxChars: 3 })).toThrow(/maxChars: received 3/)
    expect(() => discoverWords([], { minCohesion: Number.NaN })).toThrow(/minCohesion: received null/)
    expect(() => discoverWords([], { inner: '的' })).toThrow(
      /inner: received "的"; allowed is a string of marks/,
    )
  })

  const folder = join(
    process.env['TIFA_SHARED'] ?? join(__dirname, '..', '..', '..', '..', 'shared'),
    'corpus',
    'provinces-2026',
  )
  const judged = join(__dirname, '..', '..', '..', 'docs', 'new-words-judged.md')
  if (!existsSync(folder)) console.log(`not run: ${folder} is absent, so new words are not timed on it`)
  it.skipIf(!existsSync(folder))('finds what readers accept in 25 provincial reports, in time', () => {
    const reports = readdirSync(folder).map((name) => ({
      id: name,
      text: readFileSync(join(folder, name), 'utf8'),
    }))
    discoverWords(reports.slice(0, 2))
    const before = process.cpuUsage()
    const words = discoverWords(reports, { limit: 200 })
    const { user, system } = process.cpuUsage(before)
    // Processor time and not the clock: other work on the machine counts less.
    const elapsedMs = (user + system) / 1000
    const verdicts = new Map(
      [...readFileSync(judged, 'utf8').matchAll(/^\| \d+ \| (\S+) \| ([✓✗]) \|$/gm)].map(
        ([, word, verdict]): [string, string] => [word!, verdict!],
      ),
    )
    const accepted = words.filter(({ text }) => verdicts.get(text) === '✓').length
    console.log(`new words: ${elapsedMs.toFixed(0)} ms, ${accepted} of ${words.length} accepted`)
    expect(elapsedMs).toBeLessThan(1500)
    expect(accepted / words.length).toBeGreaterThanOrEqual(0.85)
  })
})
