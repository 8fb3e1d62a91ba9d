import { shown, TifaError } from '../error.ts'
import type { Texts } from '../report/texts.ts'
import { type CompareOptions, compareUnits, type ThemeComparison } from './compare.ts'
import { defineThemes } from './define.ts'

/** A phrase in one unit against the same phrase in all others; what its numbers mean stands with `ThemeComparison`. */
export interface PhraseComparison extends Omit<ThemeComparison, 'theme' | 'label'> {
  phrase: string
}

/**
 * Keyness of formulas, slogans and quoted terms: which unit uses a phrase more than the others, with every number of
 * `compareUnits`. Phrases are found on characters and each counts for itself, also inside a longer one (走帮服 in
 * 走帮服务); the same phrase twice is one. Takes strings or rows with a `text`, as `findSlogans`, `findQuotes` and
 * `discoverWords` give them. A row for each unit and phrase, units in the order of the texts, phrases as they come. Phrases that
 * were picked because a unit is full of them will look telling: pick them from all texts. One pass.
 *
 * @throws TifaError where something is no phrase
 */
export function comparePhrases(
  documents: Texts,
  phrases: Iterable<string | { text: string }>,
  options: CompareOptions = {},
): PhraseComparison[] {
  const texts = new Set<string>()
  for (const phrase of phrases) {
    const text = typeof phrase === 'string' ? phrase : phrase?.text
    if (typeof text !== 'string') {
      throw new TifaError(
        'option',
        `phrases: received ${shown(phrase)}; allowed are strings and rows with a text`,
      )
    }
    if (text.trim() !== '') texts.add(text.trim())
  }
  if (texts.size === 0) return []
  const themes = defineThemes({ themes: [...texts].map((text) => ({ id: text, terms: [text] })) })
  return compareUnits(documents, themes, options).map(({ theme, label: _, unit, ...numbers }) => ({
    unit,
    phrase: theme,
    ...numbers,
  }))
}
