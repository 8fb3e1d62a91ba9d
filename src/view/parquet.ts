import { parquetWriteBuffer } from 'hyparquet-writer/src/index.js'
import { assertRows, refuse } from './arguments.ts'
import { typedColumns } from './columns.ts'

/**
 * Rows as an Apache Parquet file (Snappy), for DuckDB, pandas, Polars, R's arrow. Whole numbers become INT64, other
 * numbers DOUBLE, truth values BOOLEAN, texts UTF8, lists and objects JSON in UTF8; every column may hold nulls. The same
 * rows give the same bytes. Linear time; the file stands in memory whole.
 *
 * @throws TifaError for rows that are no array of objects, or without any column: Parquet has no form for those.
 */
export function toParquet(rows: readonly object[]): Uint8Array {
  assertRows(rows)
  const columns = typedColumns(rows)
  if (columns.length === 0) return refuse('rows', rows, 'an array of at least one object with a key')
  const file = parquetWriteBuffer({
    columnData: columns.map(({ name, type, values }) =>
      type === 'integer'
        ? {
            name,
            type: 'INT64' as const,
            data: values.map((value) => (value === null ? null : BigInt(value))),
          }
        : { name, type: parquetTypes[type], data: values },
    ),
    createdBy: 'tifa',
  })
  return new Uint8Array(file)
}

const parquetTypes = { number: 'DOUBLE', boolean: 'BOOLEAN', text: 'STRING' } as const
