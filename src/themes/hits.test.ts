import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../report/report.ts'
import { countThemes } from './count.ts'
import { defineThemes } from './define.ts'
import { findThemes } from './hits.ts'

const found = (text: string, themes: unknown) =>
  findThemes(text, defineThemes({ themes })).map(({ theme, term, start }) => `${theme} ${term} ${start}`)

describe('findThemes', () => {
  test('the longest match wins within a theme, and what is inside it does not count again', () => {
    const themes = [{ id: 'a', terms: ['发展', '高质量发展', '质量'] }]
    expect(found('推动高质量发展和发展质量', themes)).toEqual(['a 高质量发展 2', 'a 发展 8', 'a 质量 10'])
  })

  test('a term may belong to several themes, and themes do not hide each other', () => {
    const themes = [
      { id: 'a', terms: ['民主监督'] },
      { id: 'b', terms: ['政协民主监督', '监督'] },
    ]
    expect(found('政协民主监督', themes)).toEqual(['b 政协民主监督 0', 'a 民主监督 2'])
  })

  test('an exception hides the terms inside it in its own theme only, and no longer term around it', () => {
    const themes = [
      { id: 'a', terms: ['生产', '地区生产总值'], except: ['生产总值'] },
      { id: 'b', terms: ['生产'] },
    ]
    expect(found('生产总值与生产、地区生产总值', themes)).toEqual([
      'b 生产 0',
      'a 生产 5',
      'b 生产 5',
      'a 地区生产总值 8',
      'b 生产 10',
    ])
  })

  test('a theme counts its own terms and those of its sub-themes, each place once, exceptions passed down', () => {
    const themes = [
      {
        id: 'law',
        terms: ['法治'],
        except: ['公司法'],
        themes: [
          { id: 'courts', terms: ['司法'] },
          { id: 'making', terms: ['立法', '法治'] },
        ],
      },
    ]
    expect(found('法治、司法、公司法、立法', themes)).toEqual([
      'law 法治 0',
      'making 法治 0',
      'law 司法 3',
      'courts 司法 3',
      'law 立法 10',
      'making 立法 10',
    ])
  })

  test('what lies inside a hit is kept as its parts; what reaches out of it is not', () => {
    const themes = defineThemes({
      themes: [{ id: 'a', terms: ['高质量发展', '发展', '质量', '发展理念', '高质量'] }],
    })
    const [hit, ...more] = findThemes('推动高质量发展理念', themes)
    expect(more).toEqual([])
    expect(hit).toMatchObject({ term: '高质量发展', start: 2, end: 7 })
    expect(hit!.parts).toEqual([
      { term: '高质量', start: 2, end: 5 },
      { term: '质量', start: 3, end: 5 },
      { term: '发展', start: 5, end: 7 },
    ])
  })

  test('globs, expressions and gaps are terms like others; the longest that starts first wins', () => {
    const themes = [
      {
        id: 'a',
        terms: [
          '产业',
          { glob: '第?产业' },
          { regex: String.raw`\d+个百分点`, weight: 0.5 },
          { gap: '提高…水平', within: 4 },
        ],
      },
    ]
    const text = '第三产业提高3个百分点，提高人民生活水平，提高，水平'
    expect(found(text, themes)).toEqual(['a 第?产业 0', String.raw`a \d+个百分点 6`, 'a 提高…水平 12'])
    const hits = findThemes(text, defineThemes({ themes }))
    expect(hits.map(({ text: slice, weight }) => [slice, weight])).toEqual([
      ['第三产业', 1],
      ['3个百分点', 0.5],
      ['提高人民生活水平', 1],
    ])
    expect(hits[0]!.parts).toEqual([{ term: '产业', start: 2, end: 4 }])
  })

  test('terms in full-width or traditional characters are found in simplified texts and the other way round', () => {
    const themes = [{ id: 'a', terms: ['ＧＤＰ', '經濟', '发展'] }]
    expect(found('GDP与发展', themes)).toEqual(['a ＧＤＰ 0', 'a 发展 4'])
    const traditional = findThemes('經濟發展與國際經濟關係', defineThemes({ themes }))
    expect(traditional.map(({ term, text }) => [term, text])).toEqual([
      ['經濟', '經濟'],
      ['发展', '發展'],
      ['經濟', '經濟'],
    ])
  })

  test('a hit behind a negating word in its clause is marked, left out, or kept alone', () => {
    const themes = defineThemes({ themes: [{ id: 'a', terms: ['合力', '发展', '初心'] }] })
    const text = '没有形成合力，不断推动发展，不忘初心。不，发展；未能真正形成合力'
    const by = (negated: 'mark' | 'drop' | 'only') =>
      findThemes(text, themes, { negated }).map((hit) => `${hit.term} ${hit.start} ${hit.negated}`)
    expect(by('mark')).toEqual([
      '合力 4 true',
      '发展 11 false',
      '初心 16 false',
      '发展 21 false',
      '合力 30 false',
    ])
    expect(by('only')).toEqual(['合力 4 true'])
    expect(by('drop')).toHaveLength(4)
    expect(countThemes(text, themes, { negated: 'drop' })[0]!.count).toBe(4)
    const wider = defineThemes({
      negation: { within: 6 },
      themes: themes.themes.map(({ id, terms }) => ({ id, terms: [...terms] })),
    })
    expect(findThemes(text, wider, { negated: 'only' }).map(({ start }) => start)).toEqual([4, 30])
    expect(() => findThemes(text, themes, { negated: 'no' as 'drop' })).toThrow(
      'negated: received "no"; allowed are "mark", "drop", "only"',
    )
  })

  test('names of object properties are terms, units and themes like any other', () => {
    const themes = defineThemes({
      themes: [{ id: '__proto__', terms: ['constructor', '__proto__', 'toString'] }],
    })
    const document = { id: 'hasOwnProperty', unit: 'constructor', text: 'the constructor of __proto__' }
    expect(findThemes(document, themes).map(({ term }) => term)).toEqual(['constructor', '__proto__'])
    expect(countThemes(document, themes)).toMatchObject([
      { unit: 'constructor', theme: '__proto__', count: 2 },
    ])
  })

  test('takes strings, documents, reports and lists of them; bare texts have no unit', () => {
    const text = '甲\n民生。\n乙\n民生。'
    const unit = (id: string, name: string, start: number, end: number) => ({
      id,
      name,
      start,
      end,
      sections: [],
    })
    const report = {
      title: '',
      text,
      raw: text,
      notes: [],
      toRaw: (span) => span,
      units: [unit('u1', '甲', 0, 6), unit('u2', '乙', 6, 11)],
    } as Partial<Report> as Report
    const themes = defineThemes({ themes: [{ id: 'a', terms: ['民生'] }] })
    const rows = findThemes(['民生', { id: 'x', text: '民生', unit: '丙' }, report], themes)
    expect(rows.map(({ document, unit, start }) => [document, unit, start])).toEqual([
      ['d1', undefined, 0],
      ['x', '丙', 0],
      ['3/u1', '甲', 2],
      ['3/u2', '乙', 8],
    ])
    expect('unit' in rows[0]!).toBe(false)
    expect(findThemes(report, themes).map(({ document }) => document)).toEqual(['u1', 'u2'])
    expect(() => findThemes(3 as unknown as string, themes)).toThrow(
      'texts: received 3; allowed are a string',
    )
    expect(() => findThemes(report, themes, { by: 'page' as 'unit' })).toThrow('by: received "page"')
  })
})

