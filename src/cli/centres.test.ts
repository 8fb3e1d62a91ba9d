import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseCentres } from '../clusters/centres/centres.ts'
import { seededRandom } from '../stats/random.ts'
import { cli } from './command.test-support.ts'
import { asLines, engines, hasProgram, tifa } from './engines.test-support.ts'
import { printed } from './printed.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'tifa-centres-test-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const topics = [
  ['粮食作物产量增长', '农田灌溉工程完工', '种植大豆和玉米', '农机作业面积扩大', '“田长制”全面落实'],
  ['医院门诊服务改善', '医保报销比例提高', '社区医生签约', '新建乡镇卫生院', '“互联网＋医疗”上线'],
  ['学校招收新生', '教师培训基地建成', '普惠幼儿园增加', '学生课后服务', '“双减”政策落实'],
]
const random = seededRandom(3)
const documents = Array.from({ length: 120 }, (_, i) => ({
  id: `${i}`,
  unit: `${['甲', '乙'][i % 2]}区`,
  topic: i % 3,
  text: Array.from({ length: 3 }, () => topics[i % 3]![random.integer(5)]).join('，'),
}))
const archive = at('archive.ndjson')
const halves = [at('1.ndjson'), at('2.ndjson')]
const centres = at('centres.json')

beforeAll(() => {
  writeFileSync(archive, `${asLines(documents)}断了\n`)
  writeFileSync(halves[0]!, asLines(documents.slice(70)))
  writeFileSync(halves[1]!, `${asLines(documents.slice(0, 70))}断了\n`)
})

/** A call, with what it tells on standard error. */
async function told(...call: string[]): Promise<string> {
  let text = ''
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    text += chunk
    return true
  })
  try {
    await printed(...call)
  } finally {
    write.mockRestore()
  }
  return text
}

