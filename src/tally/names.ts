import { compareText } from './order.ts'

/** Texts by number, from 0 in the order in which they came. */
export interface Names {
  readonly list: readonly string[]
  /** The number of a text, a new one where it was never seen. */
  numberOf(text: string): number
  clear(): void
}

export function makeNames(): Names {
  const list: string[] = []
  const numbers = new Map<string, number>()
  return {
    list,
    numberOf(text) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, list.length)
      return list.push(text) - 1
    },
    clear() {
      list.length = 0
      numbers.clear()
    },
  }
}

/** The numbers of texts in the order of their bytes; the earlier first of equal ones. */
export const orderOf = (texts: readonly string[]): number[] =>
  [...texts.keys()].sort((a, b) => compareText(texts[a]!, texts[b]!) || a - b)
