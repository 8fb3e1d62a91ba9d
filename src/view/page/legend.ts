import type { Analysis } from '../../analyze.ts'
import {
  type Label,
  quoteKindNames,
  quoteLabel,
  quoteSwitch,
  sloganKindNames,
  sloganLabel,
  sloganSwitch,
} from '../labels.ts'
import { outsideWords, totalsOf } from '../totals.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'
import type { UnitFinder } from './unit-finder.ts'

interface Switch {
  id: string
  label: Html
  count: number
}

/** The switch of kinds that this version does not know. */
const other = 'other'
const otherLabel: Label = { zh: '其他', en: 'Other' }

/** The switches beside the text; the style sheet reads them, so that they work without the script. */
export function legendOf(
  analysis: Analysis,
  themes: readonly { name: string; label: string; level: number }[],
  unitAt: UnitFinder,
): Html {
  // Without units everything counts, as in the totals.
  const inside = (start: number) => analysis.units.length === 0 || unitAt(start) >= 0
  const tally = (values: string[]) => {
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    return (value: string) => counts.get(value) ?? 0
  }
  const quotes = tally(
    analysis.quotes.filter(({ start }) => inside(start)).map((quote) => quoteSwitch(quote.kind)),
  )
  const slogans = tally(
    analysis.slogans
      .filter(({ start }) => inside(start))
      .flatMap((slogan) => [...new Set(slogan.kinds.map(sloganSwitch))]),
  )
  const totals = totalsOf(analysis)
  const outside = outsideWords(totals)
  const hits = tally(analysis.hits.map((hit) => hit.theme))
  return html`<aside class="legend" aria-label="图例 Legend">
<details open id="legend"><summary>${both({ zh: '图例与开关', en: 'Legend and switches' })}</summary>
${group(
  'q',
  { zh: '引文', en: 'Quotes' },
  totals.quotes,
  [...quoteKindNames, other].map((kind) => ({
    id: `q-${kind}`,
    label: kind === other ? both(otherLabel) : both(quoteLabel(kind)),
    count: quotes(kind),
  })),
)}
${group(
  's',
  { zh: '口号', en: 'Slogans' },
  totals.slogans,
  [...sloganKindNames, other].map((kind) => ({
    id: `s-${kind}`,
    label: kind === other ? both(otherLabel) : both(sloganLabel(kind)),
    count: slogans(kind),
  })),
)}
${group(
  't',
  { zh: '主题', en: 'Themes' },
  totals.hits,
  // Marks of a sub-theme are marks of the theme above it, whose switch shows them.
  themes.flatMap(({ name, label, level }, i) =>
    level > 1 ? [] : [{ id: `t-${i}`, label: html`<span lang="zh">${label}</span>`, count: hits(name) }],
  ),
)}
<p class="hint">${both({ zh: '点击原文中的任一标记，看它的每一处。', en: 'Click any mark in the text to see all its places.' })}</p>
${outside !== undefined && html`<p class="hint">${both(outside)}</p>`}
</details>
</aside>`
}

function group(id: string, label: Label, count: number, switches: readonly Switch[]): Html {
  const shown = switches.filter((each) => each.count > 0)
  if (shown.length === 0) return html``
  return html`<fieldset class="group-${id}"><legend>${box({ id, label: both(label), count })}</legend>
<div class="switches">${shown.map(box)}</div></fieldset>`
}

function box({ id, label, count }: Switch): Html {
  return html`<label class="switch switch-${id}"><input type="checkbox" id="on-${id}" checked> <span>${label}</span> <small>${count}</small></label>
`
}

/**
 * The rules that let each switch show or hide its marks. A switch that is on gives its colour a value at the root, and
 * marks take the colour of their kind from there: a switch is looked for once and not at every mark. A browser that does
 * not know `:has()` shows everything.
 */
export function switchRules(themes: readonly { level: number }[]): string {
  const looks: [group: string, id: string, property: string, colour: string][] = []
  for (const kind of [...sloganKindNames, other]) {
    looks.push(['s', `s-${kind}`, 'background-color', 'var(--slogan)'])
  }
  for (const kind of [...quoteKindNames, other]) looks.push(['q', `q-${kind}`, 'color', 'var(--quote)'])
  // As in the legend: a sub-theme has no switch, and its marks are marks of the theme above it.
  themes.forEach(({ level }, i) => {
    if (level === 1) looks.push(['t', `t-${i}`, 'border-bottom-color', themeColour(i)])
  })
  return [
    ...looks.map(
      ([group, id, , colour]) => `html:has(#on-${group}:checked):has(#on-${id}:checked){--${id}:${colour}}\n`,
    ),
    '@supports not selector(:has(*)){html{',
    ...looks.map(([, id, , colour]) => `--${id}:${colour};`),
    '}}\n',
    ...looks.map(([, id, property]) => `.${id}{${property}:var(--${id},${unmarked[property]})}\n`),
    ...looks.flatMap(([group, id, , colour]) => (group === 't' ? [`.switch-${id}{--dot:${colour}}\n`] : [])),
  ].join('')
}

/** How a mark looks whose switch is off. */
const unmarked: Record<string, string> = {
  color: 'inherit',
  'background-color': 'transparent',
  'border-bottom-color': 'transparent',
}

/** Hues set apart by the golden angle; lightness follows the colour scheme. */
export function themeColour(index: number): string {
  return `oklch(var(--theme-light) .12 ${Math.round((200 + index * 137.508) % 360)})`
}
