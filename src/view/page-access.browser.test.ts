import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Analysis } from '../analyze.ts'
import { chromiumPath, launchForPages, phone } from './chromium.test-support.ts'
import { fixtureAnalysis } from './fixture.test-data.ts'
import { hostileAnalysis } from './hostile.test-data.ts'

describe.skipIf(chromiumPath === undefined)('the page for everyone, in Chromium', () => {
  let pages: Awaited<ReturnType<typeof launchForPages>>
  let analysis: Analysis

  beforeAll(async () => {
    analysis = await fixtureAnalysis()
    pages = await launchForPages()
  })
  afterAll(() => pages?.close())

  /** What axe-core calls serious or critical. */
  async function faults(page: Page) {
    // What is not laid out yet has no place: axe-core would see it where something else stands.
    await page.addStyleTag({ content: '*{content-visibility:visible!important}' })
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(async () => {
      const { axe: here } = window as unknown as { axe: typeof import('axe-core') }
      return here.run(document, { resultTypes: ['violations'] })
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map(({ html, failureSummary }) => [id, html, failureSummary]),
      )
  }

  const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', phone],
  ]
  test.each(looks)('axe-core finds no serious fault: %s', async (_, options) => {
    const { page, troubles } = await pages.open(analysis, options)
    expect(await faults(page)).toEqual([])
    // With everything open that opens, and something looked for.
    await page.fill('#seek', '协商')
    await page.waitForSelector('#seek-lines .row')
    await page.check('#deeper')
    await page.locator('details.formula summary').first().click()
    await page.locator('#notes summary').first().click()
    await page.locator('#report mark').first().click()
    await page.check('#lang-en')
    expect(await faults(page)).toEqual([])
    expect(troubles).toEqual([])
    await page.close()
  })

  test('axe-core finds no serious fault in a hostile report', async () => {
    const { page } = await pages.open(hostileAnalysis())
    expect(await faults(page)).toEqual([])
    await page.close()
  })

  /** What has the focus, and whether it can be seen that it has. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement!
      const parts = [
        element,
        element.nextElementSibling,
        element.closest('td'),
        element.querySelector('.row[aria-selected=true]'),
      ]
      const seen = parts.some((part) => part !== null && getComputedStyle(part).outlineStyle !== 'none')
      const box = element.getBoundingClientRect()
      return {
        key:
          element.id ||
          element.getAttribute('data-f') ||
          element.textContent.trim().slice(0, 20) ||
          element.tagName,
        tag: element.tagName,
        seen,
        inView: box.bottom > 0 && box.top < innerHeight,
      }
    })

  test('Tab reaches every control, each in sight with a visible focus', async () => {
    // Without smooth scrolling, so that what has the focus is in sight at once.
    const { page } = await pages.open(analysis, { reducedMotion: 'reduce' })
    const reached = new Map<string, { seen: boolean; inView: boolean }>()
    for (let i = 0; i < 600; i++) {
      await page.keyboard.press('Tab')
      const at = await focused(page)
      if (at.tag === 'BODY') break
      reached.set(`${at.tag} ${at.key}`, at)
    }
    const hidden = [...reached].filter(([, { seen, inView }]) => !seen || !inView).map(([key]) => key)
    expect(hidden).toEqual([])
    const ids = [...reached.keys()].map((key) => key.split(' ')[1])
    for (const id of [
      'lang-en',
      'deeper',
      'filter',
      'seek',
      'seek-unit',
      'seek-offers',
      'on-q',
      'on-s',
      'on-t',
      'bibtex',
    ]) {
      if (id !== 'seek-offers') expect(ids).toContain(id)
    }
    const tags = [...reached.keys()].map((key) => key.split(' ')[0])
    for (const tag of ['A', 'a', 'SUMMARY', 'MARK', 'INPUT', 'BUTTON', 'SELECT']) expect(tags).toContain(tag)
    await page.close()
  }, 120_000)

  test('heat map, map and text by arrow keys, the panel by its keys, and back', async () => {
    const { page } = await pages.open(analysis)
    const isIn = (selector: string) =>
      page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector)
    await page.locator('.heat tbody a[tabindex="0"]').focus()
    const place = () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest('td')
        return [cell?.closest('tr')?.rowIndex, cell?.cellIndex]
      })
    const [row, column] = await place()
    await page.keyboard.press('ArrowRight')
    expect(await place()).toEqual([row, column! + 1])
    expect(await page.locator('.tooltip').isVisible()).toBe(true)
    await page.keyboard.press('ArrowDown')
    expect((await place())[0]).toBeGreaterThan(row!)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect(await isIn('#panel')).toBe(true)
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('#panel-at').textContent()).toMatch(/^1 \//)
    expect(await page.locator('mark.now').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    expect(await page.locator('#panel').isVisible()).toBe(false)
    expect(await place()).toEqual([row, column! + 1])

    await page.locator('.map a.point').first().focus()
    const point = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
    const first = await point()
    await page.keyboard.press('ArrowRight')
    expect(await point()).not.toBe(first)

    await page.locator('#report mark[tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await isIn('#report mark')).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.locator('#panel-places a').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    expect(await isIn('#report mark')).toBe(true)
    await page.close()
  })

  test('the concordance by the keyboard alone', async () => {
    const { page } = await pages.open(analysis)
    await page.locator('#seek').focus()
    await page.keyboard.type('政协')
    await page.waitForSelector('#seek-lines .row')
    await page.keyboard.press('ArrowDown')
    const chosen = () => page.locator('#seek-lines [aria-selected=true]').getAttribute('aria-posinset')
    expect(await chosen()).toBe('1')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await chosen()).toBe('3')
    await page.keyboard.press('End')
    expect(await chosen()).toBe(String(analysis.text.split('政协').length - 1))
    await page.keyboard.press('Enter')
    expect(await page.locator('#panel-name').textContent()).toBe('政协')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('seek-lines')
    await page.close()
  })

  test('on paper and on a phone nothing runs over the edge', async () => {
    for (const options of [
      phone,
      { viewport: { width: 320, height: 640 } },
      { viewport: { width: 1000, height: 700 } },
    ]) {
      const { page } = await pages.open(analysis, options)
      await page.fill('#seek', '协商')
      await page.waitForSelector('#seek-lines .row')
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      await page.close()
    }
    const { page } = await pages.open(analysis, { viewport: { width: 720, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    const shown = await page.evaluate(() =>
      ['.side', '.legend', '#concordance', '#panel', '.copy'].filter((part) => {
        const element = document.querySelector(part)
        return element !== null && getComputedStyle(element).display !== 'none'
      }),
    )
    expect(shown).toEqual([])
    await page.close()
  })
})
