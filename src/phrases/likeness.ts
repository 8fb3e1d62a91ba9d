import type { Bond } from './clauses.ts'
import { classLikeness, type Shape } from './shape.ts'

export const leastPartLength = 3
export const mostPartLength = 24

/**
 * What equal length alone is worth. Clauses joined by 、 that beat alike are rarely so by chance; after a comma
 * any clause may follow, but the longer two are, the less likely their length is the same for nothing.
 */
function lengthPrior(bond: Bond, length: number): number {
  if (bond === 'couplet') return 0.52
  if (bond === 'loose') return length === 3 ? 0.24 : 0.29
  return length === 3 ? 0.36 : length === 4 ? 0.47 : 0.42
}

/**
 * How alike two clauses are built, 0 to 1: their length, the classes of their words character by character, the
 * places of their word boundaries, characters that both have at the same place, and a frame that both share.
 * Clauses of unequal length are alike only where they share a frame. Cost: the length of the clauses.
 */
export function likeness(a: Shape, b: Shape, bond: Bond): number {
  const short = Math.min(a.text.length, b.text.length)
  const long = Math.max(a.text.length, b.text.length)
  if (short < leastPartLength || long > mostPartLength) return 0
  return short === long ? equalLikeness(a, b, bond) : frameLikeness(a, b)
}

function equalLikeness(a: Shape, b: Shape, bond: Bond): number {
  const length = a.text.length
  let classes = 0
  let shared = 0
  for (let i = 0; i < length; i++) {
    classes += classLikeness(a.charClasses[i], b.charClasses[i])
    if (a.text[i] === b.text[i]) shared++
  }
  // What one feels or has (获得感、幸福感) is cut by the dictionary in every possible way.
  if (a.text.endsWith('感') && b.text.endsWith('感')) return 0.9
  const opening = classLikeness(a.classes[0], b.classes[0])
  const frame = a.text[0] === b.text[0] || a.text.at(-1) === b.text.at(-1) || repeatsAlike(a.text, b.text)
  // Two clauses that begin in different ways (优化环境，全市商店) are no pair, whatever they repeat.
  const unlikeStart = opening < 0.35 && !frame ? (bond === 'close' ? 0.08 : 0.2) : 0
  const sum =
    lengthPrior(bond, length) +
    0.28 * (classes / length) +
    0.14 * rhythm(a, b) +
    0.12 * Math.min(1, shared / 2) +
    (frame ? 0.12 : 0) -
    unlikeStart
  return Math.max(0, Math.min(1, sum))
}

/** Word boundaries at the same places, as a share of all. */
function rhythm(a: Shape, b: Shape): number {
  const common = a.cuts.filter((cut) => b.cuts.includes(cut)).length
  const all = a.cuts.length + b.cuts.length - common
  return all === 0 ? 1 : common / all
}

/** Words that hold a clause together and come again at the same place in the next: 以……为……, 在……中……. */
const frameWords = new Set([...'以为在中上把将让向从到用靠因与于使由对既又更要有是不最'])

/** 以科技创新为引领 / 以国家重大战略为牵引: unequal, but with the same words in front and in the middle. */
function frameLikeness(a: Shape, b: Shape): number {
  const ratio = Math.min(a.text.length, b.text.length) / Math.max(a.text.length, b.text.length)
  if (ratio < 0.65 || Math.min(a.text.length, b.text.length) < 5 || a.text[0] !== b.text[0]) return 0
  const wordsA = [...a.text].filter((char) => frameWords.has(char)).join('')
  const wordsB = [...b.text].filter((char) => frameWords.has(char)).join('')
  const sameWords = wordsA !== '' && wordsA === wordsB && frameWords.has(a.text[0]!)
  const sameEnd = a.text.at(-1) === b.text.at(-1)
  if (!sameWords) return sameEnd ? 0.66 * ratio : 0
  return 0.5 + 0.25 * ratio + (wordsA.length > 1 ? 0.15 : 0) + (sameEnd ? 0.1 : 0)
}

/** 入脑入心 and 走深走实 repeat the same places. A text without repetition has no pattern. */
function repeatsAlike(a: string, b: string): boolean {
  const pattern = repetition(a)
  return pattern !== '' && pattern === repetition(b)
}

function repetition(text: string): string {
  const chars = [...text]
  if (new Set(chars).size === chars.length) return ''
  return chars.map((char) => chars.indexOf(char)).join(' ')
}
