import { formulaText } from './formula-text.ts'

/** The field that a set formulation belongs to. */
export type FormulaKind = keyof typeof formulaText

/** Every formula of the lexicon with its kind, in the order in which it is written down; none twice. */
export const formulas: ReadonlyMap<string, FormulaKind> = new Map(
  (Object.entries(formulaText) as [FormulaKind, string][]).flatMap(([kind, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((text): [string, FormulaKind] => [text, kind]),
  ),
)
