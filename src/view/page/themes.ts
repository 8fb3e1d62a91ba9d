import type { Analysis } from '../../analyze.ts'
import { decimal } from '../figures.ts'
import { parts } from '../labels.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'

/** A theme as the page names it. */
export interface ThemeName {
  name: string
  label: string
  /** 1 is the first level of the theme file. */
  level: number
}

/** The themes in the order of the counts, each once. */
export function themeNames(analysis: Analysis): ThemeName[] {
  const names = new Map<string, ThemeName>()
  for (const { theme, label, level } of analysis.themes) names.set(theme, { name: theme, label, level })
  for (const { theme } of analysis.hits)
    if (!names.has(theme)) names.set(theme, { name: theme, label: theme, level: 1 })
  return [...names.values()]
}

/**
 * Theme × unit as a table whose cells are shaded by rate (by its square root, so that one very dense theme does not
 * pale all the others); each cell leads to its first hit.
 */
export function themesOf(analysis: Analysis, themes: readonly ThemeName[]): Html {
  const cells = new Map<string, Analysis['themes'][number]>()
  const key = (theme: string, unit: string) => JSON.stringify([theme, unit])
  for (const row of analysis.themes) cells.set(key(row.theme, row.unit), row)
  const firsts = new Map<string, number>()
  for (const hit of analysis.hits) {
    const at = key(hit.theme, hit.unit ?? '')
    firsts.set(at, Math.min(firsts.get(at) ?? Number.POSITIVE_INFINITY, hit.start))
  }
  const most = Math.max(...analysis.themes.map((row) => row.perThousandChars), 0.001)
  const cell = (theme: ThemeName, t: number, unit: string, u: number): Html => {
    const row = cells.get(key(theme.name, unit))
    if (row === undefined || row.count === 0)
      return html`<td class="none" title="${theme.label} · ${unit}: 0">·</td>`
    const shade = Math.round(Math.sqrt(row.perThousandChars / most) * 100)
    const rate = decimal(row.perThousandChars)
    const title = `${theme.label} · ${unit}: ${row.count} 次、每千字 ${rate} 次 (${row.count} hits, ${rate} per thousand characters)`
    return html`<td style="--shade:${shade}"><a href="#c${firsts.get(key(theme.name, unit)) ?? 0}" data-theme="${t}" data-unit="${u}" title="${title}"><b>${rate}</b><small>${row.count}</small></a></td>`
  }
  const crowded = analysis.units.length > 6
  return html`<section class="part" id="themes" aria-labelledby="themes-title">
<h2 id="themes-title">${both(parts.themes)}</h2>
<p class="lead">${both({ zh: '大字为每千字次数、小字为次数。颜色越深越密。点击格子看证据。', en: 'Large: hits per thousand characters. Small: hits. Darker is denser. Click a cell for the evidence.' })}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="themes-title">
<table class="heat${crowded ? ' crowded' : ''}" style="--units:${analysis.units.length}"><thead><tr><th scope="col">${both(parts.themes)}</th>${analysis.units.map(
    (unit) => html`<th scope="col" lang="zh"><span>${unit.name}</span></th>`,
  )}</tr></thead>
<tbody lang="zh">${themes.map(
    (theme, t) =>
      html`<tr class="level-${theme.level}"><th scope="row"><a href="#report" data-theme="${t}">${theme.label}</a></th>${analysis.units.map((unit, u) => cell(theme, t, unit.name, u))}</tr>
`,
  )}</tbody></table></div>
</section>`
}
