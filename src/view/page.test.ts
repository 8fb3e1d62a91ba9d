import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Analysis } from '../analyze.ts'
import { toHtml } from './page.ts'
import { sampleAnalysis } from './sample.test-data.ts'

/** The sample with hostile text in every field that a report or a person can fill. */
function hostileAnalysis(): Analysis {
  const evil = `</script><script>document.title="owned"</script><!--<img src=x onerror="document.title='owned'">`
  const analysis = sampleAnalysis()
  const text = `${evil}\n${evil}“${evil}”\n${analysis.text}`
  const place = { document: 'u1', unit: evil, start: evil.length + 1, end: evil.length * 2 + 1 }
  return {
    ...analysis,
    title: evil,
    subtitle: evil,
    text,
    units: [
      {
        ...analysis.units[0]!,
        id: evil,
        name: evil,
        heading: evil,
        caption: evil,
        start: 0,
        end: text.length,
      },
    ],
    sections: [{ id: evil, unit: evil, level: 1, heading: evil, start: evil.length + 1, end: text.length }],
    quotes: [{ ...place, text: evil, kind: 'term', open: '“', close: '”', depth: 0, speaker: evil }],
    slogans: [{ ...place, text: evil, kinds: ['quoted'], parts: [], score: 1 }],
    phrases: [{ ...analysis.phrases[0]!, phrase: evil, firstUnit: evil }],
    themes: [{ ...analysis.themes[0]!, unit: evil, theme: evil, label: evil, count: 1 }],
    hits: [{ ...place, theme: evil, term: evil }],
    comparisons: [{ ...analysis.comparisons[0]!, unit: evil, theme: evil, label: evil, pAdjusted: 0.001 }],
    keywords: [{ ...analysis.keywords[0]!, unit: evil, word: evil }],
    clusters: {
      ...analysis.clusters,
      clusters: [{ ...analysis.clusters.clusters[0]!, label: evil, example: evil, units: [evil] }],
      rows: [{ ...analysis.clusters.rows[0]!, document: evil, unit: evil, label: evil }],
    },
    notes: [{ code: evil, message: evil, start: 0, end: 5 }],
    stamp: { ...analysis.stamp, tifa: evil, options: { [evil]: evil } },
  }
}

test('the page holds all it needs and asks for nothing', () => {
  const page = toHtml(sampleAnalysis())
  expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;`)
  expect(page).not.toMatch(/(?:src|href)="(?!#|data:image\/svg)/)
  expect(page).not.toMatch(/url\(|@import|fetch\(|XMLHttpRequest/)
  expect(new TextEncoder().encode(page).length).toBeLessThan(1_500_000)
})

test('the same analysis gives the same page', () => {
  expect(toHtml(sampleAnalysis())).toBe(toHtml(sampleAnalysis()))
})

test('text is never markup', () => {
  const page = toHtml(hostileAnalysis())
  expect(page).not.toContain('<script>document')
  expect(page).not.toContain('<img')
  expect(page.match(/<script/g)).toHaveLength(2)
  expect(page.match(/<\/script/g)).toHaveLength(2)
})

test('an analysis of nothing makes a page', () => {
  const nothing = { units: [], sections: [], quotes: [], slogans: [], phrases: [], themes: [], hits: [] }
  const rest = { comparisons: [], keywords: [], notes: [], title: '', text: '', sources: [] }
  const clusters = { k: 0, seed: 1, clusters: [], rows: [], quality: { inertia: 0 }, considered: [] }
  const page = toHtml({ stamp: sampleAnalysis().stamp, ...nothing, ...rest, clusters })
  expect(page).toContain('</html>')
  expect(page.slice(0, page.indexOf('<script type'))).not.toMatch(/NaN|undefined|Infinity/)
})

const { CHROMIUM_PATH } = process.env
const found = [CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
if (found === undefined) {
  console.warn('page.test.ts: browser tests skipped: no Chromium at CHROMIUM_PATH or /usr/bin/chromium')
}

describe.skipIf(found === undefined)('in Chromium, from disk', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'tifa-page-'))
  const analysis = sampleAnalysis()

  beforeAll(async () => {
    const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
    browser = await chromium.launch({
      executablePath: found!,
      args: [...flags, '--disable-component-update', '--disable-sync'],
    })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(shown: Analysis, options: Parameters<Browser['newPage']>[0] = {}) {
    const file = join(folder, 'report.html')
    writeFileSync(file, toHtml(shown))
    const page = await browser.newPage(options)
    const troubles: string[] = []
    page.on('console', (message) => troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) troubles.push(request.url())
    })
    await page.goto(pathToFileURL(file).href)
    return { page, troubles }
  }

  /** How many different rows of a layer have a mark, and the text under each. */
  function marked(page: Page, layer: string): Promise<[id: string, text: string][]> {
    return page.evaluate((layer) => {
      const texts = new Map<string, string>()
      for (const mark of Array.from(document.querySelectorAll<HTMLElement>(`#report mark[data-${layer}]`))) {
        for (const id of mark.dataset[layer]!.split(' '))
          texts.set(id, (texts.get(id) ?? '') + mark.textContent)
      }
      return [...texts]
    }, layer)
  }

  test('every quote, slogan and hit is marked with its own text, and nothing complains', async () => {
    const { page, troubles } = await open(analysis)
    for (const [layer, rows] of [
      ['q', analysis.quotes],
      ['s', analysis.slogans],
      ['h', analysis.hits],
    ] as const) {
      const marks = await marked(page, layer)
      expect(marks.length).toBe(rows.length)
      for (const [id, text] of marks) {
        const { start, end } = rows[Number(id)]!
        expect(text).toBe(analysis.text.slice(start, end))
      }
    }
    const ids = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[id]'), (element) => element.id),
    )
    expect(new Set(ids).size).toBe(ids.length)
    const lost = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
        .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
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
    const quote = analysis.quotes.findIndex(({ text }) => text === '走帮服')
    await page.locator(`#report mark[data-q="${quote}"]`).first().click()
    expect(await page.locator('#panel-places a').count()).toBe(2)
    const cell = page.locator('.heat a[data-unit="3"]').first()
    const hits = Number(await cell.locator('small').textContent())
    await cell.click()
    expect(await page.locator('#panel-places a').count()).toBe(hits)
    await page.close()
  })

  test('switches, language and finding', async () => {
    const { page } = await open(analysis)
    const quote = page.locator('#report p mark[data-k="q-term"]').first()
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
    const phone = await open(analysis, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.close()
    await phone.page.close()
  })
})
