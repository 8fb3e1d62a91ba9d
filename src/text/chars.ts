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

const isIn = (set: string) => {
  const chars = new Set(set)
  return (char: string | undefined): boolean => char !== undefined && chars.has(char)
}
export const isSentenceEnd = isIn(sentenceEnds)
export const isColon = isIn(colons)
export const isClauseMark = isIn(clauseMarks)
export const isCloser = isIn(closers)
export const isOpener = isIn(openers)

/** Han characters of the basic plane and 〇; enough to tell Chinese text from the rest. */
export function isHan(char: string | undefined): boolean {
  if (char === undefined) return false
  const code = char.charCodeAt(0)
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}

/** Horizontal white space, the ideographic space among it. */
export function isBlank(char: string | undefined): boolean {
  return char !== undefined && char !== '\n' && /[\s\u200b\ufeff]/.test(char)
}

/** Prose holds at least one clause mark; titles, names and captions hold none. */
export function hasClauseMark(line: string): boolean {
  for (let i = 0; i < line.length; i++) if (isClauseMark(line[i])) return true
  return false
}

/** The last character that is no closing mark: 。 of “太好了。” */
export function lastBeforeClosers(text: string): string | undefined {
  let i = text.length - 1
  while (i > 0 && isCloser(text[i])) i--
  return text[i]
}

/** How many characters are not white space: the length that rates are computed from. */
export function countChars(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const white =
      code === 32 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0 || code === 0xfeff
    const lowSurrogate = code >= 0xdc00 && code <= 0xdfff
    if (!white && !lowSurrogate) count++
  }
  return count
}
