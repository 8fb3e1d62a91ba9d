import type { Analysis, UnitRow } from '../../analyze.ts'
import { decimal, grouped } from '../figures.ts'
import { type Label, parts } from '../labels.ts'
import { both } from './bilingual.ts'
import { heatCells } from './heat-cells.ts'
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

/** Theme × unit as a table whose cells are shaded by rate and say its interval; each cell leads to its first hit. */
export function themesOf(analysis: Analysis, themes: readonly ThemeName[], links: Links): Html {
  const units = analysis.units.slice(0, listed)
  const rest = analysis.units.length - units.length
  const cell = heatCells(analysis, links)
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
          units.map((unit, u) => cell(theme.name, t, unit.name, u)),
        ),
      )
    : units.map((unit, u) =>
        row(
          '',
          unitHead(unit),
          first.map(({ theme, t }) => cell(theme.name, t, unit.name, u)),
        ),
      )
  const crowded = columns.length > 6
  const corner = upright ? parts.themes : parts.units
  return html`<section class="part" id="themes" aria-labelledby="themes-title">
<h2 id="themes-title">${both(parts.themes)}</h2>
<p class="lead">${both({ zh: '大字：每千字次数，越密颜色越深。细线与小字：它的 95% 区间（设各处独立，偏窄），同一主题各格同一刻度。点格子看证据；差别是否可信，见“突出之处”。', en: 'Large: hits per thousand characters, darker where denser. Line and small figures: the 95% interval, on one scale for each theme; it takes hits to be independent and is rather too narrow. Click a cell for the evidence; “What stands out” tells which differences can be trusted.' })}</p>
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

/** Cells are so wide, in rem; the first column takes 12, on a phone less. */
const cellWidth = (columns: number) => (columns > 6 ? [2.8, 2.8] : [4.6, 4.2])

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
