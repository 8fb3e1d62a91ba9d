import { MapNumbering, type Numbering } from '../../text/numbering.ts'

/** How often each feature stands in each document; only what is there is stored (compressed rows). */
export interface CountTable<Key> {
  rows: number
  /** The features, in the order in which they were first seen; a column is an index into it. */
  keys: readonly Key[]
  /** In how many documents each feature stands. */
  documents: number[]
  /** Row `i` is `columns[starts[i]] … columns[starts[i + 1] - 1]`, as first seen in it, with `counts` beside. */
  starts: Uint32Array
  columns: Uint32Array
  counts: Uint32Array
}

/**
 * Counts the features of each document. Linear in the number of features. `numbering` is an empty one to work with:
 * for whole numbers `IntegerNumbering` is faster.
 */
export function tabulate<Key>(
  documents: Iterable<readonly Key[]>,
  numbering: Numbering<Key> = new MapNumbering(),
): CountTable<Key> {
  const documentsWith: number[] = []
  const countInRow: number[] = []
  const starts = [0]
  let columns = new Uint32Array(1024)
  let counts = new Uint32Array(1024)
  let size = 0
  for (const features of documents) {
    const first = size
    if (size + features.length > columns.length) {
      columns = grown(columns, size + features.length)
      counts = grown(counts, size + features.length)
    }
    for (let i = 0; i < features.length; i++) {
      const column = numbering.numberOf(features[i]!)
      if (column === documentsWith.length) {
        documentsWith.push(0)
        countInRow.push(0)
      }
      if (countInRow[column]! === 0) columns[size++] = column
      countInRow[column]!++
    }
    for (let at = first; at < size; at++) {
      const column = columns[at]!
      counts[at] = countInRow[column]!
      countInRow[column] = 0
      documentsWith[column]!++
    }
    starts.push(size)
  }
  return {
    rows: starts.length - 1,
    keys: numbering.keys,
    documents: documentsWith,
    starts: Uint32Array.from(starts),
    columns: columns.slice(0, size),
    counts: counts.slice(0, size),
  }
}

/** What is found in each text, one list after the other, so that no more than one is held at a time. */
export function* findEach<Key>(
  texts: readonly string[],
  find: (text: string) => readonly Key[],
): Generator<readonly Key[]> {
  for (const text of texts) yield find(text)
}

function grown(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}
