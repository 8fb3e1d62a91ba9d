import { checkOptions, shown, TifaError } from '../error.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import { type ClassificationScores, type ClassScores, classificationScores } from '../stats/classification.ts'
import { exponential } from '../stats/elementary.ts'
import { seededRandom } from '../stats/random.ts'
import { isHan } from '../text/chars.ts'
import { foldText } from '../text/fold.ts'
import { trainBayes } from './bayes.ts'

/** A sentence that a person has read and given a theme. */
export interface LabelledText {
  text: string
  theme: string
}

export interface CoderOptions {
  /**
   * How many parts the labelled texts are dealt into for held-out scores; each is coded by a coder trained on the
   * others. A whole number from 2, or 0 for no scores. Default 5, or as many as there are texts where they are fewer.
   */
  folds?: number
  /** Where chance begins in the dealing: a whole number from 0. Default 1. */
  seed?: number
  /** What a word counts for a theme that never had it; above 0. Larger is more cautious. Default 0.1. */
  smoothing?: number
  /** What cuts words. Default: the shared segmenter, which a browser must have loaded. */
  segmenter?: Pick<Segmenter, 'cut'>
}

/** What a coder says of a text. */
export interface CodedText {
  theme: string
  /** Of `theme`, 0 to 1. Naive Bayes is too sure of itself: use it to sort, not as a chance. */
  probability: number
  /** Words and pairs of characters in the text that the coder has met. With 0 it only knows which theme is the commonest. */
  known: number
  /** All themes, the likeliest first. */
  themes: { theme: string; probability: number }[]
}

/** Scores of one theme on texts that the coder had not seen. */
export interface ThemeScores extends ClassScores {
  theme: string
}

/** Scores on held-out texts. All texts are counted, each coded once. */
export interface CoderScores extends Omit<ClassificationScores, 'classes'> {
  folds: number
  seed: number
  themes: ThemeScores[]
  /** How many texts of a theme were coded as a theme; pairs that occur, in the order of the themes. */
  confusion: { theme: string; coded: string; count: number }[]
}

export interface Coder {
  /** The themes of the labelled texts, in the order in which they first appear. */
  readonly themes: readonly string[]
  /** How many different words and pairs of characters it knows. */
  readonly features: number
  /** `null` where none were asked for, or there is but one text. */
  readonly scores: CoderScores | null
  code(text: string): CodedText
}

/**
 * Learns from labelled sentences to code others: natural's naive Bayes classifier over the words of a sentence and its
 * pairs of neighbouring characters (for words that no dictionary holds), each there or not, marks left out. `scores` say how well it does on texts that it has not seen, by cross-validation: read them by
 * theme before coding anything. Texts that are the same stand in the same fold, so that none is known from its double; texts of
 * each theme are dealt evenly. The coder given back is trained on all texts. For sentences of one main theme; it
 * can't say that a sentence has none unless some are labelled so, nor what it has no examples of. Some dozens of sentences
 * a theme are a beginning. Same texts, options and version give the same coder. Time: folds × texts × words known.
 *
 * @throws TifaError for options and labelled texts that cannot be meant
 */
