import type { Segmenter } from '../../segment/segmenter.ts'
import { withoutPlaceCodes } from './letters.ts'

/**
 * Tags of words that say what a text is about: nouns, verbs, adjectives, set phrases, abbreviations, Latin words,
 * and unseen words (x). Left out are pronouns, numerals, measures, adverbs, prepositions, particles, times.
 */
const topicTag = /^(?:n|v|a|i|j|l|g|eng|x|un)/u
const grammarTag = /^(?:vshi|vyou|vf|vx)/u
const wordShape = /^(?=.*\p{L})[\p{L}\p{N}·-]+$/u

/** The words of two or more characters that carry a topic, in the order of the text. */
export function topicWords(segmenter: Segmenter, text: string, stop: (word: string) => boolean): string[] {
  const words: string[] = []
  for (const { word, tag } of segmenter.tag(withoutPlaceCodes(text))) {
    if (word.length < 2 || !topicTag.test(tag) || grammarTag.test(tag) || !wordShape.test(word)) continue
    if (!stop(word)) words.push(word)
  }
  return words
}

const firstHan = 0x3400
const lastHan = 0x9fff
const hanCount = lastHan - firstHan + 1

/**
 * The Chinese characters of a text (`length` 1) or its pairs of neighbouring ones (`length` 2), each as a number,
 * since a number is smaller and faster to count than a string. Characters beyond U+9FFF part pairs.
 */
export function characterGrams(text: string, length: 1 | 2): number[] {
  const grams: number[] = []
  let before = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < firstHan || code > lastHan) {
      before = -1
      continue
    }
    const number = code - firstHan
    if (length === 1) grams.push(number)
    else if (before >= 0) grams.push(before * hanCount + number)
    before = number
  }
  return grams
}

/** The characters that a number of `characterGrams` stands for. */
export function gramText(number: number, length: 1 | 2): string {
  const last = String.fromCharCode(firstHan + (number % hanCount))
  return length === 1 ? last : String.fromCharCode(firstHan + Math.floor(number / hanCount)) + last
}
