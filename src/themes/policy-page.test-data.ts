import type { Theme, Themes } from './define.ts'

/** The page that says what each theme of a dictionary is for: docs/policy-themes.md is `policyThemes` written so. */
export function themesPage({ themes }: Themes): string {
  const all = themes.flatMap((theme) => withSubThemes(theme))
  const terms = new Set(all.flatMap(({ theme }) => theme.terms)).size
  const exceptions = all.reduce((sum, { theme }) => sum + theme.except.length, 0)
  return `# The built-in themes

\`policyThemes\` is what tifa counts when it is given no theme file: ${themes.length} themes with ${all.length - themes.length} sub-themes in up to three levels, ${terms} terms and ${exceptions} exceptions (longer words in which a term is not that term: 政治水平 for 治水). A theme counts its own terms and those of its sub-themes.

It was written for this project and read in context on reports of cities, provinces and the nation. A term was kept where nearly all of its hits speak of the theme. It is a starting point to read and to change, not a measure of anything by itself: the language is that of reports from about 2000 on, and a word that a report uses in a new sense is counted in the old one. Terms may belong to two themes where both speak of them (高技能人才); the sources named are the documents whose language a theme follows, not the lists of terms.

This page is checked against the data by a test.

${themes.map(chapter).join('\n')}`
}

function chapter(theme: Theme): string {
  const rows = theme.themes
    .flatMap((sub) => withSubThemes(sub))
    .map(({ theme: sub, depth }) => row(sub, depth))
  const table =
    rows.length === 0
      ? ''
      : `\n| sub-theme | for | terms | such as |\n| --- | --- | ---: | --- |\n${rows.join('\n')}\n`
  const own =
    theme.terms.length === 0 ? '' : `\n${theme.terms.length} terms of its own, such as ${some(theme)}.\n`
  return `## ${theme.label}\n\n${theme.note ?? ''}\n${own}${table}`
}

const row = (theme: Theme, depth: number): string =>
  `| ${depth === 0 ? '' : '↳ '}${theme.label} | ${theme.note ?? ''} | ${theme.terms.length} | ${some(theme)} |`

const some = ({ terms }: Theme): string => terms.slice(0, 5).join('、')

const withSubThemes = (theme: Theme): { theme: Theme; depth: number }[] => walked(theme, 0)

function walked(theme: Theme, depth: number): { theme: Theme; depth: number }[] {
  return [{ theme, depth }, ...theme.themes.flatMap((sub) => walked(sub, depth + 1))]
}
