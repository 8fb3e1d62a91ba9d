/**
 * How varied the words are, whatever the length of the text: the mean share of different words in a window of `window`
 * words that moves through the text word by word. Covington and McFall, "Cutting the Gordian knot: the moving-average
 * type–token ratio", Journal of Quantitative Linguistics 17, 2010. 1 when no window repeats a word. Compare only values of
 * the same window and the same segmenter: one that cuts finer repeats more. `null` for fewer words than the window.
 * Linear time. Words may be given as strings or as numbers.
 */
export function movingAverageTypeTokenRatio(words: ArrayLike<string | number>, window = 100): number | null {
  if (!(window >= 1) || words.length < window) return null
  const inWindow = new Map<string | number, number>()
  let sum = 0
  for (let i = 0; i < words.length; i++) {
    inWindow.set(words[i]!, (inWindow.get(words[i]!) ?? 0) + 1)
    if (i >= window) {
      const gone = words[i - window]!
      const left = inWindow.get(gone)! - 1
      if (left === 0) inWindow.delete(gone)
      else inWindow.set(gone, left)
    }
    if (i >= window - 1) sum += inWindow.size / window
  }
  return sum / (words.length - window + 1)
}

/**
 * How varied the words are, whatever the length of the text: how many words in a row it takes on average until the share of
 * different words falls below `threshold`, read forwards and backwards. Each such stretch is a factor; what is left over
 * counts as the part of a factor that it is, (1 − share) / (1 − threshold). McCarthy and Jarvis, "MTLD, vocd-D, and HD-D",
 * Behavior Research Methods 42, 2010; 0.72 is theirs, found on English. Rough below about 100 words. `null` where a
 * direction has no factor, not even a part of one: no word is repeated. Linear time.
 */
export function measureOfTextualLexicalDiversity(
  words: ArrayLike<string | number>,
  threshold = 0.72,
): number | null {
  const list = Array.from(words)
  const forwards = factors(list, threshold)
  const backwards = factors(list.reverse(), threshold)
  if (forwards === 0 || backwards === 0) return null
  return (list.length / forwards + list.length / backwards) / 2
}

function factors(words: readonly (string | number)[], threshold: number): number {
  let whole = 0
  let tokens = 0
  const types = new Set<string | number>()
  for (const word of words) {
    tokens++
    types.add(word)
    if (types.size / tokens < threshold) {
      whole++
      tokens = 0
      types.clear()
    }
  }
  return tokens === 0 ? whole : whole + (1 - types.size / tokens) / (1 - threshold)
}
