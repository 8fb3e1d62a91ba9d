import { assertRows } from './arguments.ts'
import { jsonOf, type Row } from './rows.ts'

/**
 * Rows as a JSON array, a row a line, ended by a line break. No rows give `[]`. Linear time.
 *
 * @throws TifaError for rows that are no array of objects, or that hold what JSON has no form for.
 */
export function toJson(rows: readonly Row[]): string {
  assertRows(rows)
  return rows.length === 0 ? '[]\n' : `[\n${rows.map(jsonOf).join(',\n')}\n]\n`
}

/**
 * Rows as NDJSON: one JSON object a line (U+2028 and U+2029 are written as escapes, since some readers end a line
 * there), for DuckDB's `read_json`, `jq` and ClickHouse's JSONEachRow. No rows give an empty text. Linear time.
 *
 * @throws TifaError as `toJson` does.
 */
export function toNdjson(rows: readonly Row[]): string {
  assertRows(rows)
  return rows.map((row) => `${jsonOf(row).replaceAll(/[\u2028\u2029]/g, escaped)}\n`).join('')
}

const escaped = (mark: string) => `\\u${mark.charCodeAt(0).toString(16)}`
