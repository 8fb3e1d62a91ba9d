/**
 * How many terminal columns a text takes: Chinese, Japanese and Korean characters, full-width forms and
 * most emoji take two; combining marks, joiners and control characters none; everything else one.
 *
 * Ranges follow Unicode's EastAsianWidth.txt (classes W and F), joined where only unassigned points lie
 * between. Characters of ambiguous width (A) count as one, as terminals outside East Asian locales show
 * them; `“ ” ‘ ’ · … —` are of this class.
 */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul Jamo, leading consonants
  [0x231a, 0x231b], // watch, hourglass
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653], // zodiac
  [0x26aa, 0x26ab],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2753, 0x2755],
  [0x2795, 0x2797],
  [0x2e80, 0x303e], // radicals, CJK symbols and punctuation
  [0x3041, 0x33ff], // kana, bopomofo, Hangul letters, enclosed and squared CJK
  [0x3400, 0x4dbf], // ideographs, extension A
  [0x4e00, 0xa4cf], // ideographs, Yi
  [0xa960, 0xa97f], // Hangul Jamo, extended A
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6f], // compatibility and small forms
  [0xff01, 0xff60], // full-width forms
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff], // Tangut, Khitan
  [0x1aff0, 0x1b2ff], // kana supplements, Nüshu
  [0x1f200, 0x1f265], // enclosed ideographs
  [0x1f300, 0x1f64f], // pictographs, faces
  [0x1f680, 0x1f6ff], // transport
  [0x1f900, 0x1faff], // more pictographs
  [0x20000, 0x3fffd], // ideographs, extensions B and on
]

const noWidth = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\u1160-\u11ff]$/u

/** The columns of one character, given as a code point. */
function columnsOfPoint(point: number): 0 | 1 | 2 {
  if (point >= 0x20 && point < 0x7f) return 1
  if (point !== 0xad && noWidth.test(String.fromCodePoint(point))) return 0
  let low = 0
  let high = wide.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = wide[middle]!
    if (point < range[0]) high = middle - 1
    else if (point > range[1]) low = middle + 1
    else return 2
  }
  return 1
}

/** The terminal columns of a text. Linear time. */
export function widthOf(text: string): number {
  let columns = 0
  for (const char of text) columns += columnsOfPoint(char.codePointAt(0)!)
  return columns
}

/** Spaces added until the text takes `columns`; a wider text stays as it is. */
export function padTo(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)))
  return side === 'left' ? text + space : space + text
}

/** The text cut to at most `columns`, ending in `…` where something was cut off. No character is halved. */
export function truncateTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  if (columns < 1) return ''
  let kept = ''
  let used = 0
  for (const char of text) {
    const next = columnsOfPoint(char.codePointAt(0)!)
    if (used + next > columns - 1) break
    kept += char
    used += next
  }
  return `${kept}…`
}

/** Cuts a text into lines of at most `columns`, at spaces where there are some, else between characters. */
export function wrapTo(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of text.match(/[!-~]+|\s+|[^!-~\s]/gu) ?? []) {
    const next = widthOf(piece)
    if (used > 0 && used + next > columns) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (used === 0 && piece.trim() === '') continue
    line += piece
    used += next
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}
