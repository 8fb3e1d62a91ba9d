/** What the page asks of its worker: one text that was pasted, and files that were dropped. */
export interface Request {
  /** Counts up; the answer carries it. */
  id: number
  text: string
  files: { name: string; bytes: Uint8Array }[]
}

/** What the worker answers. */
export type Answer =
  | { id: number; kind: 'done'; json: string; page: string; units: number; chars: number; unread: string[] }
  | { id: number; kind: 'failed'; message: string }
  | { kind: 'ready' }
