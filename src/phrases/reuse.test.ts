import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findReuse } from './reuse.ts'

const documents = (...texts: string[]) => texts.map((text, i) => ({ id: `d${i}`, text }))
const loan =
  '推动工作重心下移、协商触角下延、委员力量下沉，把协商议事室建到群众家门口，让群众有话能说、有事能商'

describe('findReuse', () => {
  it('finds a passage that two documents share, as long as it can be, whatever its marks', () => {
    const rows = findReuse(
      documents(`甲市今年${loan}。成效明显`, `乙市也${loan.replaceAll('、', ',\n')}；群众满意`, '无关。'),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ document: 'd0', otherDocument: 'd1', start: 4, text: loan })
    expect(rows[0]!.length).toBe([...loan].filter((char) => !'、，'.includes(char)).length)
  })

  it('leaves out what is shorter, and what one document says twice', () => {
    expect(
      findReuse(
        documents('坚持以习近平新时代中国特色社会主义思想为指导', '以习近平新时代中国特色社会主义思想为指导'),
      ),
    ).toEqual([])
    expect(findReuse(documents(`${loan}。${loan}。`))).toEqual([])
  })

  it('finds every shared passage of the least length, and nothing else, in any texts', () => {
    const text = fc.array(fc.constantFrom(...'甲乙丙、'), { maxLength: 60 }).map((chars) => chars.join(''))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const rows = findReuse(documents(a, b), { minChars: 8, maxPlaces: 1000 })
        const bare = (part: string) => part.replaceAll('、', '')
        for (const row of rows) {
          expect(bare(a.slice(row.start, row.end))).toBe(bare(b.slice(row.otherStart, row.otherEnd)))
          expect(bare(row.text).length).toBe(row.length)
          expect(row.length).toBeGreaterThanOrEqual(8)
        }
        const [wholeA, wholeB] = [bare(a), bare(b)]
        for (let i = 0; i + 8 <= wholeA.length; i++) {
          const piece = wholeA.slice(i, i + 8)
          if (wholeB.includes(piece)) expect(rows.some((row) => bare(row.text).includes(piece))).toBe(true)
        }
      }),
    )
  })

  it('comes to an end on one character, on many copies and on nothing', () => {
    expect(findReuse([])).toEqual([])
    expect(findReuse(documents('', '、、、'))).toEqual([])
    const began = performance.now()
    findReuse(documents('发'.repeat(100_000), '发'.repeat(100_000)))
    findReuse(documents(...Array.from({ length: 60 }, () => loan.repeat(40))))
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('says what is allowed', () => {
    expect(() => findReuse([], { minChars: 3 })).toThrow(
      /minChars: received 3; allowed is a whole number from 8 on/,
    )
    expect(() => findReuse([], { maxPlaces: 1.5 })).toThrow(/maxPlaces: received 1.5/)
  })
})
