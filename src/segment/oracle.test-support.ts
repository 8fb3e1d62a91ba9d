import { createRequire } from 'node:module'

/** What the conformance tests compare with. */
export interface Oracle {
  cut(text: string, hmm: boolean): string[]
  cutAll(text: string): string[]
  cutForSearch(text: string, hmm: boolean): string[]
  cutSmall(text: string, maxChars: number): string[]
  tag(text: string): { word: string; tag: string }[]
}

/** The native add-on, or undefined and a printed reason where it is not built. */
export function findOracle(): Oracle | undefined {
  try {
    const oracle = createRequire(import.meta.url)('nodejieba') as Oracle
    oracle.cut('', true)
    return oracle
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    console.log(`conformance with nodejieba not tested (npm run build:nodejieba builds it): ${why}`)
    return undefined
  }
}

/** Lone surrogates reach the add-on as U+FFFD. */
export function asSeen(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}
