import { sha256 } from '@noble/hashes/sha2.js'
import { TifaError } from '../../error.ts'
import { FIRST_FREE, fixedNumbers, LABEL_MASK, NUMBER_LIMIT, TAIL } from './characters.ts'
import { parseDictionary } from './dictionary.ts'
import { type Key, layOut } from './double-array.ts'
import { type Tables, writeTables } from './format.ts'
import { IMPOSSIBLE, parseUnseenModel, type UnseenModel } from './unseen-model.ts'

/** The bytes of cppjieba's files. */
export interface LexiconSources {
  dictionary: Uint8Array
  userDictionary: Uint8Array
  unseenModel: Uint8Array
}

/** Compiles the dictionaries and the model into the one file that segmenters read; takes a second or two. */
export function buildLexicon(sources: LexiconSources): Uint8Array {
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
  const dictionary = parseDictionary(decode(sources.dictionary), decode(sources.userDictionary))
  const model = parseUnseenModel(decode(sources.unseenModel))
  // A word of the user dictionary takes the place of the same word in the dictionary.
  const words = new Map(dictionary.entries.map((entry) => [entry.word, entry]))
  const { numbers, count } = numberCharacters(
    [...words.values()].map((entry) => [entry.word, Number.isNaN(entry.frequency) ? 1 : entry.frequency]),
    model,
  )
  const weights = [...new Set(dictionary.entries.map((entry) => entry.weight))].sort((a, b) => b - a)
  const weightIndex = new Map(weights.map((weight, i) => [weight, i + 1]))
  const tagNames = [
    '',
    '',
    ...new Set(dictionary.entries.map((entry) => entry.tag).filter((tag) => tag !== '')),
  ]
  const tagIndex = new Map(tagNames.map((tag, i) => [tag, i]))

  const characterWeights = new Float64Array(count).fill(dictionary.minWeight)
  characterWeights[TAIL] = 0
  const keys: Key[] = []
  const characterTags: [number: number, tag: number][] = []
  for (const { word, weight, tag, frequency } of words.values()) {
    const key = Uint16Array.from(word, (character) => numbers[character.charCodeAt(0)]!)
    if (key.length === 1) {
      characterWeights[key[0]!] = weight
      characterTags.push([key[0]!, tagIndex.get(tag)!])
    } else {
      const entry = { numbers: key, weight: weightIndex.get(weight)!, tag: tagIndex.get(tag)! }
      keys.push({ ...entry, frequency: Number.isNaN(frequency) ? 1 : frequency })
    }
  }
  const { table, tags, cellCount } = layOut(keys, count)
  for (const [number, tag] of characterTags) tags[number] = tag
  const tables: Tables = {
    numbers,
    table,
    weights: Float64Array.of(...characterWeights, 0, ...weights),
    tags,
    ...emissionTables(numbers, count, model),
    start: Float64Array.from(model.start),
    transitions: Float64Array.from(model.transitions),
    constants: Float64Array.of(
      dictionary.minWeight,
      dictionary.medianWeight,
      dictionary.frequencySum,
      count,
      cellCount,
    ),
    tagNames: new TextEncoder().encode(tagNames.join('\n')),
  }
  return writeTables(tables, sha256)
}

/** Numbers every character of the words and the model: those that continue words first, the frequent before the rare. */
function numberCharacters(
  words: [word: string, frequency: number][],
  model: UnseenModel,
): { numbers: Uint16Array; count: number } {
  const inner = new Map<string, number>()
  const first = new Map<string, number>()
  for (const [word, frequency] of words) {
    for (let i = 0; i < word.length; i++) {
      const character = word[i]!
      if (character >= '\ud800' && character <= '\udfff')
        throw new TifaError(
          'input',
          `the dictionary holds ${word}, beyond the BMP: make room for it in the format`,
        )
      const map = i === 0 ? first : inner
      map.set(character, (map.get(character) ?? 0) + frequency)
    }
  }
  const byFrequency = (map: Map<string, number>): string[] =>
    [...map.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map((entry) => entry[0])
  const numbers = fixedNumbers()
  let next = FIRST_FREE
  const give = (character: string): void => {
    const code = character.charCodeAt(0)
    if (numbers[code] !== 0) return
    if (next === LABEL_MASK) next++
    numbers[code] = next++
  }
  byFrequency(inner).forEach(give)
  if (next > LABEL_MASK)
    throw new TifaError('input', 'too many characters continue words for the cells of this format')
  byFrequency(first).forEach(give)
  for (const map of model.emissions) for (const character of [...map.keys()].sort()) give(character)
  if (next > NUMBER_LIMIT)
    throw new TifaError('input', 'the dictionary has more characters than this format numbers')
  return { numbers, count: (next + 7) & ~7 }
}

function emissionTables(
  numbers: Uint16Array,
  count: number,
  model: UnseenModel,
): Pick<Tables, 'emissions' | 'emitted'> {
  const emissions = new Float64Array(count * 4).fill(IMPOSSIBLE)
  const emitted = new Uint8Array(count)
  model.emissions.forEach((map, state) => {
    for (const [character, value] of map) {
      const number = numbers[character.charCodeAt(0)]!
      emissions[number * 4 + state] = value
      emitted[number] = 1
    }
  })
  return { emissions, emitted }
}
