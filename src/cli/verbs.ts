import type { Command } from 'commander'
import { addSuggestCommands } from './suggest.ts'
import { addVerb } from './verb.ts'
import { cases, entities } from './verbs/cases.ts'
import { clusters } from './verbs/clusters.ts'
import { compare, firmness, keywords } from './verbs/comparison.ts'
import { dispersion } from './verbs/dispersion.ts'
import { diversity, readability } from './verbs/measures.ts'
import { formulas, numerals, quotes, reuse, slogans, spread, variants } from './verbs/phrases.ts'
import { cooccurrence, distances } from './verbs/relations.ts'
import { hits, kwic, themes, trends } from './verbs/themes.ts'
import { collocations, segment, words } from './verbs/words.ts'

/** Adds the verbs that print rows, in the order in which the help shows them. */
export function addRowCommands(program: Command): void {
  program.commandsGroup('Words and phrases:')
  addVerb(program, segment)
  for (const verb of [quotes, slogans, numerals, formulas]) addVerb(program, verb)
  addVerb(program, spread)
  addVerb(program, variants)
  addVerb(program, reuse)
  addVerb(program, words)
  addVerb(program, collocations)
  program.commandsGroup('Themes:')
  const counting = addVerb(program, themes)
  addSuggestCommands(program, counting)
  addVerb(program, hits)
  program.commandsGroup('Units compared:')
  addVerb(program, compare)
  addVerb(program, keywords)
  addVerb(program, trends)
  addVerb(program, cooccurrence)
  addVerb(program, distances)
  addVerb(program, dispersion)
  addVerb(program, firmness)
  addVerb(program, diversity)
  addVerb(program, readability)
  program.commandsGroup('Places and topics:')
  addVerb(program, kwic)
  addVerb(program, cases)
  addVerb(program, entities)
  addVerb(program, clusters)
}
