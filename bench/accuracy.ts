import type { Peer } from './peers.ts'
import type { GoldSet } from './texts.ts'

export interface Accuracy {
  peer: string
  set: string
  sentences: number
  precision: number
  recall: number
  f1: number
}

/** Share of words that agree in both ends, as the SIGHAN bakeoffs count: F1 is the harmonic mean of precision and recall. */
export function measureAccuracy(peer: Peer, set: GoldSet): Accuracy {
  let right = 0
  let given = 0
  let wanted = 0
  for (const words of set.sentences) {
    const gold = spansOf(words)
    wanted += gold.size
    for (const span of spansOf(peer.cut(words.join('')))) {
      given++
      if (gold.has(span)) right++
    }
  }
  const precision = right / given
  const recall = right / wanted
  return {
    peer: peer.name,
    set: set.name,
    sentences: set.sentences.length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
  }
}

function spansOf(words: string[]): Set<string> {
  const spans = new Set<string>()
  let end = 0
  for (const word of words) {
    const start = end
    end += word.length
    spans.add(`${start} ${end}`)
  }
  return spans
}
