import { type Command, Option } from 'commander'
import type { Segmenter } from '../segment/segmenter.ts'
import type { GuardOptions } from '../themes/guard.ts'
import type { Theme, Themes } from '../themes/theme.ts'

export function addThemesOption(command: Command): Command {
  return command.option(
    '--themes <file>',
    'theme file: YAML, JSON, CSV, or of LIWC, quanteda, Yoshikoder, Lexicoder (default: the built-in themes)',
  )
}

export type GuardChoice = Pick<GuardOptions, 'guard'>

export function addGuardOption(command: Command): Command {
  return command.addOption(
    new Option('--guard <name>', 'what keeps a term from counting inside a longer word')
      .choices(['none', 'exceptions', 'segmenter', 'both'])
      .default('exceptions'),
  )
}

export const guardOf = ({ guard = 'exceptions' }: GuardChoice, segmenter: Segmenter) => ({ guard, segmenter })

/** Every theme of a dictionary by its id, with its level. */
export function themesById({ themes }: Themes): Map<string, { label: string; level: number }> {
  const known = new Map<string, { label: string; level: number }>()
  const visit = (list: readonly Theme[], level: number) => {
    for (const { id, label, themes: below } of list) {
      known.set(id, { label, level })
      visit(below, level + 1)
    }
  }
  visit(themes, 1)
  return known
}

/** Rows of themes with the level that each has in the dictionary. */
export const withLevels = <Row extends { theme: string }>(themes: Themes, rows: readonly Row[]) => {
  const known = themesById(themes)
  return rows.map((row) => ({ level: known.get(row.theme)!.level, ...row }))
}
