import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableFromIPC } from 'apache-arrow'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, it } from 'vitest'
import { cli, fixture, runTifa } from './command.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'tifa-output-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tifa = (args: readonly string[], input?: string) => runTifa(args, folder, input)
const written = (name: string) => readFileSync(join(folder, name))
const quotes: { text: string; start: number }[] = JSON.parse(tifa(['quotes', fixture, '--json']).stdout)

describe('the forms in which rows leave', () => {
  it('takes the form from the name of the file or from --format, and prints nothing then', async () => {
    for (const name of ['q.csv', 'q.tsv', 'q.json', 'q.ndjson', 'q.md', 'q.parquet', 'q.xlsx', 'q.arrow']) {
      expect(tifa(['quotes', fixture, '--out', name])).toMatchObject({ status: 0, stdout: '', stderr: '' })
    }
    expect(JSON.parse(written('q.json').toString())).toEqual(quotes)
    const lines = written('q.ndjson').toString().trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(quotes)
    expect(written('q.tsv').toString().split('\n')[0]).toContain('document\tunit\ttext')
    expect(written('q.md').toString()).toMatch(/^\| document \| unit \| text/)
    expect(written('q.xlsx').subarray(0, 2).toString()).toBe('PK')
    const texts = quotes.map(({ text }) => text)
    const file = written('q.parquet')
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
    expect((await parquetReadObjects({ file: buffer })).map((row) => row['text'])).toEqual(texts)
    expect([...tableFromIPC(written('q.arrow')).getChild('text')!]).toEqual(texts)
  })

  it('writes the same bytes to a pipe as to a file, also of binary forms', () => {
    const { bytes } = tifa(['quotes', fixture, '--format', 'parquet'])
    expect(bytes.equals(written('q.parquet'))).toBe(true)
    expect(tifa(['quotes', fixture, '--format', 'csv', '--out', '-']).bytes.equals(written('q.csv'))).toBe(
      true,
    )
  })

  it('--format outweighs the ending, --bom is for Excel', () => {
    tifa(['quotes', fixture, '--format', 'csv', '--bom', '--out', 'odd.txt'])
    expect(written('odd.txt').toString()).toBe(`\uFEFF${written('q.csv')}`)
  })

  it('says so where a form has no room for no rows', () => {
    const { status, stderr } = tifa(['quotes', '--format', 'parquet'], '没有引号。')
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^tifa: --format parquet: there are no rows, .*csv, json and xlsx can hold none\n$/,
    )
    expect(tifa(['quotes', '--json'], '没有引号。').stdout).toBe('[]\n')
    expect(tifa(['quotes'], '没有引号。').stdout).toBe('no rows\n')
  })

  it.skipIf(spawnSync('script', ['--version']).status !== 0)(
    'keeps bytes off a terminal, and colours on it',
    () => {
      const onTerminal = (call: string, env: Record<string, string>) =>
        spawnSync('script', ['-qec', `"${process.execPath}" "${cli}" ${call}`, '/dev/null'], {
          encoding: 'utf8',
          env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', ...env },
        })
      const refused = onTerminal(`quotes "${fixture}" --format xlsx`, {})
      expect(refused.status).toBe(2)
      expect(refused.stdout).toContain('received a terminal to write to; allowed are --out FILE or a pipe')
      expect(onTerminal(`quotes "${fixture}"`, {}).stdout).toContain('\u001b[1m')
      expect(onTerminal(`quotes "${fixture}"`, { NO_COLOR: '1' }).stdout).not.toContain('\u001b[')
    },
  )
})

describe('charts', () => {
  const svg = (name: string) => written(name).toString()

  it.each([
    ['themes', '营商环境与助企'],
    ['compare', '与其余单位相比的特点'],
    ['keywords', '企业'],
    ['dispersion', '位置'],
    ['kwic 协商', '协商'],
  ])('tifa %s draws its own', (call, text) => {
    const name = `${call.split(' ')[0]}.svg`
    expect(tifa([...call.split(' '), fixture, '--svg', name])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    })
    expect(svg(name)).toMatch(/^<svg /)
    expect(svg(name)).toContain(text)
  })

  it('draws pixels, titles and rows beside the chart where all are asked for', () => {
    const call = ['themes', fixture, '--png', 't.png', '--svg', 't.svg', '--title', '四家单位 <b>', '--csv']
    expect(tifa(call).stdout).toMatch(/^unit,theme,label/)
    expect(written('t.png').subarray(1, 4).toString()).toBe('PNG')
    expect(svg('t.svg')).toContain('四家单位 &lt;b&gt;')
  })

  it('has a column for each section where sections are counted', () => {
    tifa(['themes', fixture, '--by', 'section', '--svg', 's.svg'])
    expect(svg('s.svg')).toContain('海门区政协 u1.2')
  })

  it('draws themes over the years', () => {
    const rows = [
      '年份,正文',
      ...[2020, 2021, 2022].map((year) => `${year},${year}年优化营商环境，科技创新。`),
    ]
    writeFileSync(join(folder, 'years.csv'), `${rows.join('\n')}\n`)
    expect(tifa(['trends', 'years.csv', '--time', '年份', '--svg', 'y.svg'])).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(svg('y.svg')).toContain('营商环境与助企')
    expect(tifa(['trends', 'years.csv', '--time', '年份', '--levels', '1']).stdout).toContain(
      '营商环境与助企',
    )
  })
})

describe('groups, words and levels', () => {
  it('counts by any field, for themes and for words', () => {
    const text = '企业家座谈会。企业走访。企业服务。'
    writeFileSync(
      join(folder, 'rows.csv'),
      `地区,届次,正文\n甲,一,${text}\n乙,一,民生实事。民生保障。民生服务。\n丙,二,${text}\n`,
    )
    const unitsOf = (...call: string[]) =>
      new Set(
        JSON.parse(tifa([...call, 'rows.csv', '--json']).stdout).map((row: { unit: string }) => row.unit),
      )
    expect(unitsOf('themes', '--by', '届次')).toEqual(new Set(['一', '二']))
    expect(unitsOf('diversity', '--by', '届次')).toEqual(new Set(['一', '二']))
    expect(unitsOf('diversity')).toEqual(new Set(['甲', '乙', '丙']))
  })

  it('keeps words of a user dictionary whole', () => {
    writeFileSync(join(folder, 'words.txt'), '走帮服 1000000 nz\n')
    const cut = (...more: string[]) => tifa(['segment', '--separator', '/', ...more], '开展走帮服活动').stdout
    expect(cut()).not.toContain('/走帮服/')
    expect(cut('--words', 'words.txt')).toBe('开展/走帮服/活动\n')
  })

  it('keeps to the levels asked for', () => {
    const rows = JSON.parse(tifa(['themes', fixture, '--levels', '2', '--json']).stdout)
    expect(new Set(rows.map((row: { level: number }) => row.level))).toEqual(new Set([2]))
  })

  it('analyze gives what report gives', () => {
    expect(tifa(['analyze', fixture]).stdout).toBe(tifa(['report', fixture, '--json']).stdout)
  })
})
