import { thingOf } from '../rows/merge.ts'
import { compareText } from '../rows/order.ts'
import { partsOf } from '../rows/writing.ts'

/** Where a thing stands: its document, where it begins there, and the text around it. */
export interface Example {
  document: string
  start: number
  text: string
}

/**
 * Of each thing the parts of the key with the least number, the first in the order of bytes of equal ones: that which
 * `mergeRows` keeps; of rows that only a `GROUP BY` went over there are several.
 */
export function leastExamples(rows: ReadonlyMap<string, number | bigint> | undefined): Map<string, string[]> {
  const least = new Map<string, { key: string; n: number | bigint }>()
  for (const [key, n] of rows ?? []) {
    const thing = thingOf({ key })
    const known = least.get(thing)
    if (!known || n < known.n || (n === known.n && compareText(key, known.key) < 0))
      least.set(thing, { key, n })
  }
  return new Map(
    Array.from(least.values(), ({ key }) => {
      const [thing, ...rest] = partsOf(key) as [string, ...string[]]
      return [thing, rest] as const
    }),
  )
}

/** The places that an `exampleKeeper` kept, by thing. */
export function placesOf(rows: ReadonlyMap<string, number> | undefined): Map<string, Example> {
  return new Map(
    Array.from(leastExamples(rows), ([thing, [document, start, text]]) => [
      thing,
      { document: document!, start: Number(start), text: text! },
    ]),
  )
}
