import { shown, TifaError } from '../error.ts'
import { type Kept, keptOf } from './keep.ts'
import { readTables } from './lexicon/format.ts'
import { lexiconSource } from './lexicon-source.ts'
import { type Model, makeModel } from './model.ts'
import type { Segmenter, UserWord } from './segmenter.ts'
import { TifaSegmenter } from './tifa-segmenter.ts'

export interface LoadSegmenterOptions {
  /** `tifa` (default): in TypeScript, everywhere. `nodejieba`: the native add-on, in Node, where it is installed. */
  engine?: 'tifa' | 'nodejieba'
  /** Words added to this segmenter from the start. Default none. */
  userWords?: UserWord[]
  /**
   * What is to stay whole that cppjieba cuts: `numbers` (5.5%, 46场, 2022年, 5·23), `latin` (Wi-Fi, COVID-19, e-mail
   * addresses). Default none, for the same tokens as nodejieba. Bears on `cut`, `ends`, `tokens`, `tag` and counting.
   */
  keep?: Kept[]
  /** Bytes of a lexicon.bin of this release, in place of the one that the lexicon source gives. */
  lexicon?: Uint8Array
}

const KNOWN = ['engine', 'userWords', 'keep', 'lexicon']
type Engine = () => Promise<Segmenter>
let native: Engine | undefined

/** Lets the Node entries offer an engine that a browser does not have. */
export function setNativeEngine(load: Engine): void {
  native = load
}

let shared: Model | undefined
let loading: Promise<Model> | undefined

/**
 * A segmenter of one's own over the lexicon that all share. The first call reads the lexicon (some 10 MB, tens of
 * milliseconds), later ones cost next to nothing. Throws `TifaError` for options that cannot be meant and for a
 * lexicon that cannot be read.
 */
export async function loadSegmenter(options: LoadSegmenterOptions = {}): Promise<Segmenter> {
  const engine = check(options)
  const segmenter =
    engine === 'nodejieba'
      ? await nativeSegmenter()
      : new TifaSegmenter(await modelOf(options), keptOf(options.keep))
  for (const { word, ...rest } of options.userWords ?? []) segmenter.addWord(word, rest)
  return segmenter
}

let standard: Segmenter | undefined

/**
 * The segmenter that stages use when they are given none: without user words, shared, at once. In Node it reads
 * the lexicon itself; elsewhere await `loadSegmenter()` first. Throws `TifaError` where it cannot be had.
 */
export function defaultSegmenter(): Segmenter {
  if (standard === undefined) {
    if (shared === undefined) {
      const source = lexiconSource()
      if (source.readSync === undefined)
        throw new TifaError(
          'option',
          'the lexicon is not loaded yet: await loadSegmenter() first, here it cannot be read at once',
        )
      shared = toModel(source.readSync())
    }
    const segmenter = new TifaSegmenter(shared)
    const refuse = (): never => {
      throw new TifaError(
        'option',
        'the default segmenter is shared: add words to one of your own, from loadSegmenter()',
      )
    }
    segmenter.addWord = refuse
    segmenter.removeWord = refuse
    standard = segmenter
  }
  return standard
}

function check(options: LoadSegmenterOptions): 'tifa' | 'nodejieba' {
  if (typeof options !== 'object' || options === null)
    throw new TifaError('option', `loadSegmenter takes an object of options, not ${shown(options)}`)
  for (const key of Object.keys(options)) {
    if (!KNOWN.includes(key))
      throw new TifaError(
        'option',
        `loadSegmenter has no option ${shown(key)}; there are ${KNOWN.join(', ')}`,
      )
  }
  const { engine = 'tifa', userWords = [], lexicon } = options
  if (engine !== 'tifa' && engine !== 'nodejieba')
    throw new TifaError('option', `engine must be 'tifa' or 'nodejieba', not ${shown(engine)}`)
  if (!Array.isArray(userWords))
    throw new TifaError(
      'option',
      `userWords must be an array of { word, frequency?, tag? }, not ${shown(userWords)}`,
    )
  if (lexicon !== undefined && !(lexicon instanceof Uint8Array))
    throw new TifaError('option', `lexicon must be a Uint8Array, not ${shown(lexicon)}`)
  if (engine === 'nodejieba' && keptOf(options.keep).size > 0)
    throw new TifaError(
      'option',
      "keep is not for engine 'nodejieba', whose tokens are as they are; use engine 'tifa'",
    )
  return engine
}

const toModel = (bytes: Uint8Array): Model => makeModel(readTables(bytes))

async function modelOf(options: LoadSegmenterOptions): Promise<Model> {
  if (options.lexicon !== undefined) return toModel(options.lexicon)
  if (shared !== undefined) return shared
  loading ??= lexiconSource().read().then(toModel)
  try {
    shared ??= await loading
    return shared
  } finally {
    // After a failure the next call tries again.
    loading = undefined
  }
}

async function nativeSegmenter(): Promise<Segmenter> {
  if (native === undefined)
    throw new TifaError(
      'option',
      "engine 'nodejieba' needs Node and its entry of tifa; in a browser use engine 'tifa'",
    )
  return native()
}
