import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { completionScript } from './completion.ts'
import { makeProgram } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'tifa-completion-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0
const scriptFor = (shell: 'bash' | 'zsh' | 'fish') => {
  const path = join(folder, `tifa.${shell}`)
  writeFileSync(path, completionScript(makeProgram(), shell))
  return path
}

/** What stands on the line, and what is offered for its last word. */
const offers: [string[], string[]][] = [
  [['tifa', 'them'], ['themes']],
  [['tifa', 'themes', '--gua'], ['--guard']],
  [
    ['tifa', 'themes', '--guard', ''],
    ['both', 'exceptions', 'none', 'segmenter'],
  ],
  [['tifa', 'themes', 'sug'], ['suggest']],
  [['tifa', 'themes', 'suggest', '--acc'], ['--accept']],
  [['tifa', 'quotes', '--format', 'p'], ['parquet']],
  [
    ['tifa', 'completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
]

describe.skipIf(!has('bash'))('completion in bash', () => {
  it.each(offers)('of %j', (words, expected) => {
    const script = [
      `source "${scriptFor('bash')}"`,
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _tifa`,
      `printf '%s\\n' "\${COMPREPLY[@]}"`,
    ].join('\n')
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout.trim().split('\n').sort()).toEqual(expected)
  })
})

describe.skipIf(!has('fish'))('completion in fish', () => {
  it.each(offers)('of %j', (words, expected) => {
    const script = `source "${scriptFor('fish')}"; complete -C "${words.join(' ')}"`
    const { stdout } = spawnSync('fish', ['--no-config', '-c', script], { encoding: 'utf8' })
    const offered = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0]!)
    expect(offered.sort()).toEqual(expected)
  })
})

describe.skipIf(!has('zsh'))('completion in zsh', () => {
  it('is taken by its completion system', () => {
    const script = `autoload -Uz compinit; compinit -u -D; source "${scriptFor('zsh')}"; print -- $_comps[tifa]`
    expect(spawnSync('zsh', ['-f', '-c', script], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: '_tifa\n',
    })
  })
})