export function trainCoder(labelled: readonly LabelledText[], options: CoderOptions = {}): Coder {
  checkOptions(options)
  const { seed = 1, smoothing = 0.1 } = options
  checkLabelled(labelled)
  checkNumber('seed', seed, Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32, 'a whole number from 0')
  checkNumber('smoothing', smoothing, smoothing > 0 && Number.isFinite(smoothing), 'a number above 0')
  const folds = Math.min(options.folds ?? 5, new Set(labelled.map(({ text }) => text.trim())).size)
  checkNumber('folds', options.folds ?? 5, isFolds(options.folds ?? 5), '0, or a whole number from 2')
  const segmenter = options.segmenter ?? defaultSegmenter()
  const themes = [...new Set(labelled.map(({ theme }) => theme))]
  const examples = labelled.map(({ text, theme }) => ({
    label: themes.indexOf(theme),
    features: featuresOf(text, segmenter),
  }))
  const bayes = trainBayes(examples, themes.length, smoothing)

  const heldOut = (): CoderScores => {
    const fold = dealt(labelled, folds, seed)
    const confusion = themes.map(() => themes.map(() => 0))
    for (let out = 0; out < folds; out++) {
      const trained = trainBayes(
        examples.filter((_, i) => fold[i] !== out),
        themes.length,
        smoothing,
      )
      examples.forEach(({ label, features }, i) => {
        if (fold[i] === out) confusion[label]![best(trained.score(features).scores)]!++
      })
    }
    const { classes, ...scores } = classificationScores(confusion)
    return {
      folds,
      seed,
      ...scores,
      themes: classes.map((own, i) => ({ theme: themes[i]!, ...own })),
      confusion: confusion.flatMap((row, i) =>
        row.flatMap((count, j) => (count > 0 ? [{ theme: themes[i]!, coded: themes[j]!, count }] : [])),
      ),
    }
  }

  return Object.freeze({
    themes,
    features: bayes.features,
    scores: folds >= 2 ? heldOut() : null,
    code(text: string): CodedText {
      if (typeof text !== 'string') {
        throw new TifaError('option', `text: received ${shown(text)}; allowed is a string`)
      }
      const { scores, known } = bayes.score(featuresOf(text, segmenter))
      const most = scores[best(scores)]!
      const weights = scores.map((score) => exponential(score - most))
      const whole = weights.reduce((sum, weight) => sum + weight, 0)
      const coded = themes.map((theme, i) => ({ theme, probability: weights[i]! / whole }))
      coded.sort((a, b) => b.probability - a.probability)
      return { ...coded[0]!, known, themes: coded }
    },
  })
}

const word = /[\p{L}\p{N}]/u

function featuresOf(text: string, segmenter: Pick<Segmenter, 'cut'>): string[] {
  const view = foldText(text)
  const words = segmenter.cut(view).filter((token) => word.test(token))
  return [...new Set([...words, ...pairsOf(view)])]
}

/** Each Han character with the one behind it. */
function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHan(text[i]) && isHan(text[i + 1])) pairs.push(text.slice(i, i + 2))
  }
  return pairs
}

/** The place of the greatest score, the first of equal ones. */
const best = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores))

/** The fold of each text: texts of a theme are shuffled and dealt in turn, the same texts together. */
function dealt(labelled: readonly LabelledText[], folds: number, seed: number): number[] {
  const random = seededRandom(seed)
  const doubles = new Map<string, number[]>()
  labelled.forEach(({ text }, i) => {
    const same = doubles.get(text.trim())
    if (same) same.push(i)
    else doubles.set(text.trim(), [i])
  })
  const byTheme = new Map<string, number[][]>()
  for (const same of doubles.values()) {
    const { theme } = labelled[same[0]!]!
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), same])
  }
  const fold = new Array<number>(labelled.length).fill(0)
  let next = 0
  for (const groups of byTheme.values()) {
    for (let i = groups.length - 1; i > 0; i--) {
      const j = random.integer(i + 1)
      ;[groups[i], groups[j]] = [groups[j]!, groups[i]!]
    }
    for (const same of groups) {
      for (const i of same) fold[i] = next % folds
      next++
    }
  }
  return fold
}

function checkLabelled(labelled: unknown): void {
  if (!Array.isArray(labelled) || labelled.length === 0) {
    throw new TifaError(
      'option',
      `labelled: received ${shown(labelled)}; allowed is a list of at least one { text, theme }`,
    )
  }
  labelled.forEach((entry: unknown, i) => {
    for (const key of ['text', 'theme'] as const) {
      const value =
        typeof entry === 'object' && entry !== null ? (entry as Partial<LabelledText>)[key] : undefined
      if (typeof value === 'string' && value.trim() !== '') continue
      throw new TifaError(
        'option',
        `labelled[${i}].${key}: received ${value === undefined ? 'nothing' : shown(value)}; allowed is a string that is not empty`,
      )
    }
  })
}

const isFolds = (folds: unknown) => folds === 0 || (Number.isInteger(folds) && (folds as number) >= 2)

function checkNumber(name: string, value: unknown, isRight: boolean, allowed: string): void {
  if (typeof value === 'number' && isRight) return
  throw new TifaError('option', `${name}: received ${shown(value)}; allowed is ${allowed}`)
}
