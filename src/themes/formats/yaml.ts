import type { Document, Node } from 'yaml'
import { shown } from '../../error.ts'
import { type Mistake, mistakesError } from '../mistakes.ts'
import { nearest } from '../nearest.ts'
import { type Category, themesOf } from './draft.ts'
import { type FormatReader, Places, type ReadFile } from './source.ts'

/** So many values are read at most, so that aliases of aliases cannot blow up a small file. */
const mostValues = 100_000

/** Reads a theme file in YAML or, since YAML holds it, JSON; a quanteda dictionary in YAML is recognised. */
export const readYaml: FormatReader = async (text, name) => {
  const { value, places, mistakes } = await valuesOf(text, name)
  if (mistakes.length > 0) throw mistakesError(mistakes, places.locate, name)
  return isDictionary(value) ? dictionaryOf(value, places) : { input: value, locate: places.locate }
}

/** Reads a quanteda dictionary: categories with lists of words, or with categories of their own; `__` for words beside them. */
export const readQuanteda: FormatReader = async (text, name) => {
  const { value, places, mistakes } = await valuesOf(text, name)
  if (mistakes.length > 0) throw mistakesError(mistakes, places.locate, name)
  return dictionaryOf(value, places)
}

const ownKeys = ['name', 'note', 'source', 'negation', 'themes']

/** A mapping whose keys are none of a theme file, nor like `themes`, is a dictionary of categories. */
function isDictionary(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.keys(value)
  return (
    keys.length > 0 && keys.every((key) => !ownKeys.includes(key) && nearest(key, ['themes']) === undefined)
  )
}

function dictionaryOf(value: unknown, places: Places): ReadFile {
  const root: Category = { name: '', place: '', words: [], categories: [] }
  collect(value, root, [], places)
  return themesOf(root.categories, places)
}

function collect(value: unknown, into: Category, path: readonly PropertyKey[], places: Places): void {
  const place = places.locate({ path, message: '' }) ?? ''
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) collect(item, into, [...path, i], places)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const below = name === '__' ? into : { name, place, words: [], categories: [] }
      below.place = places.locate({ path, key: name, message: '' }) ?? place
      collect(inner, below, [...path, name], places)
      if (below !== into) into.categories.push(below)
    }
  } else if (value !== null && String(value).trim() !== '') {
    into.words.push({ text: String(value).trim(), place })
  }
}

/** The values of a YAML file as plain ones, where each stands, and what is wrong with its syntax. */
async function valuesOf(text: string, name: string) {
  const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  // Pretty errors and the check of keys are not linear; keys are checked below.
  const document: Document = parseDocument(text.replace(/^\ufeff/, ' '), {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  })
  const places = new Places(name)
  const mistakes: Mistake[] = []
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return places.at(line, col)
  }
  const wrong = (path: readonly PropertyKey[], offset: number, message: string, key?: string) => {
    places.add(path, placeAt(offset), key ?? `mistake ${mistakes.length}`)
    mistakes.push({ path, key: key ?? `mistake ${mistakes.length}`, message })
  }
  for (const { message, pos } of document.errors.slice(0, 1)) wrong([], pos[0], message.split('\n')[0]!)
  if (mistakes.length > 0) return { value: undefined, places, mistakes }

  let left = mostValues
  const read = (node: unknown, path: readonly PropertyKey[]): unknown => {
    if (--left === 0) wrong(path, 0, `holds more than ${mostValues} values`)
    if (left <= 0 || node === null || node === undefined) return null
    const offset = (node as Node).range?.[0]
    if (offset !== undefined) places.add(path, placeAt(offset))
    if (isAlias(node)) return read(node.resolve(document), path)
    if (isSeq(node)) return node.items.map((item, i) => read(item, [...path, i]))
    if (!isMap(node)) return isScalar(node) ? node.value : null
    const object = {}
    for (const { key, value } of node.items) {
      const keyOffset = (key as Node | null)?.range?.[0] ?? offset ?? 0
      if (!isScalar(key)) {
        wrong(path, keyOffset, 'received a key that is no plain text; allowed are names')
        continue
      }
      const keyName = String(key.value)
      if (Object.hasOwn(object, keyName)) {
        const first = places.locate({ path, key: keyName, message: '' })
        wrong(
          path,
          keyOffset,
          `received the key ${shown(keyName)} twice (first at ${first}); each stands once`,
        )
        continue
      }
      places.add(path, placeAt(keyOffset), keyName)
      // Defined, not assigned: `__proto__` is a key like any other.
      const inner = read(value, [...path, keyName])
      Object.defineProperty(object, keyName, {
        value: inner,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    }
    return object
  }
  const value = read(document.contents, [])
  return { value, places, mistakes }
}
