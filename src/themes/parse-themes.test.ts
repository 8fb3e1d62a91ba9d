import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TifaError } from '../error.ts'
import { defineThemes } from './define.ts'
import { type ParseThemesOptions, parseThemes } from './parse-themes.ts'
import { readThemes } from './read.node.ts'

const messageOf = async (text: string, options: ParseThemesOptions): Promise<string> => {
  try {
    await parseThemes(text, options)
  } catch (error) {
    expect(error).toBeInstanceOf(TifaError)
    return (error as TifaError).message.replace(/^tifa: /, '')
  }
  return 'nothing was thrown'
}

const yaml = `name: 我的主题
themes:
  - id: 经济
    source: 政府工作报告
    terms:
      - 高质量发展
      - { glob: 第?产业 }
      - { regex: '\\d+个百分点', weight: 0.5 }
      - { gap: 提高…水平, within: 8, note: 水平 of what? }
    except: [高质量发展委员会]
    themes:
      - { id: 工业, label: 工业经济, terms: [新型工业化] }
`
const input = {
  name: '我的主题',
  themes: [
    {
      id: '经济',
      source: '政府工作报告',
      terms: [
        '高质量发展',
        { glob: '第?产业' },
        { regex: String.raw`\d+个百分点`, weight: 0.5 },
        { gap: '提高…水平', within: 8, note: '水平 of what?' },
      ],
      except: ['高质量发展委员会'],
      themes: [{ id: '工业', label: '工业经济', terms: ['新型工业化'] }],
    },
  ],
}

describe('tifa’s own formats say the same', () => {
  const themes = defineThemes(input)

  test('YAML and JSON', async () => {
    expect(await parseThemes(yaml, { name: 'my.yaml' })).toEqual(themes)
    expect(await parseThemes(`\ufeff${JSON.stringify(input, null, '\t')}`, { name: 'my.json' })).toEqual(
      themes,
    )
    expect(await parseThemes(JSON.stringify(input))).toEqual(themes)
  })

  test('CSV, with quoted cells over lines, and rows in any order', async () => {
    const csv = [
      'theme,parent,label,kind,term,within,weight,note,source',
      '工业,经济,工业经济,,新型工业化,,,,',
      '经济,,,,高质量发展,,,,',
      '经济,,,glob,第?产业,,,,',
      String.raw`经济,,,regex,\d+个百分点,,0.5,,`,
      '经济,,,gap,提高…水平,8,,"水平 of\n""what""?",',
      '经济,,,except,高质量发展委员会,,,,',
    ].join('\r\n')
    const { themes: read } = await parseThemes(csv, { name: 'my.csv' })
    const [economy] = defineThemes({ themes: input.themes }).themes
    expect(read[0]).toEqual({
      ...withoutSource(economy!),
      patterns: economy!.patterns.map((pattern) =>
        pattern.kind === 'gap' ? { ...pattern, note: '水平 of\n"what"?' } : pattern,
      ),
    })
    const short = await parseThemes('theme;term\n__proto__;constructor\n')
    expect(short.themes[0]).toMatchObject({ id: '__proto__', terms: ['constructor'] })
  })
})

const withoutSource = ({ source: _, ...rest }: { source?: string }) => rest

