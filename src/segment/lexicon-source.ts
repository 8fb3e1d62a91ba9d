import { TifaError } from '../error.ts'

/** Where the bytes of the compiled lexicon come from. */
export interface LexiconSource {
  read(): Promise<Uint8Array>
  /** Only where reading can be done at once, as in Node; without it `defaultSegmenter` has to be preceded by `loadSegmenter`. */
  readSync?(): Uint8Array
}

/** Fetches the file that lies beside the bundle; works wherever `fetch` reaches it. */
const besideTheBundle: LexiconSource = {
  async read() {
    const url = new URL('./lexicon.bin', import.meta.url)
    let response: Response
    try {
      response = await fetch(url)
    } catch (cause) {
      throw new TifaError(
        'input',
        `the lexicon could not be fetched from ${url}; serve lexicon.bin there, or call setLexiconSource or pass { lexicon } first`,
        { cause },
      )
    }
    if (!response.ok)
      throw new TifaError('input', `the lexicon could not be fetched from ${url}: status ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  },
}

let source = besideTheBundle

/**
 * Says where the lexicon is read from, from the next first load on; a lexicon that is already loaded stays.
 * In Node this is done for you; in a browser the default fetches `lexicon.bin` from beside the bundle.
 */
export function setLexiconSource(next: LexiconSource): void {
  if (typeof next?.read !== 'function')
    throw new TifaError(
      'option',
      'setLexiconSource takes an object with a method read(): Promise<Uint8Array>',
    )
  source = next
}

export function lexiconSource(): LexiconSource {
  return source
}
