import type { Document } from '../report/documents.ts'
import type { MergeOp } from './row.ts'

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
}
