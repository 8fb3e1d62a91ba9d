import { TifaError } from '../error.ts'
import { findAllWords } from './all-words.ts'
import type { Lexicon } from './lexicon/format.ts'
import { findWord, NO_WORD } from './lookup.ts'
import { hmmOf, requireMaxChars, requireText } from './options.ts'
import type { CutOptions, Segmenter, Token } from './segmenter.ts'
import { tagOf } from './tags.ts'
import { Worker } from './worker.ts'

/** The engine in TypeScript, over a lexicon that all such segmenters share. */
export class TifaSegmenter implements Segmenter {
  readonly engine = 'tifa'
  readonly lexicon: string
  private readonly worker: Worker

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon.hash
    this.worker = new Worker(lexicon)
  }

  cut(text: string, options?: CutOptions): string[] {
    const ends = this.ends(text, options)
    const words: string[] = new Array(ends.length)
    for (let i = 0, start = 0; i < ends.length; i++) {
      words[i] = text.slice(start, ends[i])
      start = ends[i]!
    }
    return words
  }

  ends(text: string, options?: CutOptions): Uint32Array {
    requireText(text)
    this.worker.cut(text, hmmOf(options))
    return this.worker.ends.subarray(0, this.worker.count)
  }

  cutAll(text: string): string[] {
    requireText(text)
    const { worker } = this
    const words: string[] = []
    for (let start = 0; start < text.length; ) {
      const offset = start
      const n = worker.readRun(text, start)
      findAllWords(worker.lexicon, worker.run, n, (from, to) =>
        words.push(text.slice(offset + from, offset + to)),
      )
      start += n
    }
    return words
  }

  cutForSearch(text: string, options?: CutOptions): string[] {
    const { lexicon } = this.worker
    const words: string[] = []
    let start = 0
    for (const end of this.ends(text, options)) {
      const places = charactersOf(text, start, end)
      const n = places.length - 1
      for (const size of [2, 3]) {
        for (let i = 0; n > size && i + size <= n; i++) {
          const from = places[i]!
          const to = places[i + size]!
          if (findWord(lexicon, text, from, to) !== NO_WORD) words.push(text.slice(from, to))
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
    const { worker } = this
    worker.cutShort(text, maxChars)
    const words: string[] = []
    for (let i = 0, start = 0; i < worker.count; i++) {
      words.push(text.slice(start, worker.ends[i]))
      start = worker.ends[i]!
    }
    return words
  }

  tokens(text: string): Token[] {
    let start = 0
    return Array.from(this.ends(text), (end) => {
      const token = {
        text: text.slice(start, end),
        start,
        end,
        tag: tagOf(this.worker.lexicon, text, start, end),
      }
      start = end
      return token
    })
  }

  tag(text: string): { word: string; tag: string }[] {
    let start = 0
    return Array.from(this.ends(text), (end) => {
      const pair = { word: text.slice(start, end), tag: tagOf(this.worker.lexicon, text, start, end) }
      start = end
      return pair
    })
  }

  addWord(): void {
    throw new TifaError('option', 'addWord is not there yet for this engine')
  }

  removeWord(): void {}
}

/** Where the characters of a token begin, and where the last ends. */
function charactersOf(text: string, start: number, end: number): number[] {
  const places: number[] = []
  for (let i = start; i < end; i += text.codePointAt(i)! > 0xffff ? 2 : 1) places.push(i)
  places.push(end)
  return places
}
