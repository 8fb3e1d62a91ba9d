import { TifaError } from '../error.ts'
import { assertRows, refuse } from './arguments.ts'
import { typedColumns } from './columns.ts'

/**
 * Rows as an Apache Arrow IPC stream, for pandas, Polars, DuckDB and Arquero: whole numbers as Int64, other numbers as
 * Float64, truth values as Bool, everything else as Utf8, lists and objects in it as JSON. Linear time.
 *
 * The package `apache-arrow` writes it and is not installed with tifa: `npm install apache-arrow`.
 *
 * @throws TifaError where that package is missing, for rows that are no array of objects, or without any column.
 */
export async function toArrow(rows: readonly object[]): Promise<Uint8Array> {
  assertRows(rows)
  const columns = typedColumns(rows)
  if (columns.length === 0) return refuse('rows', rows, 'an array of at least one object with a key')
  const arrow = await import('apache-arrow').catch((cause: unknown) => {
    throw new TifaError('input', 'apache-arrow: not installed; npm install apache-arrow', { cause })
  })
  const types = {
    integer: new arrow.Int64(),
    number: new arrow.Float64(),
    boolean: new arrow.Bool(),
    text: new arrow.Utf8(),
  }
  const vectors = columns.map(({ name, type, values }) => {
    const cells: unknown[] =
      type === 'integer' ? values.map((value) => (value === null ? null : BigInt(value))) : values
    return [name, arrow.vectorFromArray(cells, types[type])] as const
  })
  const schema = new arrow.Schema(columns.map(({ name, type }) => new arrow.Field(name, types[type], true)))
  const data = arrow.makeData({
    type: new arrow.Struct(schema.fields),
    length: rows.length,
    children: vectors.map(([, vector]) => vector.data[0]!),
  })
  return arrow.tableToIPC(new arrow.Table(schema, new arrow.RecordBatch(schema, data)), 'stream')
}
