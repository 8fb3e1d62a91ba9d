import DiceCoefficient from 'natural/lib/natural/distance/dice_coefficient.js'
import { shown, TifaError } from '../error.ts'

/** Formulas that are near enough to be taken for one. */
export interface VariantGroup {
  /** The commonest of them, the shorter of equally common ones. */
  head: string
  members: string[]
  count: number
}

export interface VariantOptions {
  /** The least likeness to a group's head, 0 to 1. Default 0.6. */
  minLikeness?: number
}

/** What two ways of writing one formula may differ in: marks and spaces. */
const bare = (phrase: string) => phrase.replace(/[\s\p{P}]/gu, '')

/**
 * Gathers near-same phrases: those that differ only in marks (“走、帮、服”), in the order of their parts
 * (协商为民、协商于民), or that share most of their pairs of characters (Sørensen–Dice coefficient on bigrams, from
 * natural). Each phrase goes to the first group, by falling count, whose head it is like. Cost: phrases × groups.
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
  const counts = new Map<string, number>()
  for (const phrase of phrases) {
    const text = typeof phrase === 'string' ? phrase : phrase.text
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const order = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
  const groups: VariantGroup[] = []
  for (const [text, count] of order) {
    const group = groups.find(({ head }) => likeness(head, text) >= minLikeness)
    if (group) {
      group.members.push(text)
      group.count += count
    } else groups.push({ head: text, members: [text], count })
  }
  return groups
}

function likeness(a: string, b: string): number {
  const bareA = bare(a)
  const bareB = bare(b)
  if (bareA === '' || bareB === '') return a === b ? 1 : 0
  if (bareA === bareB || partsOf(a) === partsOf(b)) return 1
  return bareA.length < 2 || bareB.length < 2 ? 0 : DiceCoefficient(bareA, bareB)
}

const partsOf = (phrase: string) =>
  phrase
    .split(/[\s\p{P}]+/u)
    .filter((part) => part !== '')
    .sort()
    .join(' ')
