import { nodeLexiconSource } from './lexicon-source.node.ts'
import { setLexiconSource } from './lexicon-source.ts'
import { offerNodejieba } from './nodejieba.ts'

/** Gives tifa what Node has and a browser lacks: a disk to read the lexicon from, and a native engine to choose. */
export function registerNode(): void {
  setLexiconSource(nodeLexiconSource)
  offerNodejieba()
}
