import pairs from 'opencc-js/dict/TSCharacters'

export type Script = 'simplified' | 'traditional'

interface Tables {
  /** The simplified character of each UTF-16 unit, or 0. */
  simplified: Uint16Array
  /** 1 for characters that only traditional texts write, 2 for those that only simplified ones do. */
  side: Uint8Array
}

let made: Tables | undefined

function tables(): Tables {
  if (made === undefined) {
    const simplified = new Uint16Array(65536)
    const side = new Uint8Array(65536)
    for (const entry of pairs.split('|')) {
      const [from, to] = entry.split(' ') as [string, string]
      // Only what keeps its length, so that every offset stays what it was.
      if (from.length === 1 && to.length === 1 && from !== to)
        simplified[from.charCodeAt(0)] = to.charCodeAt(0)
    }
    for (let code = 0; code < simplified.length; code++) {
      const to = simplified[code]!
      if (to === 0) continue
      side[code] = 1
      if (simplified[to] === 0) side[to] = 2
    }
    made = { simplified, side }
  }
  return made
}

/** So many characters that only one script writes tell which it is. */
const enough = 256
const mostLooked = 8_000

/**
 * Says in which script a text is written, by which of the two it has more characters of its own. A text that has
 * none of either counts as simplified. Looks at the first 256 such characters within the first 8,000 of the text. Some
 * simplified characters are also traditional ones (后, 里); the rest outweighs them.
 */
export function detectScript(text: string): Script {
  const { side } = tables()
  const end = Math.min(text.length, mostLooked)
  let traditional = 0
  let simplified = 0
  for (let i = 0; i < end && traditional + simplified < enough; i++) {
    const its = side[text.charCodeAt(i)]
    if (its === 1) traditional++
    else if (its === 2) simplified++
  }
  return traditional > simplified ? 'traditional' : 'simplified'
}

/**
 * A view of a traditional text in simplified characters, one for one, so that every offset stays what it was.
 * Characters from OpenCC's table; what is ambiguous takes its commonest reading. Linear time.
 */
export function toSimplifiedView(text: string): string {
  const { simplified } = tables()
  const chunks: string[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const to = simplified[text.charCodeAt(i)]!
    if (to === 0) continue
    chunks.push(text.slice(from, i), String.fromCharCode(to))
    from = i + 1
  }
  return from === 0 ? text : chunks.join('') + text.slice(from)
}
