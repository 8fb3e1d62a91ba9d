import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findThemes } from './hits.ts'
import { parseThemes } from './parse-themes.ts'

/** The examples of docs/theme-files.md, by language and name. */
const page = readFileSync('docs/theme-files.md', 'utf8')
const blocks = new Map<string, string>()
for (const [, title, body] of page.matchAll(/^```(\S+ \S+)\n([\s\S]*?)^```$/gm)) blocks.set(title!, body!)
const example = (title: string) => blocks.get(title) ?? `docs/theme-files.md has no block ${title}`

describe('docs/theme-files.md', () => {
  test('the example gives the output that stands below it', async () => {
    const themes = await parseThemes(example('yaml my-themes.yaml'), { name: 'my-themes.yaml' })
    const [, text] = /findThemes\('([^']+)', themes\)/.exec(page)!
    const lines = findThemes(text!, themes).map(({ theme, term, text: slice, weight, negated }) =>
      [theme, term, slice, weight, negated].join(' '),
    )
    expect(lines.join('\n')).toBe(example('text output').trim())
  })

  test('the table says the same as the YAML', async () => {
    const yaml = await parseThemes(example('yaml my-themes.yaml'), { name: 'my-themes.yaml' })
    const csv = await parseThemes(example('csv my-themes.csv'), { name: 'my-themes.csv' })
    const plain = (value: unknown) =>
      JSON.stringify(value, (key, inner) => (key === 'note' ? undefined : inner))
    expect(plain(csv.themes)).toBe(plain(yaml.themes))
  })

  test('a negation of one’s own', async () => {
    const themes = await parseThemes(example('yaml negation.yaml'))
    expect(findThemes('没有形成合力，不断形成合力', themes).map(({ negated }) => negated)).toEqual([
      true,
      false,
    ])
  })

  test('the mistakes are told as they stand there', async () => {
    const wrong = example('yaml wrong.yaml')
    const tell = (text: string) =>
      parseThemes(text, { name: 'wrong.yaml' }).catch((error: Error) => error.message)
    expect(`${await tell(wrong)}\n`).toBe(example('text wrong.yaml'))
    const then = await tell(wrong.replace('2035', '投资').replace('lable', 'label'))
    for (const line of String(then).split('\n').slice(1)) expect(page).toContain(line)
  })
})
