import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cli, fixture, runTifa } from './command.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'tifa-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tifa = (args: readonly string[], input?: string | Buffer) => runTifa(args, folder, input)

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

describe('tifa report', () => {
  it('prints a summary and writes JSON, CSV and the page', () => {
    const { status, stdout, stderr } = tifa(['report', fixture, '--out', 'out'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const text of [
      '海门区政协',
      '苏锡通科技产业园区政协工委',
      '南通经济技术开发区政协工委',
      '通州湾示范区政协工委',
      '走帮服',
      '协商于民、协商为民',
      '营商环境',
      '聚类',
      join('out', 'report.html'),
    ]) {
      expect(stdout).toContain(text)
    }
    expect(stdout).not.toContain('\u001b[')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'analysis.json',
      'cases.csv',
      'cluster-members.csv',
      'cluster-themes.csv',
      'clusters.csv',
      'comparisons.csv',
      'keywords.csv',
      'notes.csv',
      'phrases.csv',
      'quotes.csv',
      'report.html',
      'sections.csv',
      'slogans.csv',
      'theme-hits.csv',
      'themes.csv',
      'unit-clusters.csv',
      'units.csv',
    ])
    const page = readFileSync(join(folder, 'out', 'report.html'), 'utf8')
    expect(page.length).toBeLessThan(1_500_000)
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })

  it('writes the same bytes twice, to file and to standard output', () => {
    tifa(['report', fixture, '--out', 'one'])
    tifa(['report', fixture, '--out', 'two'])
    for (const name of readdirSync(join(folder, 'one'))) {
      expect(readFileSync(join(folder, 'one', name)).equals(readFileSync(join(folder, 'two', name)))).toBe(
        true,
      )
    }
    expect(tifa(['report', fixture, '--json']).stdout).toBe(
      readFileSync(join(folder, 'one', 'analysis.json'), 'utf8'),
    )
  })

  it('reads standard input', () => {
    const { status, stdout } = tifa(['report', '--json'], readFileSync(fixture))
    expect(status).toBe(0)
    expect(JSON.parse(stdout).units).toHaveLength(4)
  })

  it('analyses several files together', () => {
    const other = file(
      '如东.txt',
      '如东县政协\n如东县政协坚持“走帮服”，凝聚共识。\n一、走访企业。帮助解难。\n',
    )
    const analysis = JSON.parse(tifa(['report', fixture, other, '--json']).stdout)
    expect(analysis.units.map((unit: { name: string }) => unit.name)).toHaveLength(5)
    expect(analysis.sources.map((source: { name: string }) => source.name)).toEqual(['raw.txt', '如东.txt'])
    for (const row of [...analysis.quotes, ...analysis.slogans])
      expect(analysis.text.slice(row.start, row.end)).toBe(row.text)
  })
})

