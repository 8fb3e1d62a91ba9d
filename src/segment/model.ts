import { type Chunk, makeChunk } from './chunk.ts'
import type { Lexicon } from './lexicon/format.ts'
import { makeReader } from './reader.ts'
import { makeRouter } from './route.ts'
import { makeTaker, type Taker } from './take.ts'
import { makeWordMaker, type WordMaker } from './words.ts'

/**
 * Work space that all segmenters use in turn: no call leaves anything in it for the next. One run seldom has more units
 * than it holds.
 */
const shared: Chunk = makeChunk(4096)

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
