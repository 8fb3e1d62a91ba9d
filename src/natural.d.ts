// natural declares its types for the root only, which must not be imported: it prints, reads `.env` and loads
// database drivers. These are the deep paths that tifa bundles.
declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  /** Sørensen–Dice coefficient of the two strings' sets of character bigrams, 0 to 1. */
  export default function diceCoefficient(a: string, b: string): number
}
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  /** natural's wrapper, which cuts texts into words; `classifier` is the classifier within. */
  export default class BayesClassifier {
    /** `smoothing` above 0, default 1: what a feature counts in a class that never had it. */
    constructor(stemmer?: undefined, smoothing?: number)
    classifier: {
      /** `observation[i]` says whether feature i is there. */
      addExample(observation: readonly number[], label: string): void
      /** Classes with their probabilities, not normalised, the likeliest first. */
      getClassifications(observation: readonly number[]): { label: string; value: number }[]
      readonly classFeatures: Readonly<Record<string, Readonly<Record<number, number>>>>
      readonly classTotals: Readonly<Record<string, number>>
      readonly totalExamples: number
    }
  }
}
