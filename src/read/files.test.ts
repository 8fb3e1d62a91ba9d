import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { findQuotes } from '../phrases/quotes.ts'
import { parseReport } from '../report/parse.ts'
import { encodeTwoByte, encodeUtf16 } from '../text/encode.test-support.ts'
import { zip } from './archive.test-support.ts'
import { type FileNote, type ReadManyOptions, readDocument, readDocuments } from './files.ts'
import { docx, escapeXml, paragraph, xlsx } from './office.test-support.ts'

const fixture = readFileSync(join(__dirname, '..', '..', 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'tifa-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** What is found in a report, apart from where its lines break. */
function found(raw: string) {
  const report = parseReport(raw)
  const plain = (text: string) => text.replace(/\s/g, '')
  return {
    units: report.units.map(({ name, heading = '', sections }) => [name, plain(heading), sections.length]),
    quotes: findQuotes(report).map(({ unit, text }) => `${unit}: ${plain(text)}`),
  }
}

const lines = fixture.split(/\n+/).filter((line) => line !== '')
const isTitle = (line: string) => line.length < 40 && !/[，。,]/.test(line)
const page = (style: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>集锦</title><style>${style}</style></head><body><nav>首页</nav><main>${lines
    .map((line) => `<p class="${isTitle(line) ? 'title' : ''}">${escapeXml(line)}</p>`)
    .join('\n')}</main><script>document.write('x')</script></body></html>`

describe('the fixture in every format gives the units and quotes of the text', () => {
  const expected = found(fixture)
  it.each<[string, string | Uint8Array]>([
    ['a.txt', fixture],
    ['bom.txt', `\ufeff${fixture}`],
    ['crlf.txt', fixture.replaceAll('\n', '\r\n')],
    ['gb18030.txt', encodeTwoByte(fixture, 'gb18030')],
    ['utf16le.txt', encodeUtf16(fixture, 'le')],
    ['utf16be.txt', encodeUtf16(`\ufeff${fixture}`, 'be')],
    ['a.docx', docx({ body: lines.map((line) => paragraph(line)).join('') })],
    ['a.html', page('')],
    ['gbk.htm', encodeTwoByte(page('').replace('utf-8', 'gb2312'), 'gb18030')],
    ['lies.html', page('').replace('utf-8', 'gb2312')],
    ['page.doc', page('')],
    ['a.csv', `标题,正文\n集锦,"${fixture.replaceAll('"', '""')}"\n`],
    ['gbk.csv', encodeTwoByte(`标题,正文\r\n集锦,"${fixture.replaceAll('"', '""')}"\r\n`, 'gb18030')],
    [
      'a.xlsx',
      xlsx({
        集锦: [
          ['标题', '正文'],
          ['集锦', fixture],
        ],
      }),
    ],
    ['a.jsonl', JSON.stringify({ 标题: '集锦', 正文: fixture })],
    ['a.json', JSON.stringify([{ 标题: '集锦', 正文: fixture }])],
  ])('%s', async (name, content) => {
    const { raw, notes, confidence } = await readDocument(file(`formats/${name}`, content))
    expect(found(raw)).toEqual(expected)
    expect(notes).toEqual([])
    expect(confidence).toBeGreaterThan(0.99)
  })

  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  )
  if (!chromium) console.log('not run: no Chromium here, so the fixture is not printed to PDF')
  it.skipIf(!chromium).each([
    ['one column', ''],
    ['two columns', 'main { column-count: 2; column-gap: 24pt }'],
    ['three columns', '@page { size: A4 landscape } main { column-count: 3; column-gap: 16pt }'],
  ])('printed to PDF in %s', async (name, style) => {
    const css = `@page { size: A4; margin: 20mm } body { margin: 0; font: 10.5pt/1.6 serif } p { margin: 0; text-indent: 2em; text-align: justify } p.title { text-indent: 0; text-align: center; margin: 4pt 0 } nav { display: none } ${style}`
    const html = file(`print/${name}.html`, page(css).replace(/<script>.*<\/script>/, ''))
    const path = join(folder, `${name}.pdf`)
    execFileSync(
      chromium!,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--user-data-dir=${join(folder, 'chromium')}`,
        `--print-to-pdf=${path}`,
        html,
      ],
      { stdio: 'ignore', timeout: 50_000 },
    )
    const { raw } = await readDocument(path)
    // Every character in its order; where lines break is for repair to mend.
    expect(raw.replace(/\s/g, '') === fixture.replace(/\s/g, '')).toBe(true)
    const { units, quotes } = found(raw)
    expect(units).toEqual(expected.units)
    expect(quotes.length).toBe(expected.quotes.length)
  })

  it('reads a traditional excerpt in Big5', async () => {
    const text = '發揮專門協商機構作用，推動政協工作守正創新。「走幫服」活動深入企業，幫助紓困解難。'
    const { raw, encoding } = await readDocument(file('big5.txt', encodeTwoByte(text, 'big5')))
    expect({ raw, encoding }).toEqual({ raw: text, encoding: 'big5' })
  })
})

async function all(inputs: string | string[], options: ReadManyOptions = {}) {
  const documents = []
  for await (const document of readDocuments(inputs, options)) documents.push(document)
  return documents
}

describe('readDocuments', () => {
  const at = (path: string) => join(folder, 'tree', path)
  const text = '走帮服，凝聚共识。'
  beforeAll(() => {
    for (const path of [
      'b.txt',
      '2022/a.txt',
      '2022/b.txt',
      'B.md',
      '[2022].txt',
      '.hidden.txt',
      '.git/c.txt',
      'node_modules/d.txt',
      'x/node_modules/e.txt',
    ])
      file(`tree/${path}`, text)
    file('tree/rows.csv', `省份,正文\n江苏,${text}\n浙江,${text}\n`)
    file('tree/photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))
    file('tree/old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    symlinkSync(at('.'), at('loop'))
    symlinkSync(file('elsewhere.txt', text), at('link.txt'))
  })

  it('reads a folder in code unit order, without hidden files, node_modules and what is not read', async () => {
    const notes: FileNote[] = []
    const documents = await all(at(''), { onNote: (note) => notes.push(note) })
    expect(documents.map(({ id }) => id.replace(/^.*tree\//, ''))).toEqual([
      'a',
      '2022/b',
      'B',
      '[2022]',
      'b',
      'link',
      'rows#2',
      'rows#3',
    ])
    expect(notes.map(({ code }) => code)).toEqual(['skipped-files'])
    expect(notes[0]?.message).toMatch(/2 files of other kinds were left out: .*old\.doc, .*photo\.png/)
  })

  it('gives documents with unit and meta', async () => {
    const path = at('rows.csv')
    expect((await all([path, at('b.txt')])).slice(1)).toEqual([
      { id: 'rows#3', text, unit: '浙江', meta: { path, 省份: '浙江' } },
      { id: 'b', text, meta: { path: at('b.txt'), encoding: 'utf-8', format: 'text' } },
    ])
  })

  it('reads globs, paths with marks of globs in their names, and no file twice', async () => {
    const ids = async (inputs: string | string[]) => (await all(inputs)).map(({ id }) => id)
    expect(await ids(at('2022/*.txt'))).toEqual(['a', 'b'])
    expect((await ids(at('**/*.{txt,md}'))).length).toBe(6)
    expect(await ids(at('[2022].txt'))).toEqual(['[2022]'])
    expect(await ids([at('b.txt'), at('2022/../b.txt')])).toEqual(['b'])
  })

  it('tells a file that cannot be read and goes on', async () => {
    const notes: FileNote[] = []
    const documents = await all([at('b.txt'), at('old.doc'), at('missing.txt'), at('B.md')], {
      onNote: (note) => notes.push(note),
    })
    expect(documents.map(({ id }) => id)).toEqual(['b', 'B'])
    expect(notes.map(({ code, file: path }) => [code, path])).toEqual([
      ['unreadable-file', at('old.doc')],
      ['unreadable-file', at('missing.txt')],
    ])
    expect(notes[0]?.message).toMatch(/old\.doc: is an Office file of the kind before 2007/)
    expect(notes[1]?.message).toMatch(/missing\.txt: no such file$/)
  })

  it('tells notes of files that can be read, and how far it is', async () => {
    const path = file('damaged.txt', Buffer.concat([Buffer.from(text), Buffer.from([0xff])]))
    const notes: FileNote[] = []
    const progress: [number, number][] = []
    await all([path, at('b.txt')], {
      onNote: (note) => notes.push(note),
      onProgress: ({ done, total }) => progress.push([done, total]),
    })
    expect(notes).toMatchObject([{ code: 'undecodable-bytes', file: path, start: text.length }])
    expect(progress).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ])
  })

  it.each<[string, () => string | string[], ReadManyOptions, 'option' | 'input', RegExp]>([
    ['the only file', () => at('missing.txt'), {}, 'input', /missing\.txt: no such file$/],
    [
      'all of several files',
      () => [at('missing.txt'), at('old.doc')],
      {},
      'input',
      /none of 2 files can be read; the first: .*missing\.txt/,
    ],
    [
      'a glob that fits nothing',
      () => at('*.pdf'),
      {},
      'input',
      /\*\.pdf: no such file, and no file that fits it/,
    ],
    [
      'a folder without files',
      () => at('node_modules/../.git/..').replace(/tree.*/, 'empty'),
      {},
      'input',
      /holds no file that is read; allowed are \.txt/,
    ],
    [
      'a wrong encoding',
      () => at('b.txt'),
      { encoding: 'ansi' },
      'option',
      /encoding: received "ansi"; allowed are/,
    ],
    [
      'a wrong format',
      () => at('b.txt'),
      { format: 'doc' },
      'option',
      /format: received "doc"; allowed are 'text', 'html'/,
    ],
    ['no column name', () => at('b.txt'), { textColumn: '' }, 'option', /textColumn: received ""/],
  ])('throws for %s', async (_, inputs, options, kind, message) => {
    mkdirSync(join(folder, 'empty'), { recursive: true })
    const error = await all(inputs(), options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TifaError)
    expect(error).toMatchObject({ kind, message: expect.stringMatching(message) })
  })
})

describe('readDocument', () => {
  it('says format, encoding, how sure it is and what else it could be', async () => {
    const path = file('女装.txt', Uint8Array.from([0xc5, 0xae, 0xd7, 0xb0]))
    expect(await readDocument(path)).toMatchObject({
      raw: '女装',
      format: 'text',
      encoding: 'gb18030',
      alternatives: expect.arrayContaining([{ encoding: 'utf-8', confidence: 0 }]),
      notes: [{ code: 'ambiguous-encoding' }],
    })
    expect(await readDocument(path, { encoding: 'utf-8' })).toMatchObject({ raw: 'Ůװ', notes: [] })
  })

  it('goes by content where the ending is wrong, and by the option where both are', async () => {
    expect((await readDocument(file('word.txt', docx({ body: paragraph('走帮服') })))).format).toBe('docx')
    expect((await readDocument(file('no-ending', xlsx({ S: [['正文'], ['走帮服']] })))).format).toBe('xlsx')
    expect(await readDocument(file('table.txt', '正文\n走帮服'), { format: '.csv' })).toMatchObject({
      format: 'csv',
      documents: [{ id: 'table#2' }],
    })
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /empty\.txt: is empty/],
    ['blank.html', '<p> </p>', /blank\.html: holds nothing but white space/],
    ['a.rtf', '{\\rtf1 x}', /is an RTF file, which is not read/],
    [
      'locked.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /is protected by a password/,
    ],
    ['a.zip', zip([{ name: 'a.txt', content: 'x' }]), /is an archive; unpack it/],
    [
      'cut.docx',
      docx({ body: paragraph('走') }).subarray(0, 1200),
      /cut\.docx: is a(?:n archive| damaged archive)/,
    ],
    [
      'a.mp3',
      Buffer.from([0x49, 0x44, 0x33, 0, 0, 0, 1, 2]),
      /is no text file; allowed is plain text .*\.docx/,
    ],
    ['noise.xlsx', 'x', /noise\.xlsx: is a damaged archive/],
  ])('refuses %s with one clear line', async (name, content, message) => {
    const error = await readDocument(file(name, content)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TifaError)
    expect((error as TifaError).message).toMatch(message)
    expect((error as TifaError).message).not.toContain('\n')
  })

  it('refuses a small file that unpacks to gigabytes, before it does', async () => {
    const zeros = new Uint8Array(64 * 1024 * 1024)
    const bomb = (parts: Parameters<typeof zip>[0]) => docx({ body: '', more: parts })
    const path = file('bomb.docx', bomb([{ name: 'word/x.xml', content: zeros }]))
    await expect(readDocument(path)).rejects.toThrow(/packed \d+ to one/)
    const lies = file('lies.docx', bomb([{ name: 'word/x.xml', content: zeros, declared: 100 }]))
    await expect(readDocument(lies)).rejects.toThrow(/declares 100 bytes for "word\/x\.xml" and holds more/)
  })

  it('reads a line of 200 MB', async () => {
    const path = file('long.txt', Buffer.alloc(200 * 1024 * 1024, '走'))
    const { raw, encoding, notes } = await readDocument(path)
    expect(raw.length).toBeGreaterThan(69_905_066)
    expect({ encoding, codes: notes.map(({ code }) => code) }).toEqual({
      encoding: 'utf-8',
      codes: ['undecodable-bytes'],
    })
    rmSync(path)
  })
})
