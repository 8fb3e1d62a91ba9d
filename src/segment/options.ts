import { shown, TifaError } from '../error.ts'

export interface CutOptions {
  /** Join single characters into unseen words with the hidden Markov model. Default true. */
  hmm?: boolean
}

export function requireText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw new TifaError('option', `text must be a string, not ${shown(text)}`)
}

export function requireMaxChars(maxChars: unknown): asserts maxChars is number {
  if (!(Number.isInteger(maxChars) && (maxChars as number) >= 1))
    throw new TifaError('option', `maxChars must be a whole number of 1 or more, not ${shown(maxChars)}`)
}

/** The option `hmm` with its default. */
export function hmmOf(options: CutOptions | undefined): boolean {
  const hmm = options?.hmm
  if (hmm === undefined) return true
  if (typeof hmm !== 'boolean') throw new TifaError('option', `hmm must be true or false, not ${shown(hmm)}`)
  return hmm
}
