import type { Note } from './span.ts'

/** More places than this are counted, not told one by one. */
const mostNotes = 50

/** Notes where bytes were no text and show as U+FFFD: one for each run of them, and the number of the rest. Linear time. */
export function undecodableNotes(raw: string, encoding: string): Note[] {
  const notes: Note[] = []
  let line = 1
  let counted = 0
  let rest: { runs: number; start: number; end: number } | undefined
  for (const run of raw.matchAll(/\ufffd+/g)) {
    const start = run.index
    const end = start + run[0].length
    if (notes.length === mostNotes) {
      rest = { runs: (rest?.runs ?? 0) + 1, start: rest?.start ?? start, end }
      continue
    }
    for (let at = raw.indexOf('\n', counted); at >= 0 && at < start; at = raw.indexOf('\n', at + 1)) line++
    counted = start
    const message = `Line ${line} holds bytes that are no ${encoding}; they show as U+FFFD.`
    notes.push({ code: 'undecodable-bytes', message, start, end })
  }
  if (rest) {
    const { runs, start, end } = rest
    const message = `${runs} more places hold bytes that are no ${encoding}.`
    notes.push({ code: 'undecodable-bytes', message, start, end })
  }
  return notes
}
