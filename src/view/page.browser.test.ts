import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Analysis } from '../analyze.ts'
import { chromiumPath, launchForPages } from './chromium.test-support.ts'
import { hostileAnalysis } from './hostile.test-data.ts'
import { sampleAnalysis } from './sample.test-data.ts'

describe.skipIf(chromiumPath === undefined)('in Chromium, from disk', () => {
  let pages: Awaited<ReturnType<typeof launchForPages>>
  const analysis = sampleAnalysis()
  const open: typeof pages.open = (...args) => pages.open(...args)

  beforeAll(async () => {
    pages = await launchForPages()
  })
  afterAll(() => pages?.close())

  /** Every character of the text that the page shows, by its place, with what its mark says of it. */
  function markedPlaces(page: Page): Promise<Record<number, { char: string; kinds: string }>> {
    return page.evaluate(() => {
      const found: Record<number, { char: string; kinds: string }> = {}
      for (const line of Array.from(document.querySelectorAll<HTMLElement>('#report [data-at]'))) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
        let at = Number(line.dataset['at'])
        while (walker.nextNode()) {
          const mark = walker.currentNode.parentElement?.closest('mark')
          const kinds = ` ${mark?.className ?? ''} ${mark?.dataset['f'] === undefined ? '' : 'f'} `
          for (const char of (walker.currentNode.textContent ?? '').split('')) {
            found[at++] = { char, kinds }
          }
        }
      }
      return found
    })
  }

  test('every quote, slogan and hit is marked over its own text, and nothing complains', async () => {
    const { page, troubles } = await open(analysis)
    const places = await markedPlaces(page)
    const themes = [...new Set(analysis.themes.map(({ theme }) => theme))]
    const rows = [
      ...analysis.quotes.map((row) => ({ ...row, kinds: [`q-${row.kind}`, 'f'] })),
      ...analysis.slogans.map((row) => ({ ...row, kinds: [...row.kinds.map((kind) => `s-${kind}`), 'f'] })),
      ...analysis.hits.map((row) => ({ ...row, kinds: [`t-${themes.indexOf(row.theme)}`] })),
    ]
    for (const { start, end, kinds } of rows) {
      for (let at = start; at < end; at++) {
        if (analysis.text[at] === '\n') continue
        expect(places[at]?.char).toBe(analysis.text[at])
        for (const kind of kinds) expect(places[at]?.kinds).toContain(` ${kind} `)
      }
    }
    const ids = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[id]'), (element) => element.id),
    )
    expect(new Set(ids).size).toBe(ids.length)
    const lost = await page.evaluate(() =>
      Array.from(document.querySelectorAll('a[href^="#"]'))
        .filter((link) => !document.getElementById(link.getAttribute('href')?.slice(1) ?? ''))
        .map((link) => link.outerHTML),
    )
    expect(lost).toEqual([])
    expect(troubles).toEqual([])
    await page.close()
  })

  test('all text of the report stands on the page, line by line', async () => {
    const { page } = await open(analysis)
    const lines = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#report [data-at]'), (line) => line.textContent),
    )
    expect(lines).toEqual(
      analysis.text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    await page.close()
  })

  test.each([
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])('what is out of sight is not guessed higher than it is, at %o', async (viewport) => {
    const short = { ...analysis, quotes: [], slogans: [], hits: [], notes: [] }
    for (const each of [analysis, short]) {
      const { page } = await open(each, { viewport })
      const height = () => page.evaluate(() => document.documentElement.scrollHeight)
      const guessed = await height()
      await page.addStyleTag({ content: '*{content-visibility:visible!important}' })
      const real = await height()
      expect(guessed / real).toBeLessThan(1.03)
      expect(guessed / real).toBeGreaterThan(0.8)
      await page.close()
    }
  })

  test('opening a formula lights up its places; its links go there and the panel steps on', async () => {
    const { page, troubles } = await open(analysis)
    const formula = page.locator('details.formula', { hasText: '有事好商量' }).first()
    await formula.locator('summary').click()
    await page.waitForFunction(() => document.querySelectorAll('mark.lit').length > 0)
    const count = analysis.text.split('有事好商量').length - 1
    expect(await formula.locator('.place').count()).toBe(count)
    await formula.locator('.place').nth(1).click()
    expect(await page.locator('#panel-name').textContent()).toBe('有事好商量')
    expect(await page.locator('#panel-at').textContent()).toBe(`2 / ${count}`)
    expect((await page.locator('mark.now').allTextContents()).join('')).toBe('有事好商量')
    await page.keyboard.press('n')
    expect(await page.locator('#panel-at').textContent()).toBe(`3 / ${count}`)
    await page.keyboard.press('Escape')
    expect(await page.locator('#panel').isVisible()).toBe(false)
    expect(await page.locator('mark.lit').count()).toBe(0)
    expect(troubles).toEqual([])
    await page.close()
  })

  test('a click on a mark in the text and on a cell of the heat map lists the places', async () => {
    const { page } = await open(analysis)
    await page
      .locator('#report mark.q-term', { hasText: /^走帮服$/ })
      .first()
      .click()
    expect(await page.locator('#panel-places a').count()).toBe(2)
    const cell = page.locator('.heat a[data-unit="3"]').first()
    const hits = Number.parseInt((await cell.locator('.tip .zh').textContent()) ?? '', 10)
    await cell.click()
    expect(await page.locator('#panel-places a').count()).toBe(hits)
    await page.close()
  })

  test('switches, language and finding', async () => {
    const { page } = await open(analysis)
    const quote = page.locator('#report p mark[class="q-term"]').first()
    const colour = () => quote.evaluate((mark) => getComputedStyle(mark).color)
    const before = await colour()
    await page.uncheck('#on-q-term')
    expect(await colour()).not.toBe(before)
    await page.check('#on-q-term')
    expect(await colour()).toBe(before)
    await page.uncheck('#on-q')
    expect(await colour()).not.toBe(before)
    expect(await page.locator('#themes-title .zh').isVisible()).toBe(true)
    await page.check('#lang-en')
    expect(await page.locator('#themes-title .zh').isVisible()).toBe(false)
    expect(await page.locator('#themes-title .en').isVisible()).toBe(true)
    await page.fill('#filter', '走帮')
    expect(await page.locator('details.formula:visible').count()).toBe(1)
    await page.close()
  })

  test('hostile text shows as text and runs nowhere', async () => {
    const { page, troubles } = await open(hostileAnalysis())
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('h1').textContent()).toContain('<script>')
    expect(await page.locator('#report').textContent()).toContain('</script><script>')
    await page.locator('#report mark').last().click()
    expect(await page.locator('#panel-name').textContent()).toContain('</script>')
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('script').count()).toBe(2)
    expect(await page.locator('img').count()).toBe(0)
    expect(troubles).toEqual([])
    await page.close()
  })

  test('without the script it reads, and on a phone nothing runs over the edge', async () => {
    const { page } = await open(analysis, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    expect(await page.locator('#report mark', { hasText: '走帮服' }).first().isVisible()).toBe(true)
    await page.locator('details.formula summary').first().click()
    expect(await page.locator('details.formula .place').first().isVisible()).toBe(true)
    for (const shown of [analysis, manyUnits()]) await fitsPhone(shown)
    await page.close()
  })

  async function fitsPhone(shown: Analysis) {
    const phone = await open(shown, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    // No phrase stands in a column of single characters, no value of a comparison is out of sight.
    const narrow = await phone.page.evaluate(() => {
      const widthOf = (element: Element) => element.getBoundingClientRect()
      const phrases = Array.from(document.querySelectorAll('details.formula:not([hidden]) .phrase'))
      const values = Array.from(document.querySelectorAll('#standout td, #quotes td, .formula .count'))
      return [
        ...phrases.filter((phrase) => widthOf(phrase).width < 30 * Math.min(2, phrase.textContent.length)),
        ...values.filter((value) => widthOf(value).right > innerWidth + 0.5),
      ].map((element) => element.outerHTML)
    })
    expect(narrow).toEqual([])
    await phone.page.close()
  }

  test('a table that is too wide says so until its end is seen', async () => {
    const { page } = await open(manyUnits(), { viewport: { width: 390, height: 844 } })
    const hint = page.locator('#themes .more-hint')
    const edge = page.locator('#themes .edge')
    expect([await hint.isVisible(), await edge.isVisible()]).toEqual([true, true])
    await page.locator('#themes .scroll').evaluate((scroll) => scroll.scrollTo(100_000, 0))
    await page.waitForFunction(() => document.querySelector('#themes .at-end') !== null)
    expect(await edge.isVisible()).toBe(false)
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await hint.isVisible()).toBe(false)
    await page.close()
  })
})

/** The sample with so many units that they stand one below the other. */
function manyUnits(): Analysis {
  const sample = sampleAnalysis()
  const units = Array.from({ length: 25 }, (_, i) => ({
    ...sample.units[i % 4]!,
    id: `u${i + 1}`,
    name: `单位${i + 1}`,
  }))
  return { ...sample, title: '', units, sections: [] }
}
