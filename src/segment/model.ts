import { type Chunk, makeChunk } from './chunk.ts'
import type { Lexicon } from './lexicon/format.ts'
import { makeReader } from './reader.ts'
import { makeRouter } from './route.ts'
import { makeTaker, type Taker } from './take.ts'
import { makeWordMaker, type WordMaker } from './words.ts'

/**
 * Work space that all segmenters use in turn: no call leaves anything in it for the next. Few runs have more units than
 * it holds, and its pages cost memory only once they are used. For longer runs the loops are made a second time, after
 * which V8 no longer knows their arrays when it compiles them again: slower, but not wrong.
 */
const shared: Chunk = makeChunk(1 << 16)

/** A lexicon with the hot loops made for it; what all segmenters over the lexicon share. */
export interface Model {
  lexicon: Lexicon
  chunk: Chunk
  read: ReturnType<typeof makeReader>
  findRoute: ReturnType<typeof makeRouter>
  taker: Taker
  words: WordMaker
}

export function makeModel(lexicon: Lexicon): Model {
  return {
    lexicon,
    chunk: shared,
    read: makeReader(lexicon, shared),
    findRoute: makeRouter(lexicon, shared),
    taker: makeTaker(lexicon, shared),
    words: makeWordMaker(),
  }
}
