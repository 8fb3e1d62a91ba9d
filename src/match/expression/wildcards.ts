import { charactersOf, complement } from './code-points.ts'
import { type Pattern, PatternMistake, type Tree } from './tree.ts'

/** Characters that stay within a clause: all but the marks that end one, and line ends. */
const withinClause: Tree = {
  kind: 'set',
  set: complement(charactersOf('。！？!?…，；：,;:\n\r\u2028\u2029')),
}
const withinClauseOften: Tree = { kind: 'repeat', part: withinClause, least: 0, most: Infinity }

const literal = (char: string): Tree => ({ kind: 'set', set: charactersOf(char) })

/**
 * Reads a glob: `?` is one character, `*` any number of them, as few as fit, both only within a clause; `\?` and `\*` are
 * the marks themselves. A `*` at the beginning or end takes the rest of a Latin word (`econom*`), and nothing where
 * Chinese characters stand, which have no word ends to go to.
 *
 * @throws PatternMistake where nothing but wildcards is left
 */
export function parseGlob(source: string): Pattern {
  const parts: Tree[] = []
  let stars = 0
  let characters = 0
  const chars = [...source]
  let wordStart = false
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]!
    if (char === '*') {
      stars++
      continue
    }
    if (stars > 0 && parts.length === 0) wordStart = true
    if (stars > 0 && parts.length > 0) parts.push(withinClauseOften)
    stars = 0
    if (char === '?') parts.push(withinClause)
    else {
      const escaped = char === '\\' && /[*?\\]/.test(chars[i + 1] ?? '')
      parts.push(literal(escaped ? chars[++i]! : char))
      characters++
    }
  }
  if (characters === 0) throw new PatternMistake('nothing but wildcards in it; allowed are some characters')
  return { tree: { kind: 'sequence', parts }, prefer: 'shortest', wordStart, wordEnd: stars > 0 }
}

const widestGap = 100

/**
 * Reads a gap: pieces of text parted by `…` (or `...`), which stand one after the other in one clause with at most
 * `within` characters between two of them; as few as fit.
 *
 * @throws PatternMistake for fewer than two pieces, an empty one, or a width that is not 0 to 100
 */
export function parseGap(source: string, within: number): Pattern {
  const pieces = source.split(/…+|\.{3,}/)
  if (pieces.length < 2 || pieces.some((piece) => piece.trim() === '')) {
    throw new PatternMistake('allowed are two pieces or more with … between them, as in 提高…水平')
  }
  if (!Number.isInteger(within) || within < 0 || within > widestGap) {
    throw new PatternMistake(`within: received ${within}; allowed are whole numbers from 0 to ${widestGap}`)
  }
  const gap: Tree = { kind: 'repeat', part: withinClause, least: 0, most: within }
  const parts = pieces.flatMap((piece, i): Tree[] => [...(i > 0 ? [gap] : []), ...[...piece].map(literal)])
  return { tree: { kind: 'sequence', parts }, prefer: 'shortest' }
}