describe('a mistake is told once, with its line and key', () => {
  const theme = (line: string) => `themes:\n  - id: a\n    terms: [经济]\n    ${line}\n`
  test.each([
    [
      'a wrong type',
      'themes:\n  - id: a\n    terms: 经济\n',
      'm.yaml:3:12: themes[0].terms: received "经济"; allowed is a list',
    ],
    [
      'a number for a term',
      'themes:\n  - id: a\n    terms:\n      - 经济\n      - 2035\n',
      'm.yaml:5:9: themes[0].terms[1]: received 2035; allowed is a string or an object',
    ],
    [
      'an unknown key',
      theme('lable: 经济'),
      'm.yaml:4:5: themes[0]: received the key "lable"; allowed are id, label, note, source, terms, except, themes; did you mean label?',
    ],
    [
      'an unknown key in a term',
      'themes:\n  - id: a\n    terms:\n      - { term: 经济, wieght: 2 }\n',
      'm.yaml:4:21: themes[0].terms[0]: received the key "wieght"; allowed are term, glob, regex, gap, within, weight, note, source; did you mean weight?',
    ],
    [
      'a misspelt themes',
      'theems:\n  - id: a\n    terms: [经济]\n',
      'm.yaml:1:1: themes file: received the key "theems"',
    ],
    [
      'a key twice',
      theme('id: b'),
      'm.yaml:4:5: themes[0]: received the key "id" twice (first at m.yaml:2:5); each stands once',
    ],
    [
      'a duplicate term',
      'themes:\n  - id: a\n    terms:\n      - 经济\n      - 民生\n      - { term: 经济 }\n',
      'm.yaml:6:9: themes[0].terms[2]: received "经济" twice; each stands once (first at m.yaml:4:9)',
    ],
    [
      'an id twice',
      'themes:\n  - { id: a, terms: [经济] }\n  - { id: a, terms: [民生] }\n',
      'm.yaml:3:11: themes[1].id: received "a" again; each id is used once (first at m.yaml:2:11)',
    ],
    [
      'a bad expression',
      "themes:\n  - id: a\n    terms:\n      - regex: '(经济'\n",
      'm.yaml:4:16: themes[0].terms[0].regex: received "(经济"; at character 1: this ( is never closed; write \\( for the mark',
    ],
    [
      'a gap without pieces',
      'themes:\n  - id: a\n    terms:\n      - gap: 提高水平\n',
      'm.yaml:4:14: themes[0].terms[0].gap: received "提高水平"; allowed are two pieces or more with … between them, as in 提高…水平',
    ],
    [
      'two kinds in one',
      'themes:\n  - id: a\n    terms:\n      - { term: 经济, glob: 经* }\n',
      'm.yaml:4:9: themes[0].terms[0]: received term and glob; a term has one of term, glob, regex, gap',
    ],
    [
      'a wrong weight',
      'themes:\n  - id: a\n    terms:\n      - { term: 经济, weight: heavy }\n',
      'm.yaml:4:29: themes[0].terms[0].weight: received "heavy"; allowed is a number',
    ],
    ['bad syntax', 'themes:\n  - id: "a\n', 'm.yaml:3:1: themes file: Missing closing "quote'],
    [
      '__proto__ as a key',
      theme('__proto__: { id: x }'),
      'm.yaml:4:5: themes[0]: received the key "__proto__"',
    ],
  ])('%s in YAML', async (_, text, message) => {
    expect(await messageOf(text, { name: 'm.yaml' })).toContain(message)
    expect(await messageOf(text, { name: 'm.yaml' })).not.toContain('\n')
  })

  test.each([
    ['theme,term,colour\na,经济,red\n', 'm.csv:1: colour: received this column; allowed are theme, parent'],
    [
      'theme,trem\na,经济\n',
      'm.csv:1: trem: received this column; allowed are theme, parent, label, kind, term, within, weight, note, source; did you mean term?',
    ],
    ['theme,term,weight\na,经济,1\na,民生,heavy\n', 'm.csv:3: weight: received "heavy"; allowed is a number'],
    [
      'theme,term,kind\na,经济,globe\n',
      'm.csv:2: kind: received "globe"; allowed are term, glob, regex, gap, except; did you mean glob?',
    ],
    [
      'theme,term\na,经济\n\na,"民\n生"\na,经济\n',
      'm.csv:6: themes[0].terms[2]: received "经济" twice; each stands once (first at m.csv:2)',
    ],
    ['theme,term,parent\na,经济,b\n', 'm.csv:2: parent: received "b", which is no theme of this table'],
    [
      'theme,term,parent\na,经济,b\nb,民生,a\n',
      'm.csv:2: parent: received "b", which stands under "a" itself',
    ],
    [
      'theme,term,kind\na,(,regex\n',
      'm.csv:2: themes[0].terms[0].regex: received "("; at character 1: this ( is never closed',
    ],
    ['theme,term\na,"经济\n', "m.csv:2: can't be read as a table"],
    ['', 'm.csv: is empty'],
  ])('in CSV: %j', async (text, message) => {
    expect(await messageOf(text, { name: 'm.csv' })).toContain(message)
  })

  test('several are told together, each with its line', async () => {
    const text = 'themes:\n  - id: a\n    terms: [1, 2]\n    colour: red\n'
    expect((await messageOf(text, { name: 'm.yaml' })).split('\n  ')).toEqual([
      'm.yaml:',
      'm.yaml:3:13: themes[0].terms[0]: received 1; allowed is a string or an object',
      'm.yaml:3:16: themes[0].terms[1]: received 2; allowed is a string or an object',
      expect.stringContaining('m.yaml:4:5: themes[0]: received the key "colour"'),
    ])
  })

  test('options', async () => {
    expect(await messageOf('a', { format: 'xml' as 'yaml' })).toBe(
      'format: received "xml"; allowed are "yaml", "json", "csv", "liwc", "quanteda", "yoshikoder", "lexicoder"',
    )
  })
})