describe('tifa centres', () => {
  it('goes over files until little moves, telling each pass and, once, what is bad', async () => {
    const passes = await told('centres', archive, '--k', '3', '--out', centres)
    expect(passes.split('\n')).toEqual([
      expect.stringMatching(/archive\.ndjson:121: is no JSON/),
      expect.stringMatching(/^tifa: pass 1: 120 documents in clusters, mean similarity 0\.\d{4}/),
      expect.stringMatching(/^tifa: pass 2: 0 of 120 documents changed their cluster, .*, settled$/),
      '',
    ])
    const { settled, learnedFrom } = parseCentres(readFileSync(centres, 'utf8'))
    // Texts that are the same count once, and two may share one of 4096 buckets.
    const different = new Set(documents.map(({ text }) => text)).size
    expect([settled, learnedFrom <= different, learnedFrom > 0.9 * different]).toEqual([true, true, true])
  })

  it('gives the same bytes where each pass is made in parts elsewhere', async () => {
    const step = async (name: string, ...options: string[]) => {
      for (const [i, half] of halves.entries())
        await told('map', half, '--by', 'all', ...options, '--out', at(`${i}.rows`))
      await printed('merge', at('1.rows'), at('0.rows'), '--out', at(name))
    }
    await step('sample.rows', '--stats', 'sample')
    await told('centres', '--from', at('sample.rows'), '--k', '3', '--out', at('0.json'))
    for (const pass of [0, 1]) {
      const known = at(`${pass}.json`)
      await step('pass.rows', '--stats', 'centres', '--centres', known)
      await told('centres', '--from', at('pass.rows'), '--centres', known, '--out', at(`${pass + 1}.json`))
    }
    expect(readFileSync(at('2.json'), 'utf8')).toBe(readFileSync(centres, 'utf8'))
    await expect(printed('centres', '--from', at('pass.rows'), '--centres', centres)).rejects.toThrow(
      'allowed are those with the centres that were given',
    )
  })

  it('is what clusters and annotate go by', async () => {
    await told('map', archive, '--stats', 'clusters', '--centres', centres, '--out', at('c.rows'))
    const rows = JSON.parse(await printed('clusters', '--from', at('c.rows'), '--centres', centres, '--json'))
    expect(rows).toHaveLength(3)
    for (const row of rows) {
      expect(row).toMatchObject({ documents: 40, share: 1 / 3, label: expect.stringContaining(' · ') })
      expect(documents[Number(row.example.document)]!.text.slice(0, 60)).toBe(row.example.text)
    }
    const units = ['clusters', '--from', at('c.rows'), '--centres', centres, '--units', '--json']
    expect(JSON.parse(await printed(...units))).toContainEqual(
      expect.objectContaining({ unit: '乙区', documents: 20, shareOfUnit: 1 / 3, shareOfCluster: 0.5 }),
    )
    const lines = (await printed('annotate', halves[0]!, '--add', 'cluster', '--centres', centres)).trim()
    const pairs = lines.split('\n').map((line) => {
      const { topic, cluster } = JSON.parse(line)
      return `${topic} ${cluster}`
    })
    expect([pairs.length, new Set(pairs).size]).toEqual([50, 3])
    const places = ['annotate', halves[0]!, '--add', 'cluster', '--centres', centres, '--spans', '--only']
    const [first] = tifa(places).stdout.split('\n')
    expect(JSON.parse(first!).cluster).toEqual({
      cluster: expect.any(Number),
      similarity: expect.any(Number),
      nextCluster: expect.any(Number),
    })
  })

  it('says what is missing', async () => {
    await expect(printed('centres')).rejects.toThrow('FILE: received none')
    await expect(printed('centres', '-')).rejects.toThrow('FILE: received none')
    await expect(told('centres', archive, '--k', '500')).rejects.toThrow(
      'k: received 500, with 120 documents',
    )
    await expect(told('map', archive, '--stats', 'centres')).rejects.toThrow('centres: received none')
    expect(tifa(['annotate', halves[0]!, '--add', 'cluster'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--centres: received none'),
    })
    await expect(printed('clusters', '--from', at('c.rows'))).rejects.toThrow('--centres: received none')
    await expect(printed('clusters', archive, '--centres', centres)).rejects.toThrow('without --from')
    await expect(printed('centres', '--from', at('none.rows'))).rejects.toThrow('none.rows')
  })

  it('gives the same bytes on two threads', { timeout: 300_000 }, () => {
    const { status } = tifa(['centres', archive, '--k', '3', '--jobs', '2', '--out', at('two.json')])
    expect(status).toBe(0)
    expect(readFileSync(at('two.json'), 'utf8')).toBe(readFileSync(centres, 'utf8'))
  })
})

describe.skipIf(!hasProgram('parallel'))('GNU parallel (not run where it is not installed)', () => {
  it('gives the centres of the serial run', { timeout: 300_000 }, () => {
    const args = [archive, '3', at('parallel.json')]
    const { status, stderr } = spawnSync(join(engines, 'parallel', 'centres.sh'), args, {
      encoding: 'utf8',
      env: { ...process.env, TIFA: `${process.execPath} ${cli}`, BLOCK: '8k', PARALLEL_HOME: folder },
    })
    expect({ status, stderr: stderr.replace(/^tifa: .*\n/gm, '') }).toMatchObject({ status: 0 })
    expect(readFileSync(at('parallel.json'), 'utf8')).toBe(readFileSync(centres, 'utf8'))
  })
})

describe('tifa map', () => {
  it('takes what changes single counts, and its rows tell', async () => {
    writeFileSync(at('phrases.txt'), '医保报销比例\r\n课后服务\n\n')
    const rows = await told(
      'map',
      archive,
      '--stats',
      'phrases',
      '--phrases',
      at('phrases.txt'),
      '--out',
      at('p.rows'),
    )
    expect(rows).toContain('is no JSON')
    const counts = readFileSync(at('p.rows'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{"stat":"phrase","'))
      .map((line) => JSON.parse(line))
    const places = documents.reduce((sum, { text }) => sum + text.split('医保报销比例').length - 1, 0)
    expect(places).toBeGreaterThan(0)
    const sum = counts.filter(({ key }) => key === '医保报销比例').reduce((all, { n }) => all + n, 0)
    expect(sum).toBe(places)
    const from = async (...options: string[]) => {
      await told('map', archive, '--out', at('f.rows'), ...options)
      return readFileSync(at('f.rows'), 'utf8').match(/(?<="from\|)[^"]*/g)
    }
    expect(await from('--stats', 'cooccurrence', '--within', 'document')).toContain('within|document')
    expect(await from('--stats', 'grams', '--max-chars', '3', '--inner', '、')).toEqual(
      expect.arrayContaining(['maxChars|3', 'inner|、']),
    )
    expect(await from('--negated', 'drop')).toContain('negated|drop')
  })
})