test('every count is the number of its hits, every hit slices to its term, and a slow recount agrees', () => {
  const char = fc.constantFrom('民', '主', '监', '督', '。')
  const word = fc.string({ unit: char, minLength: 1, maxLength: 4 })
  const list = fc.uniqueArray(word, { minLength: 1, maxLength: 8 })
  const documents = fc.array(
    fc.record({
      id: fc.uuid(),
      unit: fc.constantFrom('甲', '乙'),
      text: fc.string({ unit: char, maxLength: 40 }),
    }),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(list, list, list, documents, (first, second, guesses, texts) => {
      const except = guesses.filter(
        (guess) => !first.includes(guess) && first.some((term) => guess.includes(term)),
      )
      const themes = defineThemes({
        themes: [
          { id: 'a', terms: first, except },
          { id: 'b', terms: second },
        ],
      })
      const hits = findThemes(texts, themes)
      for (const row of countThemes(texts, themes)) {
        const own = hits.filter(({ unit, theme }) => unit === row.unit && theme === row.theme)
        expect(row.count).toBe(own.length)
        expect(row.terms).toBe(new Set(own.map(({ term }) => term)).size)
        expect(row.documentsWithTheme).toBe(new Set(own.map(({ document }) => document)).size)
      }
      for (const { document, term, start, end } of hits) {
        expect(texts.find(({ id }) => id === document)!.text.slice(start, end)).toBe(term)
      }
      const recounted = texts.flatMap(({ text }) => slowly(text, first, except)).length
      expect(hits.filter(({ theme }) => theme === 'a')).toHaveLength(recounted)
    }),
  )
})

/** From each place the longest term that no exception covers; then on behind it. */
function slowly(text: string, terms: string[], except: string[]): string[] {
  const hidden = (start: number, end: number) =>
    except.some((word) => {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at <= start && end <= at + word.length) return true
      }
      return false
    })
  const taken: string[] = []
  for (let at = 0; at < text.length; ) {
    const here = terms.filter((term) => text.startsWith(term, at) && !hidden(at, at + term.length))
    const longest = here.sort((a, b) => b.length - a.length)[0]
    if (longest !== undefined) taken.push(longest)
    at += longest?.length ?? 1
  }
  return taken
}

test('of globs, gaps and expressions too every count is the number of its hits, and JavaScript’s engine recounts them', () => {
  const char = fc.constantFrom('甲', '乙', '丙', '1', '，', '\n')
  // By pattern: what it is for JavaScript, where each means the same to both engines.
  const patterns: readonly (readonly [object, RegExp])[] = [
    [{ term: '甲乙' }, /甲乙/gu],
    [{ glob: '甲?丙' }, /甲[^，\n]丙/gu],
    [{ glob: '甲*丙' }, /甲[^，\n]*?丙/gu],
    [{ gap: '甲…丙', within: 2 }, /甲[^，\n]{0,2}?丙/gu],
    [{ regex: '[甲乙]{2,3}' }, /[甲乙]{2,3}/gu],
    [{ regex: String.raw`\d+(丙|乙)?` }, /\d+(?:丙|乙)?/gu],
  ]
  fc.assert(
    fc.property(fc.string({ unit: char, maxLength: 60 }), (text) => {
      for (const [term, native] of patterns) {
        const themes = defineThemes({ themes: [{ id: 'a', terms: [term] }] })
        const hits = findThemes(text, themes, { guard: 'none' })
        expect(hits.map(({ start, end }) => [start, end])).toEqual(
          [...text.matchAll(native)].map(({ 0: match, index }) => [index, index + match.length]),
        )
        for (const hit of hits) expect(text.slice(hit.start, hit.end)).toBe(hit.text)
        expect(countThemes(text, themes, { guard: 'none' })[0]!.count).toBe(hits.length)
      }
    }),
  )
})
