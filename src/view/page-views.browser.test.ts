import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Analysis } from '../analyze.ts'
import { chromiumPath, launchForPages } from './chromium.test-support.ts'
import { fixtureAnalysis } from './fixture.test-data.ts'
import { quoteKindNames, sloganKindNames } from './labels.ts'
import { telling } from './telling.ts'

describe.skipIf(chromiumPath === undefined)('the views of the fixture in Chromium', () => {
  let pages: Awaited<ReturnType<typeof launchForPages>>
  let analysis: Analysis

  beforeAll(async () => {
    analysis = await fixtureAnalysis()
    pages = await launchForPages()
  })
  afterAll(() => pages?.close())

  test('what is highlighted is what the analysis counts, kind by kind and theme by theme', async () => {
    const { page, troubles } = await pages.open(analysis)
    /** How many characters carry a mark of each kind. */
    const shown = await page.evaluate(() => {
      const counts: Record<string, number> = {}
      for (const mark of Array.from(document.querySelectorAll('#report mark'))) {
        for (const kind of Array.from(mark.classList)) {
          counts[kind] = (counts[kind] ?? 0) + mark.textContent.replaceAll(/\s/g, '').length
        }
      }
      return counts
    })
    const covered = (spans: readonly { start: number; end: number }[]) => {
      const places = new Set<number>()
      for (const { start, end } of spans) {
        for (let at = start; at < end; at++) if (!/\s/.test(analysis.text[at]!)) places.add(at)
      }
      return places.size
    }
    const themes = [...new Set(analysis.themes.map(({ theme }) => theme))].filter((theme) =>
      analysis.hits.some((hit) => hit.theme === theme),
    )
    const wanted = new Map<string, number>()
    for (const kind of quoteKindNames) {
      wanted.set(`q-${kind}`, covered(analysis.quotes.filter((quote) => quote.kind === kind)))
    }
    for (const kind of sloganKindNames) {
      wanted.set(
        `s-${kind}`,
        covered(analysis.slogans.filter(({ kinds }) => (kinds as string[]).includes(kind))),
      )
    }
    themes.forEach((theme, i) => {
      wanted.set(`t-${i}`, covered(analysis.hits.filter((hit) => hit.theme === theme)))
    })
    for (const [kind, count] of wanted) expect([kind, shown[kind] ?? 0]).toEqual([kind, count])
    // The legend says how many there are inside the units.
    const inside = (row: { start: number }) =>
      analysis.units.some(({ start, end }) => start <= row.start && row.start < end)
    for (const kind of quoteKindNames) {
      const count = analysis.quotes.filter((quote) => quote.kind === kind && inside(quote)).length
      if (count > 0) expect(await page.locator(`.switch-q-${kind} small`).textContent()).toBe(String(count))
    }
    expect(troubles).toEqual([])
    await page.close()
  })

  test('each cell of the heat map says its rate, hits and interval, and lists as many places', async () => {
    const { page } = await pages.open(analysis)
    const row = analysis.themes.find(
      ({ label, unit }) => label === '营商环境与助企' && unit === '海门区政协',
    )!
    const [low, high] = row.perThousandCharsInterval
    const cell = page.locator('.heat tr', { hasText: '营商环境与助企' }).locator('td a').first()
    expect(await cell.locator('b').textContent()).toBe(row.perThousandChars.toFixed(1))
    const words = `${row.count} 次，每千字 ${row.perThousandChars.toFixed(1)} 次，95% 区间 ${low.toFixed(0)}–${high.toFixed(0)}`
    expect(await cell.locator('.tip .zh').textContent()).toBe(words)
    await cell.hover()
    expect(await page.locator('.tooltip b').textContent()).toBe('营商环境与助企 · 海门区政协')
    expect(await page.locator('.tooltip .zh').textContent()).toBe(words)
    await cell.click()
    expect(await page.locator('#panel-places a').count()).toBe(row.count)
    await page.close()
  })

  test('the words of each unit are drawn with their intervals, on one scale, and lead to the concordance', async () => {
    const { page } = await pages.open(analysis)
    const { keywords } = telling(analysis)
    expect(await page.locator('.keyness table').count()).toBe(keywords.length)
    const drawn = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.keyness .ratio'), (line) => {
        const whole = line.getBoundingClientRect()
        const [, range, dot] = Array.from(line.children, (child) => child.getBoundingClientRect())
        const scale = line.closest<HTMLElement>('.keyness')?.style
        const first = Number(scale?.getPropertyValue('--from'))
        const steps = Number(scale?.getPropertyValue('--span'))
        const value = (x: number) => 2 ** (first + ((x - whole.left) / whole.width) * steps)
        return [value(dot!.left + dot!.width / 2), value(range!.left), value(range!.right)]
      }),
    )
    const rows = keywords.flatMap((unit) => unit.rows)
    expect(drawn).toHaveLength(rows.length)
    for (const [i, { rateRatio, low, high }] of rows.entries()) {
      const [dot, left, right] = drawn[i]!
      for (const [seen, right_] of [
        [dot, rateRatio],
        [left, low],
        [right, high],
      ] as const) {
        expect(Math.abs(Math.log2(seen! / right_))).toBeLessThan(0.1)
      }
    }
    const { word } = rows[0]!
    await page.locator('.keyness a').first().click()
    expect(await page.inputValue('#seek')).toBe(word)
    expect(await page.locator('#seek-count .zh').textContent()).toContain(
      `${analysis.text.split(word).length - 1} 处`,
    )
    await page.close()
  })

  test('the map has a point for each document, named and leading to it', async () => {
    const { page } = await pages.open(analysis)
    const points = page.locator('.map a.point')
    expect(await points.count()).toBe(analysis.clusters.rows.length)
    const [first] = analysis.clusters.rows
    expect(await points.first().getAttribute('href')).toBe(`#section-${first!.document}`)
    expect(await points.first().getAttribute('aria-label')).toContain(first!.label)
    for (const { label } of analysis.clusters.clusters) {
      expect(await page.locator('.map .label', { hasText: label }).count()).toBe(1)
    }
    expect(await page.locator('.map .ring').count()).toBe(analysis.clusters.k)
    expect(await page.locator('.map .outlier').count()).toBe(
      analysis.clusters.rows.filter(({ outlier }) => outlier).length,
    )
    await page.close()
  })

  test('the concordance finds every place, sorts, narrows to a unit, and leads to the text', async () => {
    const { page, troubles } = await pages.open(analysis)
    const all = analysis.text.split('协商').length - 1
    await page.fill('#seek', '协商')
    await page.waitForSelector('#seek-lines .row')
    expect(await page.locator('#seek-count .zh').textContent()).toBe(`${all} 处，4 个单位`)
    const right = () => page.locator('#seek-lines .row .right').allTextContents()
    await page.locator('.orders label', { hasText: '右文' }).click()
    const sorted = await right()
    expect(sorted).toEqual([...sorted].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    await page.locator('.orders label', { hasText: '左文' }).click()
    const left = await page.locator('#seek-lines .row .left').allTextContents()
    const turned = left.map((words) => [...words].reverse().join(''))
    expect(turned).toEqual([...turned].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    const [, unit] = analysis.units
    await page.selectOption('#seek-unit', '1')
    const inUnit = analysis.text.slice(unit!.start, unit!.end).split('协商').length - 1
    expect(await page.locator('#seek-count .zh').textContent()).toBe(`${inUnit} 处，1 个单位`)
    await page.locator('#seek-lines .row').nth(1).click()
    expect(await page.locator('#panel-name').textContent()).toBe('协商')
    await page.waitForFunction(() => {
      const { top } = document.querySelector('#unit-u2')?.getBoundingClientRect() ?? { top: 1e9 }
      return top < innerHeight
    })
    // Of a list of any length only the lines in sight are there.
    await page.selectOption('#seek-unit', '')
    await page.fill('#seek', '。')
    await page.waitForFunction(() => document.querySelectorAll('#seek-lines .row').length > 5)
    expect(await page.locator('#seek-lines .row').count()).toBeLessThan(40)
    await page.fill('#seek', '没有这样的话')
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#seek-lines')?.hidden)
    expect(troubles).toEqual([])
    await page.close()
  })

  test('long lists begin short and open on request, for a search and for paper; text out of sight is not laid out', async () => {
    const { page } = await pages.open(analysis)
    const formulas = page.locator('details.formula:visible')
    expect(await formulas.count()).toBe(60)
    await page.locator('#formulas button.rest').click()
    expect(await formulas.count()).toBe(analysis.phrases.length)
    await page.reload()
    await page.fill('#filter', analysis.phrases.at(-1)!.phrase)
    expect(await page.locator('details.formula:visible').count()).toBeGreaterThan(0)
    const laidOut = () =>
      page.evaluate(() => {
        const paragraphs = Array.from(document.querySelectorAll('#report p, #report .section > *'))
        const seen = paragraphs.filter((each) => each.checkVisibility({ contentVisibilityAuto: true }))
        return [seen.length, paragraphs.length]
      })
    const [before, all] = await laidOut()
    expect(before).toBeLessThan(all! / 2)
    await page.locator('#report .unit').last().scrollIntoViewIfNeeded()
    await page.waitForFunction(() =>
      document.querySelector('#report .unit:last-child h3')?.checkVisibility({ contentVisibilityAuto: true }),
    )
    await page.close()
  })

  test('says how to cite it, with version and hashes', async () => {
    const { page } = await pages.open(analysis)
    const bibtex = await page.locator('#bibtex').textContent()
    const { tifa, lexicon, themes, text } = analysis.stamp
    expect(bibtex).toMatch(/^@misc\{tifa-[0-9a-f]{12},\n/)
    for (const part of [tifa, lexicon, themes, text]) expect(bibtex).toContain(part)
    expect(bibtex?.split('{').length).toBe(bibtex?.split('}').length)
    await page.close()
  })
})
