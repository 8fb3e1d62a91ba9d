interface Node {
  next: Map<number, Node>
  /** The index of the phrase that ends here, or -1. */
  phrase: number
}

/** Longer phrases are not looked up; the places that the rows tell are all that is shown of them. */
const longest = 80

/**
 * Finds every place of every phrase in one pass over the text, also inside a longer phrase. Time: text length × the
 * longest phrase at worst, linear in a text whose phrases differ early.
 */
export function eachOccurrence(
  text: string,
  phrases: readonly string[],
  found: (phrase: number, start: number) => void,
): void {
  const root: Node = { next: new Map(), phrase: -1 }
  for (const [id, phrase] of phrases.entries()) {
    if (phrase === '' || phrase.length > longest) continue
    let node = root
    for (let i = 0; i < phrase.length; i++) {
      const code = phrase.charCodeAt(i)
      let child = node.next.get(code)
      if (child === undefined) {
        child = { next: new Map(), phrase: -1 }
        node.next.set(code, child)
      }
      node = child
    }
    node.phrase = id
  }
  for (let start = 0; start < text.length; start++) {
    let node = root.next.get(text.charCodeAt(start))
    for (let at = start + 1; node !== undefined; at++) {
      if (node.phrase >= 0) found(node.phrase, start)
      if (at === text.length) break
      node = node.next.get(text.charCodeAt(at))
    }
  }
}
