import type { Segmenter } from '../segment/segmenter.ts'
import { isHan } from '../text/chars.ts'
import { boilerplateWords, grammarWords } from './features/stopwords.ts'

/** A phrase is looked for so far on both sides of a word, and is no longer than this. */
const reach = 8
const longestPhrase = 10
/** A word is half of a phrase where at least this share of its places stands within it: nearly all, for a slip of the pen. */
const always = 0.9
/** Of a word with fewer places, all in one document, nothing is said. */
const leastPlaces = 3
const leastDocuments = 2
/** Places looked at; more would tell no more. */
const mostPlaces = 400

/** Words that go into the name of a thing: nouns, names, qualities before them, and what is done as a noun. */
const nameTag = /^(?:n|vn|b|j|l|i|x|s|ng)/

interface Place {
  text: string
  at: number
  document: number
}

/**
 * The longer phrase within which a word always stands in some texts (背街小巷 for 背街), by whole words and without words that
 * say nothing; undefined where it stands by itself too. Time: one search through the texts, and one short cut into words.
 */
export function wholePhrase(
  word: string,
  texts: readonly string[],
  segmenter: Pick<Segmenter, 'tag'>,
): string | undefined {
  const places = placesOf(word, texts)
  const documents = new Set(places.map(({ document }) => document)).size
  if (places.length < leastPlaces && documents < leastDocuments) return undefined
  const { before, after, example } = agreed(word, places)
  if (example === undefined || before + after === 0) return undefined
  const from = Math.max(0, example.at - reach)
  const around = segmenter.tag(example.text.slice(from, example.at + word.length + reach))
  const ends: number[] = []
  for (const token of around) ends.push((ends.at(-1) ?? from) + token.word.length)
  const first = ends.indexOf(example.at)
  const last = ends.indexOf(example.at + word.length)
  // A word at the very beginning of what was cut has no end before it.
  if ((first < 0 && example.at !== from) || last < 0) return undefined
  const belongs = (i: number) => around[i] !== undefined && mayBelong(around[i]!)
  let [start, end] = [first + 1, last]
  while (belongs(end + 1) && ends[end + 1]! <= example.at + word.length + after) end++
  while (start > 0 && belongs(start - 1) && (start > 1 ? ends[start - 2]! : from) >= example.at - before)
    start--
  const phrase = around
    .slice(start, end + 1)
    .map((token) => token.word)
    .join('')
  return phrase === word || phrase.length > longestPhrase ? undefined : phrase
}

const mayBelong = ({ word, tag }: { word: string; tag: string }): boolean =>
  word.length > 1 && nameTag.test(tag) && !grammarWords.has(word) && !boilerplateWords.has(word)

function placesOf(word: string, texts: readonly string[]): Place[] {
  const places: Place[] = []
  for (const [document, text] of texts.entries()) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (places.length === mostPlaces) return places
      places.push({ text, at, document })
    }
  }
  return places
}

/** How many characters before and behind the word are the same at nearly all places, and a place where all of them are. */
function agreed(word: string, places: readonly Place[]): { before: number; after: number; example?: Place } {
  const least = places.length * always
  let same = [...places]
  const extend = (step: 1 | -1): number => {
    for (let n = 0; n < reach; n++) {
      const charAt = ({ text, at }: Place) => text[step > 0 ? at + word.length + n : at - 1 - n]
      const counts = new Map<string, number>()
      for (const place of same) {
        const char = charAt(place)
        if (isHan(char)) counts.set(char!, (counts.get(char!) ?? 0) + 1)
      }
      const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      if (most === undefined || most[1] < least) return n
      same = same.filter((place) => charAt(place) === most[0])
    }
    return reach
  }
  const after = extend(1)
  const before = extend(-1)
  return { before, after, ...(same[0] === undefined ? {} : { example: same[0] }) }
}