describe('hostile files end soon, with an error', () => {
  const million = (text: string) => text.repeat(Math.floor(100_000 / text.length))
  test.each(['[', '{', '- ', '? ', 'a: ', '&a ', '*a ', '!', '"', '\t', '%\n', '<', '+', 'a: 1\n', '- a\n'])(
    'a hundred thousand of %j',
    async (text) => {
      expect(await messageOf(million(text), { name: 'm.yaml' })).not.toBe('nothing was thrown')
    },
    60_000,
  )

  test('aliases of aliases', async () => {
    let text = 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n'
    for (let i = 1; i < 12; i++) {
      text += `a${i}: &a${i} [${new Array(9).fill(`*a${i - 1}`).join(', ')}]\n`
    }
    expect(await messageOf(text, { name: 'm.yaml' })).toContain('holds more than 100000 values')
  }, 60_000)
})

describe('dictionaries of other programs', () => {
  test('quanteda: nested categories, words beside them under __, globs', async () => {
    const text =
      '经济:\n  工业: [制造业, 新型工业*]\n  __: [经济]\n民生:\n  - 就业\n  - 养老\n  - 就业\n空: []\n'
    for (const options of [{ name: 'd.yml' }, { format: 'quanteda' } as const]) {
      const { themes } = await parseThemes(text, options)
      expect(themes).toMatchObject([
        {
          id: '经济',
          terms: ['经济'],
          themes: [{ id: '工业', terms: ['制造业'], patterns: [{ kind: 'glob', text: '新型工业*' }] }],
        },
        { id: '民生', terms: ['就业', '养老'], themes: [] },
      ])
    }
  })

  test('LIWC: levels by tabs, numbers, words with wildcards, what quanteda passes over', async () => {
    const text =
      '%\n1\t社会\n\t12\t家庭\n2\t工作\n%\n亲戚\t1\t12\n同事 1 2\nwork*\t2\nlike\t(02 134)12/1 2\nkind\t<of>131/2\n'
    const { themes } = await parseThemes(text, { name: 'c.dic' })
    expect(themes).toMatchObject([
      { id: '社会', terms: ['亲戚', '同事', 'like'], themes: [{ id: '家庭', terms: ['亲戚', 'like'] }] },
      { id: '工作', terms: ['同事', 'like'], patterns: [{ kind: 'glob', text: 'work*' }] },
    ])
    expect(await messageOf('%\n1\ta\n%\nb\t7\n', { name: 'c.dic' })).toBe(
      'c.dic:4: words: received the number 7, which no category has',
    )
    expect(await messageOf('no sections', { name: 'c.dic' })).toContain(
      'c.dic:1: categories: received no two lines with %',
    )
  })

  test('Yoshikoder and Lexicoder', async () => {
    const xml = `<?xml version="1.0"?>
<dictionary style="050805"><cnode name="全部" desc="">
  <cnode name="经济"><pnode name="经济"/><pnode name="A &amp; B"/>
    <cnode name="其他"><pnode name="投资"/></cnode></cnode>
  <cnode name="民生"><cnode name="其他"><pnode name="就*"/></cnode></cnode>
</cnode></dictionary>`
    for (const name of ['d.ykd', 'd.lcd']) {
      const { themes } = await parseThemes(xml, { name })
      expect(themes).toMatchObject([
        {
          id: '经济',
          terms: ['经济', 'A & B'],
          themes: [{ id: '经济/其他', label: '其他', terms: ['投资'] }],
        },
        { id: '民生', terms: [], themes: [{ id: '民生/其他', patterns: [{ kind: 'glob', text: '就*' }] }] },
      ])
    }
    expect(await messageOf('<html></html>', { name: 'd.ykd' })).toContain('d.ykd:1: holds no <dictionary>')
    const { themes } = await parseThemes('+经济\n经济\n投资\n\n+民生\n就业\n', { name: 'd.lc3' })
    expect(themes).toMatchObject([
      { id: '经济', terms: ['经济', '投资'] },
      { id: '民生', terms: ['就业'] },
    ])
    expect(await messageOf('经济\n', { name: 'd.lc3' })).toContain('d.lc3:1: received "经济"')
    expect(await messageOf('+经济\n**\n', { name: 'd.lc3' })).toContain('d.lc3:2: themes[0].terms[0].glob')
  })
})

test('files are read with their encoding found; what is not there is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-themes-'))
  try {
    writeFileSync(join(folder, 'my.yaml'), Buffer.from(`\ufeff${yaml}`, 'utf16le'))
    expect((await readThemes(join(folder, 'my.yaml'))).hash).toBe(defineThemes(input).hash)
    await expect(readThemes(join(folder, 'none.yaml'))).rejects.toThrow('none.yaml: no such file')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
