import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { makeProgram } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'tifa-from-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

const raw = readFileSync(join(__dirname, '..', '..', 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8')
const texts = join(folder, 'texts.ndjson')
const records = ['丙区', '乙区', '甲区'].map((unit, i) => ({
  id: `${i}`,
  unit,
  text: raw.slice(i * 1300, i * 1300 + 1300),
}))
writeFileSync(texts, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
const rowFile = join(folder, 'all.rows')

async function printed(...call: string[]): Promise<object[]> {
  const out = join(folder, 'out.json')
  await makeProgram().parseAsync([...call, '--format', 'json', '--out', out], { from: 'user' })
  return JSON.parse(readFileSync(out, 'utf8')) as object[]
}
const mapped = (...call: string[]) => makeProgram().parseAsync(call, { from: 'user' })
const inOrder = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort()

describe('--from rows', async () => {
  await makeProgram().parseAsync(['map', texts, '--stats', 'themes,slogans,grams', '--out', rowFile], {
    from: 'user',
  })

  it('gives the themes that the texts give', async () => {
    const rows = await printed('themes', '--from', rowFile)
    expect(rows.length).toBeGreaterThan(50)
    expect(inOrder(rows)).toEqual(inOrder(await printed('themes', texts)))
  })

  it('gives the comparison that the texts give', async () => {
    const rounded = (rows: object[]) =>
      inOrder(
        rows.map((row) =>
          JSON.parse(JSON.stringify(row, (_, x) => (typeof x === 'number' ? Number(x.toPrecision(12)) : x))),
        ),
      )
    const rows = await printed('compare', '--from', rowFile)
    expect(rounded(rows)).toEqual(rounded(await printed('compare', texts)))
  })

  it('gives words and slogans, each with its counts', async () => {
    const words = await printed('words', '--from', rowFile)
    expect(words).toContainEqual(
      expect.objectContaining({ text: '协商议事', count: raw.slice(0, 3900).split('协商议事').length - 1 }),
    )
    const slogans = await printed('slogans', '--from', rowFile)
    expect(slogans).toContainEqual(expect.objectContaining({ phrase: '有事好商量', units: 3 }))
  })

  it('gives keywords and themes together that the texts give', async () => {
    const other = join(folder, 'other.rows')
    // Broken lines are mended where a file is read as a report, and words cut anew.
    const whole = join(folder, 'whole.ndjson')
    const mended = records.map((record) => ({ ...record, text: record.text.replaceAll('\n', '') }))
    writeFileSync(whole, mended.map((record) => `${JSON.stringify(record)}\n`).join(''))
    await mapped('map', whole, '--stats', 'words,cooccurrence', '--out', other)
    const keywords = (rows: object[]) => inOrder(rows.map((row) => ({ ...row, tag: '' })))
    expect(keywords(await printed('keywords', '--from', other))).toEqual(
      keywords(await printed('keywords', whole)),
    )
    expect(inOrder(await printed('cooccurrence', '--from', other))).toEqual(
      inOrder(await printed('cooccurrence', whole)),
    )
  })

  it('gives quotes, phrases and places of themes, each where it stands', async () => {
    const list = join(folder, 'phrases.txt')
    const other = join(folder, 'other.rows')
    writeFileSync(list, '有事好商量\n')
    const stats = 'quotes,phrases,themes,examples'
    await mapped('map', texts, '--stats', stats, '--phrases', list, '--out', other)
    const at = ({ document, start }: { document: string; start: number }) =>
      records[Number(document)]!.text.slice(start)
    type Row = { text: string; phrase: string; count: number; example: { document: string; start: number } }
    const quotes = (await printed('quotes', '--from', other)) as Row[]
    expect(quotes.length).toBeGreaterThan(20)
    for (const { text, example } of quotes) expect(at(example).startsWith(text)).toBe(true)
    const places = raw.slice(0, 3900).split('有事好商量').length - 1
    expect(await printed('spread', '--from', other)).toEqual([
      expect.objectContaining({ phrase: '有事好商量', count: places }),
    ])
    const themes = (await printed('themes', '--from', other)) as Row[]
    for (const { count, example } of themes) expect(example === null).toBe(count === 0)
  })

  it('takes rows that were not merged, and refuses texts beside rows, and wordings of rows', async () => {
    writeFileSync(join(folder, 'twice.rows'), readFileSync(rowFile, 'utf8').repeat(2))
    const once = await printed('themes', '--from', rowFile)
    const twice = await printed('themes', '--from', join(folder, 'twice.rows'))
    const counts = (rows: object[]) => rows.map((row) => (row as { count: number }).count)
    expect(counts(twice)).toEqual(counts(once).map((count) => 2 * count))
    await expect(printed('themes', texts, '--from', rowFile)).rejects.toThrow(
      '--from: received files of text too',
    )
    await expect(printed('compare', '--formulas', '--from', rowFile)).rejects.toThrow('--formulas')
  })
})
