import { TifaError } from '../../error.ts'
import { type Category, themesOf } from './draft.ts'
import { type FormatReader, linesOf, Places } from './source.ts'

/**
 * Reads a dictionary of Yoshikoder (`.ykd`) or of Lexicoder before 3 (`.lcd`), which share one XML: `cnode` is a category,
 * `pnode` a pattern. A single category around all the others is the name of the dictionary and left out.
 */
export const readYoshikoder: FormatReader = async (text, name) => {
  const { Parser } = await import('htmlparser2')
  const places = new Places(name)
  const starts = lineStarts(text)
  const root: Category = { name: '', place: '', words: [], categories: [] }
  const open: Category[] = [root]
  let isDictionary = false
  const parser: InstanceType<typeof Parser> = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'dictionary') isDictionary = true
        const place = places.at(lineOf(starts, parser.startIndex))
        const word = (attributes['name'] ?? '').trim()
        if (tag === 'cnode') {
          const category = { name: word, place, words: [], categories: [] }
          if (word === '')
            throw new TifaError('input', `${place}: cnode: received no name; a category has one`)
          open.at(-1)!.categories.push(category)
          open.push(category)
        }
        if (tag === 'pnode' && word !== '') open.at(-1)!.words.push({ text: word, place })
      },
      onclosetag(tag) {
        if (tag === 'cnode' && open.length > 1) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  if (!isDictionary) {
    throw new TifaError(
      'input',
      `${places.at(1)}: holds no <dictionary>; allowed is a file of Yoshikoder or Lexicoder`,
    )
  }
  const [only, ...others] = root.categories
  const isWrapper =
    others.length === 0 && only !== undefined && only.words.length === 0 && only.categories.length > 0
  return themesOf(isWrapper ? only.categories : root.categories, places)
}

function lineStarts(text: string): number[] {
  let at = 0
  return linesOf(text.replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n'))).map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
