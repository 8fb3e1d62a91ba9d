import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Analysis } from '../analyze.ts'
import { toHtml } from './page.ts'

const { CHROMIUM_PATH } = process.env

/** Where Chromium is, or undefined: tests that need it are skipped then, and say so. */
export const chromiumPath = [CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
if (chromiumPath === undefined) {
  console.warn('page: browser tests skipped: no Chromium at CHROMIUM_PATH or /usr/bin/chromium')
}

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** A browser that opens report pages from disk, and hears everything that a page complains of or asks for. */
export async function launchForPages() {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-page-'))
  const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: [...flags, '--disable-component-update', '--disable-sync'],
  })
  const open = async (analysis: Analysis, options: BrowserContextOptions = {}) => {
    const file = join(folder, 'report.html')
    writeFileSync(file, toHtml(analysis))
    const page: Page = await browser.newPage(options)
    const troubles: string[] = []
    page.on('console', (message) => troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) troubles.push(request.url())
    })
    await page.goto(pathToFileURL(file).href)
    return { page, troubles }
  }
  const close = async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { open, close }
}
