/**
 * Sums over the sentences of a group that say how its count varies with its size: `count` and `size` themselves, and of
 * the differences c and s from the means of the group Σc², Σcs, Σs², Σc³, Σc²s, Σcs², Σs³. They add up over groups.
 */
export interface Moments {
  count: number
  size: number
  cc: number
  cs: number
  ss: number
  ccc: number
  ccs: number
  css: number
  sss: number
}

const names = ['count', 'size', 'cc', 'cs', 'ss', 'ccc', 'ccs', 'css', 'sss'] as const

/** The first and all that follow, each times `sign`. */
export function sumOfMoments([first, ...others]: readonly Moments[], sign = 1): Moments {
  const sum = first ? { ...first } : nothing()
  for (const other of others) for (const name of names) sum[name] += sign * other[name]
  return sum
}

const nothing = (): Moments => ({ count: 0, size: 0, cc: 0, cs: 0, ss: 0, ccc: 0, ccs: 0, css: 0, sss: 0 })

/** The moments of each group of sentences. Linear in the sentences that the thing occurs in. */
export function momentsOf(
  { sentences, counts }: { sentences: ArrayLike<number>; counts: ArrayLike<number> },
  groups: readonly GroupSizes[],
  sizes: ArrayLike<number>,
): Moments[] {
  let i = 0
  return groups.map(({ start, end, mean, size, ss, sss }) => {
    const from = i
    let count = 0
    for (; i < sentences.length && sentences[i]! < end; i++) count += counts[i]!
    const usual = end > start ? count / (end - start) : 0
    const found: Moments = { ...nothing(), count, size, ss, sss }
    // Sentences without the thing all have c = −usual; what their sizes add up to is what the others leave.
    let [empty, emptyS, emptySs] = [end - start, 0, ss]
    for (let j = from; j < i; j++) {
      const c = counts[j]! - usual
      const s = sizes[sentences[j]!]! - mean
      found.cc += c * c
      found.cs += c * s
      found.ccc += c * c * c
      found.ccs += c * c * s
      found.css += c * s * s
      empty--
      emptyS -= s
      emptySs -= s * s
    }
    found.cc += usual * usual * empty
    found.cs -= usual * emptyS
    found.ccc -= usual ** 3 * empty
    found.ccs += usual * usual * emptyS
    found.css -= usual * emptySs
    return found
  })
}

/** A group's sentences, from `start` to before `end`, and their sizes. */
export interface GroupSizes {
  start: number
  end: number
  mean: number
  size: number
  ss: number
  sss: number
}

/** What the sizes of the sentences alone say, by group: made once for all things. Linear in the sentences. */
export function sizesByGroup(groups: readonly number[], sizes: ArrayLike<number>): GroupSizes[] {
  let end = 0
  return groups.map((length) => {
    const start = end
    end += length
    let size = 0
    for (let i = start; i < end; i++) size += sizes[i]!
    const mean = length > 0 ? size / length : 0
    let [ss, sss] = [0, 0]
    for (let i = start; i < end; i++) {
      const off = sizes[i]! - mean
      ss += off ** 2
      sss += off ** 3
    }
    return { start, end, mean, size, ss, sss }
  })
}

/**
 * How lopsided the logarithm of the ratio of two rates is over resamples of the sentences: the acceleration of the BCa
 * interval, ⅙ Σ l³ / (Σ l²)^(3/2) with l the influence of a sentence, c/count − s/size on one side and its negative on the
 * other. 0 where nothing varies.
 */
export function skewOf(own: Moments, other: Moments): number {
  const squares = second(own) + second(other)
  return squares > 0 ? (third(own) - third(other)) / (6 * squares ** 1.5) : 0
}

const second = ({ count: n, size: m, cc, cs, ss }: Moments) => cc / n ** 2 - (2 * cs) / (n * m) + ss / m ** 2

const third = ({ count: n, size: m, ccc, ccs, css, sss }: Moments) =>
  ccc / n ** 3 - (3 * ccs) / (n * n * m) + (3 * css) / (n * m * m) - sss / m ** 3
