import { refuse } from './arguments.ts'

/** Any flat record: a quote, a theme count, a comparison. */
export type Row = object

/** The union of the rows' keys, in the order in which they are first seen. Linear in the number of cells. */
export function columnsOf(rows: readonly Row[]): string[] {
  const columns = new Set<string>()
  for (const row of rows) for (const key of Object.keys(row)) columns.add(key)
  return [...columns]
}

/** The row's own value; a column named `constructor` never reaches what the object inherits. */
export function ownValue(row: Row, column: string): unknown {
  return Object.hasOwn(row, column) ? (row as Record<string, unknown>)[column] : undefined
}

/**
 * One cell as text: nothing for null and undefined, JSON for arrays and objects, ISO for dates,
 * numbers and the rest as JavaScript writes them.
 *
 * @throws TifaError for an object that holds itself or what JSON has no form for.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return typeof value === 'object' ? jsonOf(value) : String(value)
}

/** JSON of a value. @throws TifaError for an object that holds itself or what JSON has no form for. */
export function jsonOf(value: object): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return refuse('rows', value, 'cells that JSON can hold')
  }
}