describe('bad input', () => {
  const wrong: [string, string[], number, RegExp][] = [
    ['a missing file', ['report', 'missing.txt'], 1, /^tifa: missing\.txt: no such file\n$/],
    ['an empty file', ['report', file('empty.txt', '')], 1, /^tifa: .*empty\.txt: is empty\n$/],
    [
      'a blank file',
      ['report', file('blank.txt', ' \n')],
      1,
      /^tifa: .*blank\.txt: holds nothing but white space\n$/,
    ],
    [
      'a binary file',
      ['report', file('a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))],
      1,
      /^tifa: .*a\.png: is no text file; allowed is .*\n$/,
    ],
    [
      'a folder without files that are read',
      ['report', join(file('bare/a.png', 'x'), '..')],
      1,
      /^tifa: .*bare: holds no file that is read; allowed are \.txt .*\n$/,
    ],
    [
      'a wrong encoding',
      ['quotes', fixture, '--encoding', 'ansi'],
      2,
      /^tifa: encoding: received "ansi"; allowed are 'utf-8', .*\n$/,
    ],
    [
      'a wrong format of the file',
      ['quotes', fixture, '--input-format', 'doc'],
      2,
      /^tifa: .*'doc' is invalid. Allowed are 'text', .*\n$/,
    ],
    [
      'a wrong format to write',
      ['quotes', fixture, '--format', 'doc'],
      2,
      /^tifa: .*'doc' is invalid. Allowed choices are table, csv, tsv, json, ndjson, md, parquet, xlsx, arrow\.\n$/,
    ],
    [
      'an ending that tells no format',
      ['quotes', fixture, '--out', 'x.doc'],
      2,
      /^tifa: --out x\.doc: its ending tells no format; allowed are .*\n$/,
    ],
    [
      'a file to write in a folder that is not there',
      ['quotes', fixture, '--out', 'none/x.csv'],
      1,
      /^tifa: none\/x\.csv: can't be written \(ENOENT\)\n$/,
    ],
    [
      'a level that no theme has',
      ['themes', fixture, '--levels', '9'],
      2,
      /^tifa: --levels: received 9; allowed are the themes' levels 1, 2, 3\n$/,
    ],
    [
      'a field that is not there',
      ['themes', fixture, '--by', '省份'],
      2,
      /^tifa: by: received "省份"; allowed are "unit", .*\n$/,
    ],
    [
      'a mistake in the user words',
      ['segment', fixture, '--words', file('words.txt', '走帮服 10 nz\n有事 0\n')],
      1,
      /^tifa: words\.txt:2: received the frequency "0"; allowed are whole numbers from 1\n$/,
    ],
    [
      'a column that is not there',
      ['quotes', file('rows.csv', '年,正文\n1,走帮服\n'), '--text-column', '摘要'],
      1,
      /^tifa: .*rows\.csv: textColumn: received "摘要".*allowed are its columns "年", "正文"\n$/,
    ],
    [
      'an unknown option',
      ['report', fixture, '--ot', 'x'],
      2,
      /^tifa: unknown option '--ot'.*allowed are --out, --json.*\n$/,
    ],
    [
      'an unknown command',
      ['raport', fixture],
      2,
      /^tifa: unknown command 'raport'.*allowed are report, analyze, segment.*\n$/,
    ],
    [
      'help for an unknown command',
      ['help', 'raport'],
      2,
      /^tifa: unknown command 'raport'; allowed are .*\n$/,
    ],
    ['a file without a name', ['quotes', ''], 2, /^tifa: FILE: received an empty name; allowed are .*\n$/],
    [
      'a folder without a name',
      ['report', fixture, '--out', ''],
      2,
      /^tifa: option '--out <dir>' .*Allowed is the name of a folder\.\n$/,
    ],
    [
      'a folder that cannot be made',
      ['report', fixture, '--out', '/proc/tifa/out'],
      1,
      /^tifa: --out \/proc\/tifa\/out: can't be written \(E\w+\)\n$/,
    ],
    [
      'a wrong engine',
      ['report', fixture, '--engine', 'hanlp'],
      2,
      /^tifa: .*'hanlp' is invalid.*Allowed choices are tifa, nodejieba.*\n$/,
    ],
    [
      'a wrong seed',
      ['report', fixture, '--seed', 'x'],
      2,
      /^tifa: .*'x' is invalid.*whole numbers from 0 to 4294967295.*\n$/,
    ],
    [
      'a wrong k',
      ['report', fixture, '--k', '0'],
      2,
      /^tifa: .*'0' is invalid.*whole numbers from 1 on, or 'auto'.*\n$/,
    ],
    [
      'JSON and CSV at once',
      ['quotes', fixture, '--json', '--csv'],
      2,
      /^tifa: option '--json' cannot be used with option '--csv'\n$/,
    ],
  ]
  it.each(wrong)('%s gives one clear line', (_, args, status, message) => {
    const result = tifa(args)
    expect(result.stderr).toMatch(message)
    expect({ status: result.status, stdout: result.stdout }).toEqual({ status, stdout: '' })
  })

  it('a folder that cannot be written gives one clear line', () => {
    const target = file('taken', 'a file where the folder should be')
    const { status, stderr } = tifa(['report', fixture, '--out', target])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^tifa: --out .*taken: can't be written \(\w+\)\n$/)
  })

  it.skipIf(process.getuid?.() === 0)('an unreadable file gives one clear line', () => {
    const path = file('secret.txt', '走帮服')
    chmodSync(path, 0)
    expect(tifa(['report', path]).stderr).toMatch(/may not be read/)
  })
  if (process.getuid?.() === 0)
    console.log('not run: root may read every file, so the unreadable file is not tried')

  it('shows a stack trace only where asked', () => {
    expect(tifa(['report', 'missing.txt']).stderr).not.toContain('    at ')
    expect(tifa(['--debug', 'report', 'missing.txt']).stderr).toContain('    at ')
    expect(tifa(['report', 'missing.txt', '--debug']).stderr).toContain('    at ')
  })
})

describe('the files of a command', () => {
  const text = '如东县政协坚持“走帮服”，凝聚共识。'
  const units = (result: { stdout: string }) =>
    new Set(JSON.parse(result.stdout).map(({ unit }: { unit: string }) => unit))

  it('reads the rows of tables as documents of units, from several tables together', () => {
    const one = file('tables/2021.csv', `省份,年份,正文\n江苏,2021,${text}\n浙江,2021,${text}\n`)
    const two = file('tables/2022.jsonl', JSON.stringify({ 省份: '江苏', 正文: text }))
    const result = tifa(['quotes', one, two, '--json'])
    expect({ status: result.status, stderr: result.stderr }).toEqual({ status: 0, stderr: '' })
    expect(units(result)).toEqual(new Set(['江苏', '浙江']))
    expect(JSON.parse(result.stdout)).toHaveLength(3)
  })

  it('reads folders and globs', () => {
    const first = file('folder/a.txt', text)
    file('folder/b/c.md', text)
    expect(JSON.parse(tifa(['quotes', join(first, '..'), '--json']).stdout)).toHaveLength(2)
    expect(JSON.parse(tifa(['quotes', join(first, '..', '**', '*.md'), '--json']).stdout)).toHaveLength(1)
  })

  it('tells files that cannot be read, goes on, and ends with status 1', () => {
    const old = file('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    const { status, stdout, stderr } = tifa(['quotes', old, fixture, 'missing.txt', '--json'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toHaveLength(40)
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^tifa: .*old\.doc: is an Office file of the kind before 2007/),
      'tifa: missing.txt: no such file',
      '',
    ])
  })

  it('takes encoding and format from options, also for standard input', () => {
    const gbk = Buffer.from([0xc5, 0xae, 0xd7, 0xb0, 0xa1, 0xa3])
    expect(tifa(['segment', '--encoding', 'gbk', '--json'], gbk).stdout).toContain('女装')
    const { stdout } = tifa(
      ['quotes', '--input-format', 'csv', '--text-column', '文', '--json'],
      `年,文\n1,${text}\n`,
    )
    expect(JSON.parse(stdout)).toMatchObject([{ text: '走帮服', unit: 'stdin#2' }])
  })

  it('puts notes on bytes at their places in the text of the analysis', () => {
    const bytes = Buffer.concat([
      Buffer.from(`一、走访。\n\n　　${text}\n`),
      Buffer.from([0xff]),
      Buffer.from(text),
    ])
    const { text: whole, notes } = JSON.parse(tifa(['report', '--json'], bytes).stdout)
    const note = notes.find(({ code }: { code: string }) => code === 'undecodable-bytes')
    expect(whole.slice(note.start, note.end)).toBe('\ufffd')
  })

  it('shows no progress where nobody sees it', () => {
    const many = file('many/0.txt', text)
    for (let i = 1; i < 50; i++) file(`many/${i}.txt`, text)
    expect(tifa(['quotes', join(many, '..')]).stderr).toBe('')
  })
})

