import { shown, TifaError } from '../../error.ts'
import { isWritten } from './writing.ts'

/** How two numbers of one row become one. */
export type MergeOp = 'sum' | 'max' | 'min'

/**
 * One number that merges exactly. Rows with the same `stat`, `op`, `unit` and `key` are one: their `n` is summed, or the
 * greatest or least is kept. So merging is `GROUP BY stat, op, unit, key` wherever the rows lie, and any order or nesting
 * of merges gives the same rows. The four strings are as `keyOf` writes them; `docs/scale.md` lists what is counted.
 */
export interface MergeableRow {
  /** What is counted: `theme`, `quote-documents`; `_meta` for what the rows were made from. */
  readonly stat: string
  readonly op: MergeOp
  /** The unit that it is counted in, '' for all texts together. */
  readonly unit: string
  /** What was counted, in parts that `|` joins; `partsOf` gives them back. */
  readonly key: string
  /** A whole number: a bigint beyond ±(2⁵³ − 1), a number within. In NDJSON always bare digits. */
  readonly n: number | bigint
}

const adders: Record<MergeOp, (a: number | bigint, b: number | bigint) => number | bigint> = {
  sum: (a, b) => {
    const sum = typeof a === 'number' && typeof b === 'number' ? a + b : 0.5
    return Number.isSafeInteger(sum) ? sum : whole(BigInt(a) + BigInt(b))
  },
  max: (a, b) => [a, b][b > a ? 1 : 0]!,
  min: (a, b) => [a, b][b < a ? 1 : 0]!,
}

/** What two rows of one key have for `n` together. Exact whatever the size. */
export const combined = (op: MergeOp, a: number | bigint, b: number | bigint): number | bigint =>
  adders[op](a, b)

/** A whole number as rows hold it. */
export function whole(n: bigint): number | bigint {
  const number = Number(n)
  return Number.isSafeInteger(number) ? number : n
}

/** A count as a plain number. @throws TifaError beyond 2⁵³ − 1, where numbers are no longer exact */
export function countOf({ stat, key, n }: MergeableRow): number {
  if (typeof n === 'number') return n
  throw new TifaError(
    'input',
    `rows: received n ${n} for ${stat} ${key}; allowed here are counts to 2^53 − 1`,
  )
}

/** The line of a row without its number and end: as bytes these stand in the order of the rows. */
export const lineStart = ({ stat, op, unit, key }: Omit<MergeableRow, 'n'>): string =>
  `{"stat":"${stat}","op":"${op}","unit":"${unit}","key":"${key}","n":`

/** A row as one line of NDJSON, with its line break: the same row gives the same bytes everywhere. */
export const toRowLine = (row: MergeableRow): string => `${lineStart(row)}${row.n}}\n`

const canonical =
  /^\{"stat":"([^"\\]*)","op":"(sum|max|min)","unit":"([^"\\]*)","key":"([^"\\]*)","n":(-?\d{1,15})\}$/

/**
 * Reads a line of NDJSON as a row, written by `toRowLine` or by a database: the order of the fields, spaces and quotation
 * marks around the number are free. `place` names the line in the error.
 *
 * @throws TifaError for a line that is no row
 */
export function readRowLine(line: string, place: string): MergeableRow {
  const match = canonical.exec(line)
  if (match) {
    const [, stat, op, unit, key, n] = match as unknown as [string, string, MergeOp, string, string, string]
    const row = { stat, op, unit, key, n: Number(n) }
    if (isWritten(unit) && isWritten(key)) return row
  }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw wrongRow(place, line)
  }
  // Numbers beyond 2⁵³ lose digits in JSON.parse, so these are taken from the line.
  const digits = /"n"\s*:\s*"?(-?\d+)"?\s*[,}]/.exec(line)?.[1]
  const row = { ...(value as object), n: digits === undefined ? undefined : whole(BigInt(digits)) }
  return checkRow(row, place)
}

/** @throws TifaError for what is no row */
export function checkRow(value: unknown, place: string): MergeableRow {
  const { stat, op, unit, key, n } = (value ?? {}) as Partial<Record<keyof MergeableRow, unknown>>
  const isNumber = typeof n === 'bigint' || Number.isSafeInteger(n)
  const isOp = typeof op === 'string' && Object.hasOwn(adders, op)
  if (isNumber && isOp && [stat, unit, key].every((text) => typeof text === 'string' && isWritten(text)))
    return { stat, op, unit, key, n } as MergeableRow
  throw wrongRow(place, value)
}

const wrongRow = (place: string, received: unknown) =>
  new TifaError(
    'input',
    `${place}: received ${shown(received)}; allowed are rows { stat, op: "sum" | "max" | "min", unit, key, n } as tifa map writes them`,
  )
