/** Character classes that reading Chinese line by line rests on. Each is a set of single UTF-16 units. */

/** Marks that end a sentence. */
export const sentenceEnds = '。！？!?…'
/** Marks after which a paragraph may end though the sentence goes on below. */
export const colons = '：:'
/** Marks that part clauses; a line that holds one is prose, not a title. */
export const clauseMarks = '，；。！？,;!?'
/** Marks that close what a sentence end stood in: 。” 。） */
export const closers = '”’」』﹂﹄》〉）)】〕］]"＂'
export const openers = '“‘「『﹁﹃《〈（(【〔［['

/** One bit for each class, one entry for each UTF-16 unit: a look-up costs the same whatever the class. */
const table = new Uint8Array(65536)
const classOf = (bit: number, chars: Iterable<string>) => {
  for (const char of chars) table[char.charCodeAt(0)]! |= bit
  return bit
}

const sentenceEnd = classOf(1, sentenceEnds)
const colon = classOf(2, colons)
const clauseMark = classOf(4, clauseMarks)
const closer = classOf(8, closers)
const opener = classOf(16, openers)
/** What \s matches, the zero-width space and the byte order mark, line feeds aside. */
const blank = classOf(
  32,
  ' \t\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff',
)
/** Characters that `countChars` leaves out: white space, and the second halves of surrogate pairs. */
const uncounted = classOf(64, '\t\n\v\f\r \u00a0\u3000\ufeff')
/** What may stand behind the end of a sentence: closers, and characters of private use, which are some font's leftovers. */
const behindEnd = classOf(128, closers)
for (let code = 0xe000; code <= 0xf8ff; code++) table[code]! |= behindEnd
for (let code = 0xdc00; code <= 0xdfff; code++) table[code]! |= uncounted

const isIn =
  (bit: number) =>
  (char: string | undefined): boolean =>
    char !== undefined && (table[char.charCodeAt(0)]! & bit) !== 0

export const isSentenceEnd = isIn(sentenceEnd)
export const isColon = isIn(colon)
export const isClauseMark = isIn(clauseMark)
export const isCloser = isIn(closer)
export const isOpener = isIn(opener)

/** The same for the code of a UTF-16 unit, NaN where there is none. */
export const isCloserCode = (code: number): boolean => (table[code]! & closer) !== 0
export const isOpenerCode = (code: number): boolean => (table[code]! & opener) !== 0

/** What a font or bad bytes leave where a sign stood: private use, the replacement character, controls below the tab. */
export const isRemnant = (char: string | undefined): boolean =>
  char !== undefined && (char < '\t' || char === '\ufffd' || (char >= '\ue000' && char <= '\uf8ff'))

/** Horizontal white space, the ideographic space among it. */
export const isBlank = isIn(blank)

/** The same for the code of a UTF-16 unit. */
export const isBlankCode = (code: number): boolean => (table[code]! & blank) !== 0

/** Han characters of the basic plane and 〇; enough to tell Chinese text from the rest. */
export function isHan(char: string | undefined): boolean {
  if (char === undefined) return false
  const code = char.charCodeAt(0)
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}

/** The common Han characters, by code: what is one of them is no mark, and no table need be asked. */
export const isHanCode = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

function holds(text: string, bit: number): boolean {
  for (let i = 0; i < text.length; i++) if ((table[text.charCodeAt(i)]! & bit) !== 0) return true
  return false
}

/** Prose holds at least one clause mark; titles, names and captions hold none. */
export const hasClauseMark = (line: string): boolean => holds(line, clauseMark)

export const hasSentenceEnd = (line: string): boolean => holds(line, sentenceEnd)

/** The last character that is no closing mark: 。 of “太好了。” */
export function lastBeforeClosers(text: string): string | undefined {
  let i = text.length - 1
  while (i > 0 && (table[text.charCodeAt(i)]! & behindEnd) !== 0) i--
  return text[i]
}

/** How many characters are not white space: the length that rates are computed from. */
export function countChars(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if ((table[text.charCodeAt(i)]! & uncounted) === 0) count++
  return count
}
