/** How often each feature stands in each document; only what is there is stored (compressed rows). */
export interface CountTable<Key> {
  rows: number
  /** The features, in the order in which they were first seen; a column is an index into it. */
  keys: Key[]
  /** In how many documents each feature stands. */
  documents: number[]
  /** Row `i` is `columns[starts[i]] … columns[starts[i + 1] - 1]`, ascending, with `counts` beside. */
  starts: Uint32Array
  columns: Uint32Array
  counts: Uint32Array
}

/** Counts the features of each document. Linear in the number of features, but for sorting each row. */
export function tabulate<Key>(documents: readonly Iterable<Key>[]): CountTable<Key> {
  const columnOf = new Map<Key, number>()
  const keys: Key[] = []
  const documentsWith: number[] = []
  const countInRow: number[] = []
  const starts = new Uint32Array(documents.length + 1)
  let columns = new Uint32Array(1024)
  let counts = new Uint32Array(1024)
  let size = 0
  documents.forEach((features, row) => {
    const seen: number[] = []
    for (const key of features) {
      let column = columnOf.get(key)
      if (column === undefined) {
        column = keys.length
        columnOf.set(key, column)
        keys.push(key)
        documentsWith.push(0)
        countInRow.push(0)
      }
      if (countInRow[column]! === 0) seen.push(column)
      countInRow[column]!++
    }
    if (size + seen.length > columns.length) {
      columns = grown(columns, size + seen.length)
      counts = grown(counts, size + seen.length)
    }
    for (const column of Uint32Array.from(seen).sort()) {
      columns[size] = column
      counts[size] = countInRow[column]!
      documentsWith[column]!++
      countInRow[column] = 0
      size++
    }
    starts[row + 1] = size
  })
  return {
    rows: documents.length,
    keys,
    documents: documentsWith,
    starts,
    columns: columns.slice(0, size),
    counts: counts.slice(0, size),
  }
}

function grown(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}
