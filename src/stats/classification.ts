/** How well coded answers agree with the right ones for one class. */
export interface ClassScores {
  /** Texts that have the class by right, that were coded so, and both. */
  labelled: number
  coded: number
  right: number
  /** right / coded: how far a code can be trusted; `null` where nothing was coded so. */
  precision: number | null
  /** right / labelled: how much of the class was found; `null` where the class never occurs. */
  recall: number | null
  /** Harmonic mean of both, 2 · right / (labelled + coded); `null` where both are 0. */
  f1: number | null
  /** Cohen's kappa of "this class or another". */
  kappa: number | null
}

export interface ClassificationScores {
  texts: number
  /** Share of texts coded right. */
  accuracy: number | null
  /** Cohen's kappa over all classes. */
  kappa: number | null
  /** Mean F1 of the classes that have one: small classes weigh as much as large ones. */
  macroF1: number | null
  classes: ClassScores[]
}

/**
 * Precision, recall, F1 (van Rijsbergen, "Information Retrieval", 1979) and Cohen's kappa ("A coefficient of agreement for
 * nominal scales", 1960) from a square table: `confusion[labelled][coded]` is how many texts of the one class were given
 * the other.
 *
 * Kappa is (observed agreement − agreement by chance) / (1 − agreement by chance), chance keeping both margins: 0 is no better
 * than chance, 1 perfect, below 0 worse than chance; `null` where there is no text or chance alone agrees always. Accuracy
 * flatters where one class is large, kappa where classes are even; read the scores of each class. Time: the size of the table.
 */
export function classificationScores(confusion: readonly (readonly number[])[]): ClassificationScores {
  const labelled = confusion.map(sum)
  const coded = confusion.map((_, i) => sum(confusion.map((row) => row[i]!)))
  const right = confusion.map((row, i) => row[i]!)
  const texts = sum(labelled)
  const classes = confusion.map((_, i) => {
    const own = { labelled: labelled[i]!, coded: coded[i]!, right: right[i]! }
    const neither = texts - own.labelled - own.coded + own.right
    const chance = (own.labelled * own.coded + (texts - own.labelled) * (texts - own.coded)) / texts ** 2
    return {
      ...own,
      precision: ratio(own.right, own.coded),
      recall: ratio(own.right, own.labelled),
      f1: ratio(2 * own.right, own.labelled + own.coded),
      kappa: kappaOf((own.right + neither) / texts, chance),
    }
  })
  const agreed = sum(right) / texts
  const f1s = classes.flatMap(({ f1 }) => (f1 === null ? [] : [f1]))
  return {
    texts,
    accuracy: ratio(sum(right), texts),
    kappa: kappaOf(agreed, sum(labelled.map((n, i) => n * coded[i]!)) / texts ** 2),
    macroF1: ratio(sum(f1s), f1s.length),
    classes,
  }
}

const kappaOf = (observed: number, chance: number): number | null =>
  chance < 1 ? (observed - chance) / (1 - chance) : null

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0)
