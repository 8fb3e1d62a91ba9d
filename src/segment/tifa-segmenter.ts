import { findAllWords } from './all-words.ts'
import { NOT_LOOKED_UP } from './chunk.ts'
import { ArrayWordCounter, type WordCounter } from './count.ts'
import { joinKept, type Kept } from './keep.ts'
import { findWord, NO_WORD } from './lookup.ts'
import { makeMatches } from './matches.ts'
import type { Model } from './model.ts'
import { hmmOf, requireMaxChars, requireText } from './options.ts'
import type { CodedWords, CutOptions, Segmenter, Token, UserWordOptions, WordCoder } from './segmenter.ts'
import { tagOf } from './tags.ts'
import { Worker } from './worker.ts'

const NUMERIC = /^[-+−±]?[\d０-９][^A-Za-z]*$/

/** The engine in TypeScript, over a lexicon that all such segmenters share. */
export class TifaSegmenter implements Segmenter {
  readonly engine = 'tifa'
  readonly lexicon: string
  private readonly worker: Worker
  private readonly model: Model

  private readonly kept: ReadonlySet<Kept>

  constructor(model: Model, kept: ReadonlySet<Kept> = new Set()) {
    this.kept = kept
    this.model = model
    this.lexicon = model.lexicon.hash
    this.worker = new Worker(model)
  }

  cut(text: string, options?: CutOptions): string[] {
    this.run(text, options)
    return this.model.words.words(text, this.worker)
  }

  ends(text: string, options?: CutOptions): Uint32Array {
    this.run(text, options)
    return this.worker.ends.subarray(0, this.worker.count)
  }

  cutAll(text: string): string[] {
    requireText(text)
    const { worker } = this
    const user = worker.user.size === 0 ? undefined : worker.user
    const matches = makeMatches()
    const words: string[] = []
    for (let start = 0; start < text.length; ) {
      const n = worker.readChunk(text, start)
      findAllWords(worker.lexicon, user, worker.chunk, n, text, start, matches, (from, to) =>
        words.push(text.slice(from, to)),
      )
      start += n
    }
    return words
  }

  cutForSearch(text: string, options?: CutOptions): string[] {
    const { lexicon, user } = this.worker
    const words: string[] = []
    let start = 0
    for (const end of this.ends(text, options)) {
      const places = end - start > 2 ? charactersOf(text, start, end) : []
      const n = places.length - 1
      for (const size of [2, 3]) {
        for (let i = 0; n > size && i + size <= n; i++) {
          const from = places[i]!
          const to = places[i + size]!
          if (findWord(lexicon, user, text, from, to) !== NO_WORD) words.push(text.slice(from, to))
        }
      }
      words.push(text.slice(start, end))
      start = end
    }
    return words
  }

  cutSmall(text: string, maxChars: number): string[] {
    requireText(text)
    requireMaxChars(maxChars)
    this.worker.cutShort(text, maxChars)
    return this.model.words.words(text, this.worker)
  }

  tokens(text: string): Token[] {
    this.run(text, undefined)
    return this.model.words.tokens(text, this.worker, this.tagOf, this.usual())
  }

  codes(text: string, code: WordCoder): CodedWords {
    this.run(text, undefined)
    const { worker } = this
    return {
      ends: worker.ends.subarray(0, worker.count),
      codes: this.model.words.codes(text, worker, this.tagOf, this.usual(), code),
    }
  }

  tag(text: string): { word: string; tag: string }[] {
    this.run(text, undefined)
    return this.model.words.pairs(text, this.worker, this.tagOf, this.usual())
  }

  countWords(): WordCounter {
    const { lexicon } = this.worker
    return new ArrayWordCounter(
      lexicon.tags.length,
      (text, options, take) => {
        const { worker } = this
        if (this.kept.size === 0) {
          requireText(text)
          worker.cut(text, hmmOf(options), () => take(worker))
        } else {
          this.run(text, options)
          take(worker)
        }
      },
      this.tagOf,
    )
  }

  addWord(word: string, options?: UserWordOptions): void {
    this.worker.user.add(word, options)
  }

  removeWord(word: string): void {
    this.worker.user.remove(word)
  }

  private run(text: string, options: CutOptions | undefined): void {
    requireText(text)
    const { worker } = this
    worker.cut(text, hmmOf(options))
    if (this.kept.size > 0)
      worker.count = joinKept(text, this.kept, worker.ends, worker.numbers, worker.count, NOT_LOOKED_UP)
  }

  /** Whether tags are those that every segmenter over the lexicon gives. */
  private usual(): boolean {
    return this.worker.user.size === 0 && this.kept.size === 0
  }

  private readonly tagOf = (number: number, text: string, start: number, end: number): string => {
    const { lexicon, user } = this.worker
    const tag = tagOf(lexicon, user, number, text, start, end)
    if (this.kept.size === 0) return tag
    // By cppjieba's rule 5.5% would be Latin, 1.2亿千瓦时 nothing, and 5G a number.
    const token = text.slice(start, end)
    if (this.kept.has('numbers') && (tag === 'eng' || tag === 'x') && NUMERIC.test(token)) return 'm'
    return this.kept.has('latin') && tag === 'm' && /^\d+[A-Za-z]/.test(token) ? 'eng' : tag
  }
}

/** Where the characters of a token begin, and where the last ends. */
function charactersOf(text: string, start: number, end: number): number[] {
  const places: number[] = []
  for (let i = start; i < end; i += text.codePointAt(i)! > 0xffff ? 2 : 1) places.push(i)
  places.push(end)
  return places
}
