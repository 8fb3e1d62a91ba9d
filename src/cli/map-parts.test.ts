import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../stats/random.ts'
import { cli } from './command.test-support.ts'
import { asLines, engines, hasProgram, type Report, someReports, tifa } from './engines.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'tifa-parts-test-'))
const at = (name: string) => join(folder, name)
const archive = at('archive.ndjson')
let whole = ''

/** Some megabytes: the reports' paragraphs shuffled, with bad lines among them. */
function madeArchive(megabytes: number): string {
  const random = seededRandom(9)
  const pool = someReports().flatMap(({ unit, text }): Report[] =>
    text
      .split('\n')
      .filter((line) => line.length > 20)
      .map((line, i) => ({ id: `${unit}${i}`, unit, text: line })),
  )
  const lines: string[] = []
  for (let length = 0; length < megabytes * 1e6; ) {
    const one = pool[random.integer(pool.length)]!
    const line = random.next() < 0.001 ? '{"text":"断了\n' : asLines([{ ...one, id: `${lines.length}` }])
    lines.push(line)
    length += Buffer.byteLength(line)
  }
  return lines.join('')
}

beforeAll(() => {
  writeFileSync(archive, madeArchive(3))
  const { status, stderr } = tifa(['map', archive, '--out', at('whole.rows')])
  expect(status).toBe(0)
  expect(stderr).toContain('archive.ndjson:')
  whole = readFileSync(at('whole.rows'), 'utf8')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('tifa map on several threads and by parts', () => {
  it('gives the same bytes and the same complaints', { timeout: 300_000 }, () => {
    const serial = tifa(['map', archive])
    for (const args of [
      ['--jobs', '2'],
      ['--jobs', '2', '--parts', at('p1'), '--part-size', '1'],
      ['--jobs', '1', '--parts', at('p1'), '--part-size', '1'],
    ]) {
      const { status, stdout, stderr } = tifa(['map', archive, ...args])
      expect({ args, status, same: stdout === serial.stdout }).toEqual({ args, status: 0, same: true })
      const complaints = (text: string) => text.split('\n').sort()
      // Parts that are there are not read for complaints again; their number is in the rows.
      if (args[1] === '2') expect(complaints(stderr)).toEqual(complaints(serial.stderr))
    }
    expect(
      tifa(['map', archive, '--jobs', '1', '--parts', at('p1'), '--part-size', '1', '--strict']).status,
    ).toBe(1)
  })

  it('goes on after it was killed, ten times at a random moment', { timeout: 300_000 }, async () => {
    const random = seededRandom(4)
    const args = [
      'map',
      archive,
      '--parts',
      at('p2'),
      '--part-size',
      '1',
      '--jobs',
      '2',
      '--out',
      at('k.rows'),
    ]
    const start = Date.now()
    tifa([...args.slice(0, 3), at('p3'), ...args.slice(4)])
    const usual = Date.now() - start
    let killed = 0
    for (let i = 0; i < 10; i++) {
      const child = spawn(process.execPath, [cli, ...args], { stdio: 'ignore' })
      const timer = setTimeout(() => child.kill('SIGKILL'), random.next() * usual)
      const signal = await new Promise((resolve) => child.on('exit', (_, by) => resolve(by)))
      clearTimeout(timer)
      if (signal === 'SIGKILL') killed++
      // What a run that came to its end left behind would leave nothing to do.
      if (signal === null) rmSync(at('p2'), { recursive: true, force: true })
    }
    expect(killed).toBeGreaterThan(2)
    rmSync(at('k.rows'), { force: true })
    expect(tifa(args).status).toBe(0)
    expect(readFileSync(at('k.rows'), 'utf8') === whole).toBe(true)
    // Of each part the list and a file for each thread, and nothing half.
    const left = readdirSync(at('p2'))
    expect(left.filter((name) => !/^\d{6}-[0-9a-f]{16}(?:\.json|\.\d+-[01]\.rows)$/.test(name))).toEqual([])
  })

  it('counts again what was counted with other options', { timeout: 300_000 }, () => {
    const parts = ['--parts', at('p4'), '--part-size', '1']
    tifa(['map', archive, ...parts])
    const other = tifa(['map', archive, ...parts, '--guard', 'none'])
    expect(other.stdout === tifa(['map', archive, '--guard', 'none']).stdout).toBe(true)
  })
})

it('tifa map and tifa annotate are told what standard input is as other verbs are', () => {
  const csv = '正文,单位\n优化营商环境,甲\n'
  const { status, stdout } = tifa(['annotate', '--input-format', 'csv', '--only'], csv)
  expect({ status, stdout }).toEqual({ status: 0, stdout: '{"themes":{"营商环境与助企":1}}\n' })
  expect(tifa(['map', '--input-format', 'csv'], csv).stdout).toContain('"unit":"甲","key":"documents","n":1}')
})

describe('tifa annotate', () => {
  const input = `{"id":1,"text":"推进“乡村振兴”。","big":12345678901234567890}\n断了\n"优化营商环境"\n`

  it('gives a line for each record, in order, the record as it came', () => {
    const { status, stdout, stderr } = tifa(['annotate', '--add', 'quotes,themes'], input)
    expect(status).toBe(0)
    expect(stderr).toBe('tifa: standard input:2: is no JSON (a mark stands where none may)\n')
    expect(stdout.split('\n')).toEqual([
      '{"id":1,"text":"推进“乡村振兴”。","big":12345678901234567890,"quotes":["乡村振兴"],"themes":{"农业农村与乡村振兴":1}}',
      '{"quotes":null,"themes":null,"bad":"is no JSON (a mark stands where none may)"}',
      '{"id":"stdin#3","text":"优化营商环境","quotes":[],"themes":{"营商环境与助企":1}}',
      '',
    ])
    expect(tifa(['annotate', '--strict'], input).status).toBe(1)
  })

  it('keeps the order on two threads', { timeout: 300_000 }, () => {
    const one = tifa(['annotate', archive, '--add', 'quotes', '--only'])
    const two = tifa(['annotate', archive, '--add', 'quotes', '--only', '--jobs', '2'])
    expect(two.stdout === one.stdout && two.stderr === one.stderr).toBe(true)
  })

  it('answers chunk by chunk where their sizes are told, and refuses what is none', () => {
    const { stdout } = tifa(
      ['annotate', '--add', 'themes', '--as', 'r', '--chunk-header'],
      `2\n"民生"\n断了\n1\n"营商环境"\n`,
    )
    expect(stdout).toBe('{"r":{"民生福祉":1}}\n{"r":null}\n{"r":{"营商环境与助企":1}}\n')
    const wrong = tifa(['annotate', '--chunk-header'], input)
    expect({ status: wrong.status, told: wrong.stderr.includes('--chunk-header: line 1') }).toEqual({
      status: 1,
      told: true,
    })
  })

  it('answers a line before the next comes', async () => {
    const child = spawn(process.execPath, [cli, 'annotate', '--only'], { stdio: ['pipe', 'pipe', 'inherit'] })
    const answer = () => new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data))))
    child.stdin.write('""\n')
    expect(await answer()).toBe('{"themes":null}\n')
    child.stdin.write('"民生"\n')
    expect(await answer()).toBe('{"themes":{"民生福祉":1}}\n')
    child.stdin.end()
  })
})

describe.skipIf(!hasProgram('parallel'))('GNU parallel (not run where it is not installed)', () => {
  it('gives the same bytes as the serial run', { timeout: 300_000 }, () => {
    const { status, stderr } = spawnSync(
      join(engines, 'parallel', 'count.sh'),
      [archive, at('parallel.rows')],
      {
        encoding: 'utf8',
        env: { ...process.env, TIFA: `${process.execPath} ${cli}`, BLOCK: '1M', PARALLEL_HOME: folder },
      },
    )
    expect({ status, stderr: stderr.replace(/^tifa: .*\n/gm, '') }).toMatchObject({ status: 0 })
    expect(readFileSync(at('parallel.rows'), 'utf8') === whole).toBe(true)
  })
})
