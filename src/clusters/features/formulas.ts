/** What a text sets between quotation marks, short and without a clause mark, is a formula or a name. */
const quoted = /[“「『"]([^“”「」『』"，。；：！？、,.;:!?\s]{2,12})[”」』"]/gu
const longestFormula = 40

/** A list of set phrases: strings, or rows with a `text`, such as those of findSlogans and findQuotes. */
export type Formulas = Iterable<string | { text: string }>

/**
 * A finder of set phrases in a text: those of a list, the longest at each place, none overlapping, and what the text
 * itself quotes (“走帮服”). Linear in the text times the different lengths of phrases that begin alike.
 */
export function formulaFinder(list: Formulas): (text: string) => string[] {
  const listed = new Set<string>()
  for (const formula of list) {
    const text = typeof formula === 'string' ? formula : formula.text
    if (text.length > 1 && text.length <= longestFormula) listed.add(text)
  }
  const lengthsByStart = new Map<string, number[]>()
  for (const text of listed) {
    const start = text.slice(0, 2)
    const lengths = lengthsByStart.get(start) ?? []
    if (!lengths.includes(text.length)) lengths.push(text.length)
    lengthsByStart.set(start, lengths)
  }
  for (const lengths of lengthsByStart.values()) lengths.sort((a, b) => b - a)
  return (text) => {
    const found: string[] = []
    for (let i = 0; listed.size > 0 && i + 1 < text.length; i++) {
      for (const length of lengthsByStart.get(text.slice(i, i + 2)) ?? []) {
        const formula = text.slice(i, i + length)
        if (!listed.has(formula)) continue
        found.push(formula)
        i += length - 1
        break
      }
    }
    for (const [, formula] of text.matchAll(quoted)) if (!listed.has(formula!)) found.push(formula!)
    return found
  }
}
