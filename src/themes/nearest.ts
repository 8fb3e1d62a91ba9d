/** The word that takes the fewest edits to come to, where they are at most a third of it, or 2. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 30) return undefined
  const distances = words.map((other) => editDistance(word.toLowerCase(), other))
  const least = Math.min(...distances)
  return least <= Math.max(2, word.length / 3) && least < word.length
    ? words[distances.indexOf(least)]
    : undefined
}

/** Insertions, deletions, substitutions and swaps of neighbours (Damerau's distance, restricted form). */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1)
      }
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
