import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The form of the packed package, as the tools see it that look for mistakes in such. */
const root = join(__dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'tifa-form-'))
let tarball = ''

beforeAll(() => {
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const [packed] = JSON.parse(execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }))
  tarball = join(folder, packed.filename)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function tool(path: readonly string[], ...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules', ...path), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status, stdout }
}

describe('the form of the package', () => {
  it('is clean by publint, down to its suggestions', () => {
    const { status, stdout } = tool(['publint', 'src', 'cli.js'], 'run', tarball, '--strict')
    expect(status).toBe(0)
    expect(stdout).toContain('All good!')
    expect(stdout).not.toMatch(/Suggestions|Warnings|Errors/)
  })

  it('has types that are not wrong, for every way to resolve that attw knows', () => {
    const asked = [
      '--profile',
      'strict',
      '--exclude-entrypoints',
      './lexicon.bin',
      '--format',
      'ascii',
      '--no-emoji',
    ]
    const { status, stdout } = tool(['@arethetypeswrong', 'cli', 'dist', 'index.js'], tarball, ...asked)
    expect(status).toBe(0)
    expect(stdout).toContain('No problems found')
  })

  it('stays small', () => {
    expect(statSync(tarball).size).toBeLessThan(7_000_000)
  })
})
