import type { Document } from '../report/documents.ts'
import type { MergeOp } from './rows/row.ts'

/** Takes one number of a row; numbers of one key are put together by `op`. */
export type Put = (stat: string, op: MergeOp, unit: string, key: string, n: number | bigint) => void

/** One kind of statistics while it counts. */
export interface Counting {
  /** Counts one document; `unit` is what its rows are by, as rows write it. */
  add(document: Document, unit: string): void
  /** About how many rows it holds. */
  size(): number
  /** Gives all that was counted and begins anew. */
  drain(put: Put): void
  /** Units of which it holds so much that it lies in arrays; those of two countings of the same options are of one form. */
  readonly large?: LargeUnits
}

/** Numbers that one counting can leave to another. Units are as rows write them. */
export interface LargeUnits {
  units(): string[]
  /** Takes out the numbers of a unit; undefined where it has none in an array. */
  give(unit: string): Float64Array<ArrayBuffer> | undefined
  /** Adds numbers of a unit to those that are here. */
  take(unit: string, numbers: Float64Array<ArrayBuffer>): void
}
