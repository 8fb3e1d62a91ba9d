import { shown, TifaError } from '../error.ts'
import { ArrayWordCounter, type WordCounter } from './count.ts'
import { setNativeEngine } from './load.ts'
import { hmmOf, requireMaxChars, requireText } from './options.ts'
import type { CodedWords, CutOptions, Segmenter, Token, UserWordOptions, WordCoder } from './segmenter.ts'

/** What is used of the package nodejieba. */
interface NodeJieba {
  cut(text: string, hmm: boolean): string[]
  cutAll(text: string): string[]
  cutForSearch(text: string, hmm: boolean): string[]
  cutSmall(text: string, maxChars: number): string[]
  tag(text: string): { word: string; tag: string }[]
  insertWord(word: string, tag?: string): boolean
}

/** Makes `engine: 'nodejieba'` available; called by the Node entries. The package itself is only loaded when asked for. */
export function offerNodejieba(): void {
  setNativeEngine(loadNodejieba)
}

async function loadNodejieba(): Promise<Segmenter> {
  try {
    // A variable keeps bundlers from looking for a package that most do not have.
    const name = 'nodejieba'
    const module: { default: NodeJieba } = await import(/* @vite-ignore */ name)
    module.default.cut('', true)
    const { default: about } = await import(/* @vite-ignore */ `${name}/package.json`, {
      with: { type: 'json' },
    })
    return new NodejiebaSegmenter(module.default, String(about.version))
  } catch (cause) {
    throw new TifaError(
      'option',
      "engine 'nodejieba' needs the package nodejieba with its native part: npm install nodejieba (and npm rebuild nodejieba where install scripts were off), or use engine 'tifa', which gives the same tokens",
      { cause },
    )
  }
}

/**
 * The native add-on. It has one dictionary for the whole process: a word added here is there for everyone who uses
 * the add-on, and cannot be removed or given a frequency. Text with lone surrogates reaches it as U+FFFD; the
 * tokens given here are cut from the text itself.
 */
class NodejiebaSegmenter implements Segmenter {
  readonly engine = 'nodejieba'
  /** Its own dictionary, told by the version of the package. */
  readonly lexicon: string
  private readonly native: NodeJieba

  constructor(native: NodeJieba, version: string) {
    this.native = native
    this.lexicon = `nodejieba ${version}`
  }

  cut(text: string, options?: CutOptions): string[] {
    requireText(text)
    return restore(text, this.native.cut(text, hmmOf(options)))
  }

  cutAll(text: string): string[] {
    requireText(text)
    return this.native.cutAll(text)
  }

  cutForSearch(text: string, options?: CutOptions): string[] {
    requireText(text)
    return this.native.cutForSearch(text, hmmOf(options))
  }

  cutSmall(text: string, maxChars: number): string[] {
    requireText(text)
    requireMaxChars(maxChars)
    return restore(text, this.native.cutSmall(text, maxChars))
  }

  ends(text: string, options?: CutOptions): Uint32Array {
    let end = 0
    return Uint32Array.from(this.cut(text, options), (word) => {
      end += word.length
      return end
    })
  }

  tokens(text: string): Token[] {
    let end = 0
    return this.tag(text).map(({ word, tag }) => {
      end += word.length
      return { text: word, start: end - word.length, end, tag }
    })
  }

  codes(text: string, code: WordCoder): CodedWords {
    const tokens = this.tokens(text)
    return {
      ends: Uint32Array.from(tokens, ({ end }) => end),
      codes: Uint8Array.from(tokens, (token) => code(token.text, token.tag)),
    }
  }

  tag(text: string): { word: string; tag: string }[] {
    requireText(text)
    let end = 0
    return this.native.tag(text).map(({ word, tag }) => {
      end += word.length
      return { word: text.slice(end - word.length, end), tag }
    })
  }

  /** No numbers here: every word is counted by its spelling. */
  countWords(): WordCounter {
    return new ArrayWordCounter(
      0,
      (text, options, take) => {
        const ends = this.ends(text, options)
        take({ ends, numbers: new Int32Array(ends.length), count: ends.length })
      },
      (_, text, start, end) => this.tag(text.slice(start, end))[0]?.tag ?? 'x',
    )
  }

  addWord(word: string, options: UserWordOptions = {}): void {
    if (typeof word !== 'string' || word === '')
      throw new TifaError(
        'option',
        `a word to add must be a string of one character or more, not ${shown(word)}`,
      )
    if (options.frequency !== undefined || options.whole)
      throw new TifaError(
        'option',
        "engine 'nodejieba' takes a word without frequency or whole; use engine 'tifa'",
      )
    if (options.tag === undefined) this.native.insertWord(word)
    else this.native.insertWord(word, options.tag)
  }

  removeWord(word: string): void {
    throw new TifaError(
      'option',
      `engine 'nodejieba' cannot remove ${shown(word)}: its dictionary only grows; use engine 'tifa'`,
    )
  }
}

/** Lone surrogates as they were: U+FFFD has their length. */
function restore(text: string, words: string[]): string[] {
  let end = 0
  return words.map((word) => {
    end += word.length
    return text.slice(end - word.length, end)
  })
}
