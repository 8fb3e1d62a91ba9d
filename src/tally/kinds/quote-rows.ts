import { findQuotes } from '../../phrases/quotes.ts'
import { makeCells } from '../cells/cells.ts'
import { exampleKeeper } from '../cells/example-keeper.ts'
import type { Counting } from '../counting.ts'
import { keptText, keyOf } from '../rows/writing.ts'

/** Quotes by unit: `quote` (`kind|text`), `quote-documents`, and `quote-example` for all texts together. */
export function quoteCounting(): Counting {
  const cells = makeCells()
  const count = cells.column('quote')
  const documents = cells.column('quote-documents')
  const examples = exampleKeeper('quote-example')
  return {
    add(document, unit) {
      const here = new Map<string, number>()
      for (const { kind, text, start, end } of findQuotes(document)) {
        const key = keyOf(kind, keptText(text))
        const known = here.get(key)
        here.set(key, (known ?? 0) + 1)
        if (known === undefined) examples.offer('', keptText(text), document, { start, end })
      }
      for (const [key, n] of here) {
        count.put(unit, key, n)
        documents.put(unit, key, 1)
      }
    },
    size: () => cells.size() + examples.size(),
    drain(put) {
      cells.drain(put)
      examples.drain(put)
    },
  }
}
