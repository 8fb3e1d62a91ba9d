import type { Analysis, UnitRow } from '../../analyze.ts'
import { decimal, grouped, largest } from '../figures.ts'
import { type Label, parts } from '../labels.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'
import type { Links } from './links.ts'

/** A theme as the page names it. */
export interface ThemeName {
  name: string
  label: string
  /** 1 is the first level of the theme file. */
  level: number
}

/** The themes that occur, in the order of the counts, each once. */
export function themeNames(analysis: Analysis): ThemeName[] {
  const names = new Map<string, ThemeName>()
  const occurring = new Set(analysis.hits.map(({ theme }) => theme))
  for (const { theme, label, level } of analysis.themes) {
    if (occurring.has(theme)) names.set(theme, { name: theme, label, level })
  }
  for (const { theme } of analysis.hits)
    if (!names.has(theme)) names.set(theme, { name: theme, label: theme, level: 1 })
  return [...names.values()]
}

/** Up to so many units stand side by side; more stand one below the other, with the themes as columns. */
const sideBySide = 12
/** A table with more rows than this has its heads below too. */
const tall = 20
/** So many units are listed. */
const listed = 120

const key = (theme: string, unit: string) => JSON.stringify([theme, unit])

/**
 * Theme × unit as a table whose cells are shaded by rate (by its square root, so that one very dense theme does not
 * pale all the others); each cell leads to its first hit.
 */
export function themesOf(analysis: Analysis, themes: readonly ThemeName[], links: Links): Html {
  const units = analysis.units.slice(0, listed)
  const rest = analysis.units.length - units.length
  const cell = cellsOf(analysis, links)
  const upright = units.length <= sideBySide
  const unitHead = (unit: UnitRow) => html`<span>${unit.name}</span>`
  const themeHead = (theme: ThemeName, t: number) =>
    html`<a href="#report" data-theme="${t}"><span>${theme.label}</span></a>`
  const numbered = themes.map((theme, t) => ({ theme, t }))
  const first = numbered.filter(({ theme }) => theme.level === 1)
  const columns = upright ? units.map(unitHead) : first.map(({ theme, t }) => themeHead(theme, t))
  const rows = upright
    ? themes.map((theme, t) =>
        row(
          `level-${theme.level}`,
          themeHead(theme, t),
          units.map((unit, u) => cell(theme, t, unit.name, u)),
        ),
      )
    : units.map((unit, u) =>
        row(
          '',
          unitHead(unit),
          first.map(({ theme, t }) => cell(theme, t, unit.name, u)),
        ),
      )
  const crowded = columns.length > 6
  const corner = upright ? parts.themes : parts.units
  return html`<section class="part" id="themes" aria-labelledby="themes-title">
<h2 id="themes-title">${both(parts.themes)}</h2>
<p class="lead">${both({ zh: '大字为每千字次数，小字为次数，颜色越深越密。点击格子看证据。', en: 'Large: hits per thousand characters. Small: hits. Darker is denser. Click a cell for the evidence.' })}</p>
${upright && themes.length > first.length && deeperSwitch}
<div class="wide"><p class="hint more-hint">${both(moreHint(columns.length, upright))}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="themes-title">
<table class="heat${crowded && ' crowded'}${!upright && ' turned'}" style="--columns:${columns.length}"><thead><tr><th scope="col">${both(corner)}</th>${columns.map((words) => html`<th scope="col" lang="zh">${words}</th>`)}</tr></thead>
<tbody lang="zh">${rows}</tbody>${(upright ? first.length : rows.length) > tall && footOf(columns)}</table></div><span class="edge" aria-hidden="true"></span></div>
${absentOf(analysis, themes)}
${rest > 0 && html`<p class="hint">${both({ zh: `另有 ${grouped(rest)} 个单位未列出，其数字在分析结果的 themes 表中。`, en: `${grouped(rest)} more units are not listed here; their figures are in the table “themes” of the analysis.` })}</p>`}
</section>`
}

