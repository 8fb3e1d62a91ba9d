import type { Document } from '../../report/documents.ts'
import type { Span } from '../../text/span.ts'
import type { Counting } from '../counting.ts'
import { exampleKey, exampleRank } from './example.ts'
import { leastKeeper } from './least-keeper.ts'

/** Keeps one example of each thing in each unit: that of the least hash, whatever came first. */
export interface ExampleKeeper extends Pick<Counting, 'size' | 'drain'> {
  /** Offers the first place of a thing in a document. */
  offer(unit: string, thing: string, document: Document, place: Span): void
}

export function exampleKeeper(stat: string): ExampleKeeper {
  const { offer, ...keeper } = leastKeeper(stat)
  return {
    ...keeper,
    offer: (unit, thing, document, place) =>
      offer(unit, thing, exampleRank(thing, document), () => exampleKey(thing, document, place)),
  }
}
