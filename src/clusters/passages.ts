import { type Document, documentsOf } from '../report/documents.ts'
import type { Report } from '../report/report.ts'
import type { Note } from '../text/span.ts'

const fewPassages = 6

/**
 * What is clustered: the sections, those within sections where there are few. What stands before the first of them
 * is an introduction and left out, unless it is as long as they are: some reports number only their second half.
 */
export function passagesOf(report: Report): Document[] {
  const isIntroduction = ({ id }: Document) => id.endsWith('.0')
  for (const depth of [1, 2]) {
    const pieces = documentsOf(report, { by: 'section', depth })
    const lengths = pieces.filter((piece) => !isIntroduction(piece)).map(({ text }) => text.length)
    const typical = lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0
    const passages = pieces.filter((piece) => !isIntroduction(piece) || piece.text.length > typical)
    if (passages.length >= fewPassages || depth === 2) return passages
  }
  return []
}

/** A text can't have more clusters than passages; `k` is then as many as there are, and a note says so. */
export function clusterCount(k: number | 'auto', passages: number): { k: number | 'auto'; notes: Note[] } {
  const most = Math.max(1, passages)
  if (typeof k !== 'number' || !Number.isInteger(k) || k <= most) return { k, notes: [] }
  const message = `k: received ${k}, with ${passages} passages to cluster; made ${most} of them`
  return { k: most, notes: [{ code: 'fewer-clusters', message, start: 0, end: 0 }] }
}
