import DiceCoefficient from 'natural/lib/natural/distance/dice_coefficient.js'
import { shown, TifaError } from '../error.ts'

/** Formulas that are near enough to be taken for one. */
export interface VariantGroup {
  /** The commonest of them, the shorter of equally common ones. */
  head: string
  /** All of them, the head first, then by falling count. */
  members: string[]
  /** How often all of them were given. */
  count: number
}

export interface VariantOptions {
  /** The least likeness to a group's head, 0 to 1. Default 0.6. Higher gives more and smaller groups. */
  minLikeness?: number
}

/** A phrase as it is compared: bare of what two ways of writing one formula may differ in, marks and spaces. */
interface Bare {
  text: string
  count: number
  bare: string
  /** Its parts between marks, sorted, as one key. */
  parts: string
  /** The number at its front: 三大行动 and 十大行动 are two formulas, however alike. */
  numeral: string
  pairs: string[]
}

/**
 * Gathers near-same phrases: those that differ only in marks (“走、帮、服”), in the order of their parts
 * (协商为民、协商于民), in one character left out (走访帮服), or that share most of their pairs of characters. Likeness is
 * natural's Sørensen–Dice coefficient on character bigrams; for phrases of which one lacks one character of the other
 * (Levenshtein distance 1) it is at least 1 − 1 / the longer's length. Each phrase, by falling count, goes to the group
 * whose head it is most like, the commoner of equally like heads; phrases that begin with different numerals, and short
 * ones that differ in one character (稳就业, 稳企业), are never one. Rows come by the head's falling count.
 *
 * Only heads that share one of a phrase's rarest pairs of characters are compared (the prefix filter of similarity joins:
 * Chaudhuri, Ganti and Kaushik 2006), and of each pair's heads at most 64, so that time is near linear in the phrases.
 *
 * @throws TifaError when `minLikeness` is no number from 0 to 1.
 */
export function groupVariants(
  phrases: readonly (string | { text: string })[],
  options: VariantOptions = {},
): VariantGroup[] {
  const minLikeness = options.minLikeness ?? 0.6
  if (!(minLikeness >= 0 && minLikeness <= 1)) {
    throw new TifaError(
      'option',
      `minLikeness: received ${shown(minLikeness)}; allowed is a number from 0 to 1`,
    )
  }
  const order = bareOf(phrases)
  const pairCounts = new Map<string, number>()
  for (const { pairs } of order) for (const pair of pairs) add(pairCounts, pair)
  const index = headIndex(pairCounts, minLikeness)
  const groups: VariantGroup[] = []
  order.forEach((phrase, number) => {
    let best = -1
    let most = 0
    for (const head of index.near(phrase)) {
      const like = likeness(order[head.number]!, phrase)
      if (like >= minLikeness && (like > most || (like === most && head.group < best))) {
        best = head.group
        most = like
      }
    }
    const { text, count } = phrase
    if (best >= 0) {
      groups[best]!.members.push(text)
      groups[best]!.count += count
      return
    }
    index.addHead(phrase, { number, group: groups.length })
    groups.push({ head: text, members: [text], count })
  })
  return groups
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The different phrases by falling count, then the shorter first, then in code unit order. */
function bareOf(phrases: readonly (string | { text: string })[]): Bare[] {
  const counts = new Map<string, number>()
  for (const phrase of phrases) add(counts, typeof phrase === 'string' ? phrase : phrase.text)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
    .map(([text, count]) => {
      const parts = text.split(/[\s\p{P}]+/u).filter((part) => part !== '')
      const bare = parts.join('').toLowerCase() || text
      const pairs = new Set<string>()
      for (let i = 0; i + 1 < bare.length; i++) pairs.add(bare.slice(i, i + 2))
      return {
        text,
        count,
        bare,
        parts: parts.sort().join(' '),
        numeral: /^(?:[一二两三四五六七八九十双]+|\d+)/.exec(bare)?.[0] ?? '',
        pairs: [...pairs],
      }
    })
}

function likeness(head: Bare, phrase: Bare): number {
  if (head.bare === phrase.bare || (head.parts === phrase.parts && head.parts !== '')) return 1
  if (contrasts(head, phrase)) return 0
  const dice = DiceCoefficient(head.bare, phrase.bare)
  if (!isShortened(head.bare, phrase.bare)) return dice
  const longer = Math.max(head.bare.length, phrase.bare.length)
  return Math.max(dice, 1 - 1 / longer)
}

/** The shortest phrase that enough can be left out of to tell what it belongs to: 三公 is no variant of 三公里. */
const shortest = 3
/** In phrases up to this length one other character is another formula: 稳就业 and 稳企业, 一县一业 and 一县一策. */
const longestWord = 6

/** Whether two phrases say different things on purpose, however much they share. */
function contrasts(a: Bare, b: Bare): boolean {
  if (a.numeral !== b.numeral || Math.min(a.bare.length, b.bare.length) < shortest) return true
  if (/^[\dNX][+＋]/i.test(a.bare)) return true
  if (a.bare.length !== b.bare.length || a.bare.length > longestWord) return false
  let others = 0
  for (let i = 0; i < a.bare.length; i++) if (a.bare[i] !== b.bare[i]) others++
  return others === 1
}

/** Whether one is the other with one character left out, and enough is left to tell it by. */
function isShortened(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (long.length !== short.length + 1 || short.length < shortest) return false
  let i = 0
  while (i < short.length && long[i] === short[i]) i++
  return long.slice(i + 1) === short.slice(i)
}

interface Head {
  /** Its place in the order of phrases. */
  number: number
  group: number
}

const mostHeads = 64

/** The heads by what a phrase must have in common with one of them to be like it. */
function headIndex(pairCounts: ReadonlyMap<string, number>, minLikeness: number) {
  const heads = new Map<string, Head[]>()
  const put = (key: string, head: Head) => {
    const list = heads.get(key)
    if (!list) heads.set(key, [head])
    else if (list.length < mostHeads) list.push(head)
  }
  /** Two sets whose Dice coefficient is t share at least t / (2 − t) of either, so one of its rarest must be shared. */
  const rarest = ({ pairs }: Bare): string[] => {
    const needed = Math.max(1, Math.ceil((minLikeness / (2 - minLikeness)) * pairs.length - 1e-9))
    return [...pairs]
      .sort((a, b) => pairCounts.get(a)! - pairCounts.get(b)! || (a < b ? -1 : 1))
      .slice(0, pairs.length - needed + 1)
  }
  const keysOf = (phrase: Bare): string[] => {
    const keys = [`=${phrase.bare}`, `+${phrase.parts}`, ...rarest(phrase).map((pair) => `~${pair}`)]
    if (phrase.bare.length > 2 && phrase.bare.length <= 12) {
      keys.push(`-${phrase.bare}`)
      for (let i = 0; i < phrase.bare.length; i++) {
        keys.push(`-${phrase.bare.slice(0, i)}${phrase.bare.slice(i + 1)}`)
      }
    }
    return keys
  }
  return {
    addHead(phrase: Bare, head: Head) {
      for (const key of keysOf(phrase)) put(key, head)
    },
    near(phrase: Bare): Head[] {
      const found = new Map<number, Head>()
      for (const key of keysOf(phrase)) {
        for (const head of heads.get(key) ?? []) found.set(head.group, head)
      }
      return [...found.values()]
    },
  }
}
