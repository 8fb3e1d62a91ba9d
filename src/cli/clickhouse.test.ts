import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cli } from './command.test-support.ts'
import { asLines, engines, someReports, tifa } from './engines.test-support.ts'

type Chdb = typeof import('chdb')
const chdb = await import('chdb').catch((): undefined => undefined)
if (chdb === undefined) console.warn('chdb is not for this platform: ClickHouse is not tested')

interface SerialRow {
  stat: string
  op: string
  unit: string
  key: string
  n: number
}

describe.skipIf(chdb === undefined)('ClickHouse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-clickhouse-'))
  const reports = someReports()
  let session: InstanceType<Chdb['Session']>
  let rows: SerialRow[] = []
  const ask = (sql: string): Record<string, unknown>[] =>
    session
      .query(sql, 'JSONEachRow')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  const serial = (stat: string) => {
    const sums = new Map<string, number>()
    for (const row of rows) {
      if (row.stat === stat) sums.set(row.key, (sums.get(row.key) ?? 0) + row.n)
    }
    return [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  beforeAll(async () => {
    const scripts = join(folder, 'scripts')
    mkdirSync(scripts)
    // As the page says: the script that is copied, with the command by its full path.
    for (const name of ['tifa_themes', 'tifa_cluster']) {
      const script = readFileSync(join(engines, 'clickhouse', name), 'utf8')
        .replace('exec tifa', `exec '${process.execPath}' '${cli}'`)
        .replace('/var/lib/clickhouse/user_files', folder)
      writeFileSync(join(scripts, name), script)
      chmodSync(join(scripts, name), 0o755)
    }
    writeFileSync(join(folder, 'reports.ndjson'), asLines(reports))
    const mapped = tifa(['map', join(folder, 'reports.ndjson'), '--out', join(folder, 'all.rows')])
    expect(mapped).toMatchObject({ status: 0, stdout: '', stderr: '' })
    rows = readFileSync(join(folder, 'all.rows'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
    const { Session } = await import('chdb')
    session = new Session(join(folder, 'data'), {
      connectionArgs: [
        `--user_scripts_path=${scripts}`,
        `--user_defined_executable_functions_config=${join(engines, 'clickhouse', '*_function.xml')}`,
      ],
    })
    session.query(
      `CREATE TABLE reports ENGINE = MergeTree ORDER BY id AS SELECT * FROM file('${join(folder, 'reports.ndjson')}', JSONEachRow, 'id String, unit String, text String')`,
    )
  })
  afterAll(() => {
    session?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('counts themes and documents through the pool as the serial run does', { timeout: 300_000 }, () => {
    const found = ask(
      `SELECT theme, sum(hits) AS hits, count() AS documents FROM (SELECT tifa_themes(text) AS found FROM reports)
       ARRAY JOIN mapKeys(found) AS theme, mapValues(found) AS hits GROUP BY theme`,
    )
    expect(found.length).toBeGreaterThan(10)
    const sorted = (name: string) =>
      found
        .map((row): [string, number] => [String(row['theme']), Number(row[name])])
        .sort(([a], [b]) => (a < b ? -1 : 1))
    expect(sorted('hits')).toEqual(serial('theme'))
    expect(sorted('documents')).toEqual(serial('theme-documents'))
  })

  it('sums the rows of partitions to the rows of the whole', { timeout: 300_000 }, () => {
    for (const statement of readFileSync(join(engines, 'clickhouse', 'rows.sql'), 'utf8').split(';')) {
      if (statement.trim() !== '') session.query(statement)
    }
    const parts = [0, 1, 2].map((part) => {
      const file = join(folder, `part${part}.rows`)
      tifa(['map', '-', '--out', file], asLines(reports.filter((_, i) => i % 3 === part)))
      return file
    })
    for (const file of parts) {
      for (const [table, ops] of [
        ['tifa_rows', "op = 'sum'"],
        ['tifa_bounds', "op != 'sum'"],
      ]) {
        session.query(`INSERT INTO ${table} SELECT * FROM file('${file}', JSONEachRow) WHERE ${ops}`)
      }
    }
    const summed = session.query(
      `SELECT stat, op, unit, key, sum(n) AS n FROM tifa_rows GROUP BY ALL
       UNION ALL SELECT stat, op, unit, key, if(op = 'max', max(n), min(n)) AS n FROM tifa_bounds GROUP BY ALL
       SETTINGS output_format_json_quote_64bit_integers = 0`,
      'JSONEachRow',
    )
    // Out of order and in another hand; merging brings both back.
    const merged = tifa(['merge'], summed)
    expect(merged.stderr).toBe('')
    // A SummingMergeTree throws rows of zero away: that no record was bad.
    const whole = readFileSync(join(folder, 'all.rows'), 'utf8').replace(/^.*"n":0\}\n/gm, '')
    expect(merged.stdout).toBe(whole)
  })
  it('finds the clusters of the serial run, each round summed in SQL', { timeout: 300_000 }, () => {
    const lines = asLines(reports)
    const centres = join(folder, 'centres.json')
    /** A round in three parts: sums from SQL, of the sample all rows. */
    const round = (...options: string[]): string =>
      [0, 1, 2]
        .map((part) => {
          const file = join(folder, `round${part}.rows`)
          const own = asLines(reports.filter((_, i) => i % 3 === part))
          tifa(['map', '-', '--by', 'all', ...options, '--out', file], own)
          return `SELECT * FROM file('${file}', JSONEachRow, 'stat String, op String, unit String, key String, n Int64')`
        })
        .join(' UNION ALL ')
    const summed = (sql: string) =>
      session.query(
        `SELECT stat, op, unit, key, multiIf(op = 'sum', sum(n), op = 'max', max(n), min(n)) AS n FROM (${sql}) GROUP BY ALL
         SETTINGS output_format_json_quote_64bit_integers = 0`,
        'JSONEachRow',
      )
    tifa(['centres', '--from', '-', '--k', '2', '--out', centres], summed(round('--stats', 'sample')))
    const next = tifa(
      ['centres', '--from', '-', '--centres', centres],
      summed(round('--stats', 'centres', '--centres', centres)),
    ).stdout
    const serial = ['centres', join(folder, 'reports.ndjson'), '--k', '2', '--max-passes', '1']
    expect(next).toBe(tifa(serial).stdout)
    writeFileSync(centres, next)
    const found = ask('SELECT tifa_cluster(text) AS cluster, count() AS n FROM reports GROUP BY cluster')
    const annotated = tifa(['annotate', '-', '--add', 'cluster', '--only', '--centres', centres], lines)
    const counts = new Map<number, number>()
    for (const line of annotated.stdout.trim().split('\n')) {
      const { cluster } = JSON.parse(line)
      counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
    }
    expect(new Map(found.map(({ cluster, n }) => [Number(cluster), Number(n)]))).toEqual(counts)
  })
})
