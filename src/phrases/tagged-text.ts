import type { Token } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'
import { classNumber, wordClasses } from './word-class.ts'

/** A text with its words, made to be asked often: which word covers a place, does one begin there, of what class is it. */
export class TaggedText {
  readonly text: string
  readonly tokens: readonly Token[]
  /** For each unit of the text the number of its word. */
  readonly #wordAt: Int32Array
  /** The class of each word and one more, found when it is asked for; 0 is not asked yet. */
  readonly #classes: Uint8Array

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text
    this.tokens = tokens
    this.#wordAt = new Int32Array(text.length)
    this.#classes = new Uint8Array(tokens.length)
    for (let word = 0; word < tokens.length; word++) {
      const { start, end } = tokens[word]!
      for (let i = start; i < end; i++) this.#wordAt[i] = word
    }
  }

  /** The number of the word that covers a place; the number of words behind the text's end. */
  wordAt(offset: number): number {
    return offset < this.text.length ? this.#wordAt[offset]! : this.tokens.length
  }

  beginsAt(offset: number): boolean {
    return offset < this.text.length && this.tokens[this.#wordAt[offset]!]!.start === offset
  }

  classAt(word: number): number {
    const known = this.#classes[word]!
    if (known > 0) return known - 1
    const { text, tag } = this.tokens[word]!
    const found = classNumber(text, tag)
    this.#classes[word] = found + 1
    return found
  }
}

/** The classes of the words that a stretch cuts, as letters. */
export function classesIn(tagged: TaggedText, span: Span): string {
  let classes = ''
  for (let i = tagged.wordAt(span.start); i < tagged.tokens.length && tagged.tokens[i]!.start < span.end; i++)
    classes += wordClasses[tagged.classAt(i)]!
  return classes
}