describe('the verbs that print rows', () => {
  it('tifa kwic takes a pattern before the files', () => {
    const { stdout } = tifa(['kwic', '走帮服', fixture, '--json'])
    expect(JSON.parse(stdout)).toHaveLength(2)
  })

  it('tifa themes suggest prints terms with their themes, and writes a theme file with those that are accepted', () => {
    const rows = JSON.parse(tifa(['themes', 'suggest', fixture, '--json']).stdout)
    expect(rows[0]).toMatchObject({
      term: expect.any(String),
      theme: expect.any(String),
      score: expect.any(Number),
    })
    const wish = ['--accept', rows[0].term, '娘家人=民营经济与企业家', '--out', 'mine.json']
    expect(tifa(['themes', 'suggest', ...wish, '--', fixture])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    })
    expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toContain('"娘家人"')
    const again = JSON.parse(tifa(['themes', 'suggest', '--themes', 'mine.json', fixture, '--json']).stdout)
    expect(again.map(({ term }: { term: string }) => term)).not.toContain(rows[0].term)
    const { status, stderr } = tifa(['themes', 'suggest', '--accept', '没有的词', '--', fixture])
    expect(status).toBe(2)
    expect(stderr).toContain('--accept: received "没有的词"; allowed are suggested terms')
  })

  it('ends quietly when the pipe closes early', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${cli}" segment "${fixture}" --csv | head -n 1`],
      { encoding: 'utf8' },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
