import { shown } from '../../error.ts'
import { type Mistake, mistakesError } from '../mistakes.ts'
import { type Category, themesOf } from './draft.ts'
import { type FormatReader, linesOf, Places } from './source.ts'

/**
 * Reads a LIWC dictionary (`.dic`): between two lines with `%` the categories with their numbers, one level deeper for each tab
 * before them; then words with the numbers of their categories. `word*` becomes a glob. As in quanteda, words with
 * `<of>` are left out and conditions in brackets are passed over.
 */
export const readLiwc: FormatReader = (text, name) => {
  const lines = linesOf(text)
  const places = new Places(name)
  const mistakes: Mistake[] = []
  const wrong = (line: number, key: string, message: string) => {
    places.add([key], places.at(line), String(line))
    mistakes.push({ path: [key], key: String(line), message })
  }
  const first = lines.findIndex((line) => line.trim() === '%')
  const second = lines.findIndex((line, i) => i > first && line.trim() === '%')
  if (first < 0 || second < 0) {
    wrong(
      1,
      'categories',
      'received no two lines with %; the categories of a LIWC dictionary stand between them',
    )
    throw mistakesError(mistakes, places.locate, name)
  }
  const byNumber = new Map<number, Category>()
  const root: Category[] = []
  const open: { depth: number; categories: Category[] }[] = [{ depth: -1, categories: root }]
  lines.slice(first + 1, second).forEach((line, i) => {
    if (line.trim() === '') return
    const [, tabs, number, label] = /^(\t*)\s*(\d+)\s+(.*\S)\s*$/.exec(line) ?? []
    if (number === undefined) {
      wrong(first + i + 2, 'categories', `received ${shown(line.trim())}; allowed are a number and a name`)
      return
    }
    const category: Category = { name: label!, place: places.at(first + i + 2), words: [], categories: [] }
    if (byNumber.has(Number(number)))
      wrong(first + i + 2, 'categories', `received the number ${number} twice`)
    byNumber.set(Number(number), category)
    while (open.at(-1)!.depth >= tabs!.length) open.pop()
    open.at(-1)!.categories.push(category)
    open.push({ depth: tabs!.length, categories: category.categories })
  })
  lines.slice(second + 1).forEach((line, i) => {
    if (line.trim() === '' || line.includes('<of>')) return
    const place = second + i + 2
    const [word, numbers] = wordAndNumbers(unconditional(line))
    if (word === '' || numbers.length === 0) {
      wrong(
        place,
        'words',
        `received ${shown(line.trim())}; allowed are a word and the numbers of its categories`,
      )
      return
    }
    for (const number of numbers) {
      const category = byNumber.get(Number(number))
      if (category) category.words.push({ text: word, place: places.at(place) })
      else wrong(place, 'words', `received the number ${number}, which no category has`)
    }
  })
  if (mistakes.length > 0) throw mistakesError(mistakes, places.locate, name)
  return themesOf(root, places)
}

/** `(02 134)125/464` says under which condition a word is in which categories: it is taken to be in all of them. */
const unconditional = (line: string) => line.replace(/\([^)]*\)/g, ' ').replace(/(\d)\/(?=\d)/g, '$1 ')

/** The numbers at the end of a line, and what stands before them. */
function wordAndNumbers(line: string): [string, string[]] {
  let at = line.length
  while (at > 0 && /[\d\s]/.test(line[at - 1]!)) at--
  while (at < line.length && !/\s/.test(line[at]!)) at++
  const numbers = line.slice(at).trim()
  return [line.slice(0, at).trim(), numbers === '' ? [] : numbers.split(/\s+/)]
}