/** Sub-themes are one click away; the style sheet hides them, so that it works without the script. */
const deeperSwitch = html`<p><label class="deeper"><input type="checkbox" id="deeper"> ${both({ zh: '显示子主题', en: 'Show sub-themes' })}</label></p>`

/** Themes of the first level that nobody speaks of: no rows of dots, but not left unsaid. */
function absentOf(analysis: Analysis, themes: readonly ThemeName[]): Html | false {
  const shown = new Set(themes.map(({ name }) => name))
  const absent = new Map<string, string>()
  for (const { theme, label, level } of analysis.themes) {
    if (level === 1 && !shown.has(theme)) absent.set(theme, label)
  }
  if (absent.size === 0) return false
  const names = [...absent.values()].join('、')
  return html`<p class="hint">${both({ zh: '未出现：', en: 'Not found: ' })}<span lang="zh">${names}</span></p>`
}

/** The heads once more, for where those above are out of sight. */
function footOf(columns: readonly Html[]): Html {
  return html`<tfoot><tr><td></td>${columns.map((words) => html`<td lang="zh">${words}</td>`)}</tr></tfoot>`
}

function row(className: string, head: Html, cells: readonly Html[]): Html {
  return html`<tr class="${className}"><th scope="row">${head}</th>${cells}</tr>
`
}

function moreHint(columns: number, upright: boolean): Label {
  const [zh, en] = upright ? ['个单位', 'units'] : ['个主题', 'themes']
  return {
    zh: `共 ${columns} ${zh}，向右滑动看其余各列 →`,
    en: `${columns} ${en}: scroll sideways for the rest →`,
  }
}

/** Makes the cell of a theme and a unit. */
function cellsOf(analysis: Analysis, links: Links) {
  const cells = new Map<string, Analysis['themes'][number]>()
  for (const row of analysis.themes) cells.set(key(row.theme, row.unit), row)
  const firsts = new Map<string, number>()
  for (const hit of analysis.hits) {
    const at = key(hit.theme, hit.unit ?? '')
    firsts.set(at, Math.min(firsts.get(at) ?? Number.POSITIVE_INFINITY, hit.start))
  }
  const most = largest(
    analysis.themes.map((row) => row.perThousandChars),
    0.001,
  )
  return (theme: ThemeName, t: number, unit: string, u: number): Html => {
    const row = cells.get(key(theme.name, unit))
    if (row === undefined || row.count === 0)
      return html`<td class="none" title="${theme.label} · ${unit}: 0">·</td>`
    const shade = Math.round(Math.sqrt(row.perThousandChars / most) * 100)
    const rate = decimal(row.perThousandChars)
    const first = firsts.get(key(theme.name, unit))
    const target = first === undefined ? html` href="#report"` : links.to(first)
    return html`<td style="--shade:${shade}"><a${target} data-theme="${t}" data-unit="${u}" title="${theme.label} · ${unit}: ${row.count} (${rate}‰)"><b>${rate}</b><small>${row.count}</small></a></td>`
  }
}

/** Cells are so wide, in rem; the first column takes 12, on a phone less. */
const cellWidth = (columns: number) => (columns > 6 ? [2.8, 2.8] : [4.6, 4])

/** The rule that shows the way to hidden columns where the room is too narrow for all: without a script. */
export function wideRules(units: number, themes: number): string {
  const upright = Math.min(units, listed) <= sideBySide
  const columns = upright ? units : themes
  const [cell, phoneCell] = cellWidth(columns) as [number, number]
  const shows = '{.more-hint,.edge{display:block}}'
  return `@media (min-width:40.01rem){@container heat (max-width:${decimal((upright ? 12 : 9) + columns * cell)}rem)${shows}}
@media (max-width:40rem){@container heat (max-width:${decimal(5 + columns * phoneCell)}rem)${shows}}
`
}
