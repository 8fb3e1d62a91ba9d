import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx, paragraph } from '../read/office.test-support.ts'

const root = join(__dirname, '..', '..')
const cli = join(root, 'dist', 'cli.js')
const { CHROMIUM_PATH } = process.env
const found = [CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
const built = existsSync(join(root, 'dist', 'web', 'index.html'))
if (found === undefined)
  console.warn('web: browser tests skipped: no Chromium at CHROMIUM_PATH or /usr/bin/chromium')
if (!built) console.warn('web: browser tests skipped: no dist/web; npm run build makes it')

const raw = readFileSync(join(root, 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8')
const units = [
  '海门区政协',
  '苏锡通科技产业园区政协工委',
  '南通经济技术开发区政协工委',
  '通州湾示范区政协工委',
]

describe.skipIf(found === undefined || !built)('tifa web in Chromium', { timeout: 240_000 }, () => {
  let server: ChildProcess
  let address = ''
  let browser: Browser
  let context: BrowserContext
  const folder = mkdtempSync(join(tmpdir(), 'tifa-web-'))

  beforeAll(async () => {
    server = spawn(process.execPath, [cli, 'web', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
    address = await new Promise<string>((resolve) => {
      server.stdout!.on('data', (chunk: Buffer) => {
        const url = /http:\S+/.exec(String(chunk))
        if (url) resolve(url[0])
      })
    })
    const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
    browser = await chromium.launch({
      executablePath: found!,
      args: [...flags, '--disable-component-update', '--disable-sync'],
    })
    context = await browser.newContext({ acceptDownloads: true })
  })
  afterAll(async () => {
    await browser?.close()
    server?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  /** An open page, and whatever it complains of or asks of anyone but this server. */
  async function open(): Promise<{ page: Page; troubles: string[] }> {
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('console', (message) => troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(?:data|blob|about):/.test(request.url()))
        troubles.push(request.url())
    })
    await page.goto(address)
    return { page, troubles }
  }

  /** The text as Chromium prints it. */
  async function printed(text: string): Promise<Buffer> {
    const page = await browser.newPage()
    await page.setContent('<pre style="white-space:pre-wrap;font:12pt/1.8 Noto Serif CJK SC"></pre>')
    await page.evaluate((content) => {
      document.querySelector('pre')!.textContent = content
    }, text)
    const bytes = await page.pdf({ format: 'A4' })
    await page.close()
    return bytes
  }

  const done = (page: Page) => page.waitForSelector('body[data-state="done"]', { timeout: 100_000 })
  /** The text of the result, once Chromium has read the whole of it: it shows pages while they come in. */
  const shownText = async (page: Page) => {
    const frame = await (await page.waitForSelector('#result')).contentFrame()
    await frame!.waitForFunction(
      () => document.readyState === 'complete' && document.querySelector('#report') !== null,
    )
    return (await frame!.textContent('body')) ?? ''
  }
  const shownUnits = async (page: Page) => {
    const text = await shownText(page)
    return units.filter((unit) => text.includes(unit))
  }
  const saved = async (page: Page) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-json')])
    return readFileSync((await download.path())!, 'utf8')
  }

  it('shows a pasted report with its four units, and the same analysis.json as the command line', async () => {
    const { page, troubles } = await open()
    await page.fill('#text', raw)
    await done(page)
    expect(await shownUnits(page)).toEqual(units)
    expect(await page.textContent('#status')).toContain('4 个单位')
    const { stdout } = spawnSync(process.execPath, [cli, 'report', '--json'], {
      input: raw,
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    expect(await saved(page)).toBe(stdout)
    expect(troubles).toEqual([])
    await page.close()
  })

  it('reads a dropped Word file and a dropped PDF', async () => {
    const { page, troubles } = await open()
    for (const [name, bytes] of [
      [
        '报告.docx',
        docx({
          body: raw
            .split('\n')
            .map((line) => paragraph(line))
            .join(''),
        }),
      ],
      ['报告.pdf', await printed(raw)],
    ] as const) {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      await page.setInputFiles('#files', file)
      await page.waitForFunction(
        (wanted) => document.querySelector('#list')?.textContent?.includes(wanted),
        name,
      )
      await done(page)
      expect(await shownUnits(page), name).toEqual(units)
      await page.click('#list button')
    }
    expect(troubles).toEqual([])
    await page.close()
  })

  it('tells what it cannot read, and shows script in a text as text', async () => {
    const { page } = await open()
    const file = join(folder, '照片.bin')
    writeFileSync(
      file,
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    )
    await page.setInputFiles('#files', file)
    await page.waitForSelector('body[data-state="failed"]')
    expect(await page.textContent('#problems')).toContain('照片.bin: is no text file')
    await page.click('#list button')
    await page.fill(
      '#text',
      `${raw}\n<script>document.title = 'owned'</script><img src=x onerror="document.title='owned'">`,
    )
    await done(page)
    expect(await shownText(page)).toContain('<script>document.title')
    expect(await page.title()).not.toBe('owned')
    await page.close()
  })

  it('works without a network after the first load', async () => {
    const first = await open()
    await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
    await context.setOffline(true)
    const page = await context.newPage()
    await page.goto(address)
    await page.fill('#text', raw)
    await done(page)
    expect(await shownUnits(page)).toEqual(units)
    await context.setOffline(false)
  })

  it('leaves the page free while it works', async () => {
    const { page } = await open()
    await page.fill('#text', raw.repeat(5))
    await page.waitForSelector('body[data-state="busy"]')
    // A page that stood still would answer nothing until the work is done.
    let answers = 0
    while ((await page.getAttribute('body', 'data-state')) === 'busy') {
      await page.locator('#text').press('End')
      answers++
    }
    expect(answers).toBeGreaterThan(3)
    await page.close()
  })
})
