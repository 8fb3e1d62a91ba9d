import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as plain from './node.ts'
import * as notebook from './notebook.ts'

const root = join(import.meta.dirname, '..')
const paper = join(root, 'docs', 'compare-units.ipynb')

interface Output {
  output_type: string
  data?: Record<string, string | string[] | object>
  text?: string | string[]
  evalue?: string
}
interface Cell {
  cell_type: 'code' | 'markdown'
  source: string | string[]
  outputs?: Output[]
}
const codeCells = (text: string) =>
  (JSON.parse(text) as { cells: Cell[] }).cells.filter(({ cell_type: type }) => type === 'code')
const joined = (text: unknown) => (Array.isArray(text) ? text.join('') : String(text ?? ''))

/** Verbs whose results are rows, and what gives no rows all the same. */
const verbs =
  /^(?:analyze|find|count|compare|cluster|concordance|discover|group|spread|suggest|check|merge|order|unit|parseReport|documentsOf|joinReports|lexicalDiversity|readability)/u
const others = new Set(['compareClusterings', 'mergeRows'])

describe('the face for notebooks', () => {
  it('shows what every function gives that gives rows, and every chart', () => {
    const given = Object.entries(plain).filter(([, value]) => typeof value === 'function')
    const silent = given.filter(
      ([name, value]) => verbs.test(name) && !others.has(name) && Reflect.get(notebook, name) === value,
    )
    expect(silent.map(([name]) => name)).toEqual([])
    expect(Object.keys(notebook.charts).sort()).toEqual(Object.keys(plain.charts).sort())
  })
})

const deno = `@deno/${process.platform}-${process.arch}`
const kernel = ['', '-glibc']
  .map((libc) => join(root, 'node_modules', `${deno}${libc}`, 'deno'))
  .find(existsSync)
const jupyter = spawnSync('jupyter', ['nbconvert', '--version'], { encoding: 'utf8' })
const missing = [
  ...(kernel === undefined ? [`no Deno for ${process.platform} ${process.arch}`] : []),
  ...(jupyter.status === 0 ? [] : ['no jupyter nbconvert']),
]
if (missing.length > 0) console.log(`docs/compare-units.ipynb is not executed: ${missing.join(', ')}`)

describe.skipIf(missing.length > 0)("docs/compare-units.ipynb in Deno's kernel", () => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-notebook-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('runs from top to bottom and shows what the page shows', { timeout: 240_000 }, () => {
    const spec = join(folder, 'kernels', 'deno')
    mkdirSync(spec, { recursive: true })
    const argv = [kernel, 'jupyter', '--kernel', '--conn', '{connection_file}']
    writeFileSync(
      join(spec, 'kernel.json'),
      JSON.stringify({ argv, display_name: 'Deno', language: 'typescript' }),
    )
    const run = () => {
      const { status, stderr } = spawnSync(
        'jupyter',
        ['nbconvert', '--to', 'notebook', '--execute', '--output', join(folder, 'done.ipynb'), paper],
        { encoding: 'utf8', env: { ...process.env, JUPYTER_PATH: folder, NO_COLOR: '1' } },
      )
      expect(status, stderr).toBe(0)
      return codeCells(readFileSync(join(folder, 'done.ipynb'), 'utf8'))
    }
    const written = codeCells(readFileSync(paper, 'utf8'))
    // The kernel may say that it is done before it has sent what a cell gave, and nbconvert then goes on without it.
    const cells = run()
    for (let again = 0; again < 5 && cells.some(({ outputs }) => !outputs?.length); again++) {
      run().forEach(({ outputs }, i) => {
        if (!cells[i]!.outputs?.length) cells[i]!.outputs = outputs ?? []
      })
    }
    expect(cells.length).toBeGreaterThan(10)
    expect(cells.map(({ source }) => joined(source))).toEqual(written.map(({ source }) => joined(source)))
    cells.forEach(({ source, outputs }, i) => {
      const [output] = outputs!
      const [before] = written[i]!.outputs!
      expect(output, joined(source)).toBeDefined()
      expect(output!.output_type).toBe(before!.output_type)
      expect(joined(output!.text)).toBe(joined(before!.text))
      for (const type of ['text/html', 'image/svg+xml']) {
        expect(joined(output!.data?.[type]), `${type} of ${joined(source)}`).toBe(
          joined(before!.data?.[type]),
        )
      }
    })
    const shown = cells
      .flatMap(({ outputs }) => outputs!.map(({ data }) => joined(data?.['text/html'])))
      .join('\n')
    for (const text of ['通州湾示范区政协工委', '协商于民、协商为民', '走 听 访 商', '营商环境与助企']) {
      expect(shown.replaceAll('、', ' ')).toContain(text.replaceAll('、', ' '))
    }
    const drawn = cells.flatMap(({ outputs }) => outputs!.map(({ data }) => joined(data?.['image/svg+xml'])))
    expect(drawn.filter((svg) => svg.startsWith('<svg')).length).toBe(4)
  })
})
