import type { Themes } from '../themes/theme.ts'

/** What a command that counts themes may be told about them. */
export interface ThemeChoices {
  /** Path of a theme file. */
  themes?: string
}

/** What reads files of themes is loaded where there is one. */
export async function themesOf({ themes }: ThemeChoices): Promise<Themes> {
  if (themes === undefined) return (await import('../themes/policy.ts')).policyThemes
  const { readThemes } = await import('../themes/read.node.ts')
  return readThemes(themes)
}
