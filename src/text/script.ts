import pairs from 'opencc-js/dict/TSCharacters'

export type Script = 'simplified' | 'traditional'

interface Tables {
  toSimplified: Map<string, string>
  /** Characters that only simplified texts write. */
  simplifiedOnly: Set<string>
}

let made: Tables | undefined

function tables(): Tables {
  if (made === undefined) {
    const toSimplified = new Map<string, string>()
    for (const entry of pairs.split('|')) {
      const [traditional, simplified] = entry.split(' ') as [string, string]
      // Only what keeps its length, so that every offset stays what it was.
      if (traditional.length === 1 && simplified.length === 1 && traditional !== simplified) {
        toSimplified.set(traditional, simplified)
      }
    }
    const simplifiedOnly = new Set([...toSimplified.values()].filter((char) => !toSimplified.has(char)))
    made = { toSimplified, simplifiedOnly }
  }
  return made
}

const sampleLength = 20_000

/**
 * Says in which script a text is written, by which of the two it has more characters of its own. A text that has
 * none of either counts as simplified. Looks at the first 20,000 characters.
 */
export function detectScript(text: string): Script {
  const { toSimplified, simplifiedOnly } = tables()
  let traditional = 0
  let simplified = 0
  const end = Math.min(text.length, sampleLength)
  for (let i = 0; i < end; i++) {
    const char = text[i]!
    if (char < '\u3400') continue
    if (toSimplified.has(char)) traditional++
    // Some simplified characters are also traditional ones (后, 里): rarer, so the rest outweighs them.
    else if (simplifiedOnly.has(char)) simplified++
  }
  return traditional > simplified ? 'traditional' : 'simplified'
}

/**
 * A view of a traditional text in simplified characters, one for one, so that every offset stays what it was.
 * Characters from OpenCC's table; what is ambiguous takes its commonest reading. Linear time.
 */
export function toSimplifiedView(text: string): string {
  const { toSimplified } = tables()
  const chunks: string[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const simplified = text[i]! < '\u3400' ? undefined : toSimplified.get(text[i]!)
    if (simplified === undefined) continue
    chunks.push(text.slice(from, i), simplified)
    from = i + 1
  }
  return from === 0 ? text : chunks.join('') + text.slice(from)
}
