// natural declares its types for the root only, which must not be imported: it prints, reads `.env` and loads
// database drivers. These are the deep paths that tifa bundles.
declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  /** Sørensen–Dice coefficient of the two strings' sets of character bigrams, 0 to 1. */
  export default function diceCoefficient(a: string, b: string): number
}
