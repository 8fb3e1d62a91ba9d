import { shown, TifaError } from '../../error.ts'
import { type Category, themesOf } from './draft.ts'
import { type FormatReader, linesOf, Places } from './source.ts'

/** Reads a dictionary of Lexicoder 3 (`.lc3`): `+CATEGORY` on a line, then its words, each on a line. */
export const readLexicoder: FormatReader = (text, name) => {
  const places = new Places(name)
  const categories: Category[] = []
  linesOf(text).forEach((line, i) => {
    const word = line.trim()
    if (word === '') return
    const place = places.at(i + 1)
    if (word.startsWith('+') && word.length > 1) {
      categories.push({ name: word.slice(1).trim(), place, words: [], categories: [] })
    } else if (categories.length === 0) {
      throw new TifaError(
        'input',
        `${place}: received ${shown(word)}; a Lexicoder dictionary begins with a category, as in +经济`,
      )
    } else categories.at(-1)!.words.push({ text: word, place })
  })
  return themesOf(categories, places)
}
