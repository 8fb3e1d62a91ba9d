import { type Command, Option } from 'commander'
import type { GuardOptions } from '../themes/guard.ts'
import { policyThemes } from '../themes/policy.ts'
import { readThemes } from '../themes/read.node.ts'
import type { Themes } from '../themes/theme.ts'

/** What a command that counts themes may be told about them. */
export interface ThemeChoices extends Pick<GuardOptions, 'guard'> {
  /** Path of a theme file. */
  themes?: string
}

export function addThemesOption(command: Command): Command {
  return command.option(
    '--themes <file>',
    'theme file: YAML, JSON, CSV, or of LIWC, quanteda, Yoshikoder, Lexicoder (default: the built-in themes)',
  )
}

export function addGuardOption(command: Command): Command {
  return command.addOption(
    new Option('--guard <name>', 'what keeps a term from counting inside a longer word')
      .choices(['none', 'exceptions', 'segmenter', 'both'])
      .default('exceptions'),
  )
}

export const themesOf = async ({ themes }: ThemeChoices): Promise<Themes> =>
  themes === undefined ? policyThemes : readThemes(themes)
