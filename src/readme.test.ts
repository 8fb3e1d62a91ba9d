import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

/** The README keeps its word: its scripts print what it shows, its commands and links exist. */
const root = join(__dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)]

describe('README.md', () => {
  it('has an output for every script', () => {
    expect(examples.length).toBeGreaterThan(3)
    expect(readme.match(/```js\n/g)).toHaveLength(examples.length)
  })

  it.each(examples.map(([, code, output]) => [code!.trim().split('\n').at(-1)!, code!, output!]))(
    'prints what it shows: %s',
    (_, code, output) => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: root,
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      expect(stdout).toBe(output)
    },
  )

  it('names npm scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(2)
    for (const name of named) expect(packageJson.scripts).toHaveProperty([name])
  })

  it('has a Chinese twin with the same examples and as many sections', () => {
    const twin = readFileSync(join(root, 'docs', 'README.zh.md'), 'utf8')
    const blocks = (text: string) => text.match(/```(?:bash|js|text)\n[\s\S]*?```/g)
    const sections = (text: string) => text.match(/^##+ /gm)!.length
    expect(blocks(twin)).toEqual(blocks(readme))
    expect(sections(twin)).toBe(sections(readme))
  })

  it.each(['README.md', 'docs/README.zh.md', 'docs/DESIGN.md', 'CHANGELOG.md'])(
    '%s links to files that exist',
    (file) => {
      const text = readFileSync(join(root, file), 'utf8')
      for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        expect(existsSync(join(root, file, '..', target!)), `${file} links to ${target}`).toBe(true)
      }
    },
  )
})
