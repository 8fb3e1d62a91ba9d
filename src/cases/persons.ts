import type { Token } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'
import { isAllHan, isCommon } from './name-words.ts'
import { offices, personVerbs, titlesBehind } from './offices.ts'
import { surnameLength } from './surnames.ts'

/** A person's name with the office that stands at it. */
export interface PersonSpan extends Span {
  office?: Span
}

const officeByEnd = [...offices].sort((a, b) => b.length - a.length)
const longestOffice = officeByEnd[0]!.length

/**
 * Persons: a surname and one or two characters more, where the tagger takes them for a name or does not know them, and
 * an office, a title, a verb of persons or another person beside them says so. A name that was found once is found
 * wherever it stands. Foreign names in parts (科菲·安南) are one. In the order of the text; linear time.
 */
export function findPersonNames(text: string, words: readonly Token[]): PersonSpan[] {
  const persons: (PersonSpan & { sure: boolean })[] = []
  for (let i = 0; i < words.length; i++) {
    const name = nameAt(words, i)
    if (name === undefined) continue
    const span = { start: words[i]!.start, end: words[name.last]!.end }
    const office = officeBefore(text, span.start) ?? officeBehind(words, name.last)
    const row = persons.at(-1)
    const inRow = row?.sure === true && row.end + 1 === span.start && /[、和]/.test(text[row.end]!)
    const sure = name.sure || office !== undefined || inRow || isSubject(words, i, name.last)
    persons.push({ ...span, ...(office === undefined ? {} : { office }), sure })
    i = name.last
  }
  const known = new Set(persons.filter(({ sure }) => sure).map(({ start, end }) => text.slice(start, end)))
  return persons
    .filter(({ start, end }) => known.has(text.slice(start, end)))
    .map(({ sure: _, ...person }) => person)
}

/** A name that begins with word `i`: its last word, and whether its form alone is enough. */
function nameAt(words: readonly Token[], i: number): { last: number; sure: boolean } | undefined {
  const { text, tag } = words[i]!
  if (!isAllHan(text) || isCommon(text)) return undefined
  const isForeign = (word: Token | undefined) =>
    word !== undefined &&
    !/^[一二三四五六七八九十]/.test(word.text) &&
    isAllHan(word.text) &&
    /^(?:nrt|nr|x|ns|nz|ng|n|v|a|j)$/.test(word.tag) &&
    word.text.length <= 5
  if (words[i + 1]?.text === '·' && isForeign(words[i]) && isForeign(words[i + 2])) {
    let last = i + 2
    while (words[last + 1]?.text === '·' && isForeign(words[last + 2])) last += 2
    return { last, sure: true }
  }
  const surname = surnameLength(text)
  const given = text.length - surname
  if (surname > 0 && given >= 1 && given <= 2 && /^(?:nr|nrt|nrfg|x)$/.test(tag)) {
    const next = words[i + 1]
    // 王汝/x 军/n: a given name's second character cut off, where nothing else can follow.
    if (given === 1 && tag === 'x' && next?.text.length === 1 && isSingleRest(words, i))
      return { last: i + 1, sure: false }
    return { last: i, sure: false }
  }
  // 李/nr 富林/nr, 张/nr 华/n: surname and given name as two words.
  const next = words[i + 1]
  if (surname === text.length || (surname > 0 && text.length === 1)) {
    const rest = next?.text ?? ''
    if (
      /^(?:nr|q|n|v|a|ng|zg|nz|t)$/.test(tag) &&
      rest.length <= 2 &&
      isAllHan(rest) &&
      /^(?:nr|x|nrt)$/.test(next?.tag ?? '')
    )
      return rest.length > 0 ? { last: i + 1, sure: false } : undefined
  }
  return undefined
}

const isSingleRest = (words: readonly Token[], i: number): boolean =>
  isAllHan(words[i + 1]!.text) &&
  /^(?:n|nr|ng|a|ag|v|x|zg)$/.test(words[i + 1]!.tag) &&
  (words[i + 2] === undefined ||
    !isAllHan(words[i + 2]!.text) ||
    titlesBehind.has(words[i + 2]!.text) ||
    personVerbs.has(words[i + 2]!.text))

/** The office that ends where a name begins: 市政协主席张三. */
function officeBefore(text: string, at: number): Span | undefined {
  let end = at
  if (/[\s\u3000：:]/.test(text[end - 1] ?? '')) end--
  const before = text.slice(Math.max(0, end - longestOffice), end)
  const office = officeByEnd.find((title) => before.endsWith(title))
  return office === undefined ? undefined : { start: end - office.length, end }
}

function officeBehind(words: readonly Token[], last: number): Span | undefined {
  const next = words[last + 1]
  return next !== undefined && titlesBehind.has(next.text) ? { start: next.start, end: next.end } : undefined
}

/** A name of three characters at the start of a clause, before what persons do. */
function isSubject(words: readonly Token[], i: number, last: number): boolean {
  const next = words[last + 1]
  const before = words[i - 1]
  const length = words[last]!.end - words[i]!.start
  if (next === undefined || length > 3) return false
  const begins = before === undefined || !isAllHan(before.text)
  return personVerbs.has(next.text) && (begins || length === 3)
}
