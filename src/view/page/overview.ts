import type { Analysis } from '../../analyze.ts'
import { clipped, grouped } from '../figures.ts'
import { type Label, parts } from '../labels.ts'
import { outsideWords, titleOf, totalsOf } from '../totals.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'

/** Title, subtitle and the figures that a reader wants first. */
export function mastheadOf(analysis: Analysis): Html {
  const totals = totalsOf(analysis)
  const outside = outsideWords(totals)
  const figures: [number, Label][] = [
    [analysis.units.length, parts.units],
    [totals.chars, { zh: '字', en: 'Characters' }],
    [totals.quotes, { zh: '处引文', en: 'Quotes' }],
    [totals.slogans, { zh: '处口号', en: 'Slogans' }],
    [totals.formulas, { zh: '种提法', en: 'Formulas' }],
    [totals.hits, { zh: '处主题词', en: 'Theme hits' }],
    [analysis.clusters.k, { zh: '类', en: 'Clusters' }],
  ]
  return html`<header class="masthead">
<p class="kicker"><span class="seal" aria-hidden="true">提法</span> ${both({ zh: '文本分析报告', en: 'Reading report' })}</p>
<h1 lang="zh">${titleLines(titleOf(analysis))}</h1>
${analysis.subtitle && html`<p class="subtitle" lang="zh">${analysis.subtitle}</p>`}
<dl class="figures">${figures.map(
    ([count, label]) => html`<div><dt>${both(label)}</dt><dd>${grouped(count)}</dd></div>`,
  )}</dl>
${outside !== undefined && html`<p class="outside">${both(outside)}</p>`}
</header>`
}

/** A title of two halves breaks between them and nowhere else, where there is room. */
function titleLines(title: string): Html {
  const pieces = title.split(/\s+/)
  // A number between spaces is no half.
  const halves = pieces.every((piece) => piece.length > 3) ? pieces : [title]
  return html`${halves.map((half) => html`<span>${half}</span> `)}`
}

/** The parts of the page and, under them, every unit with its sections. */
export function navigationOf(analysis: Analysis): Html {
  const link = (id: keyof typeof parts) => html`<li><a href="#${id}">${both(parts[id])}</a></li>`
  const sections = new Map<string, Html[]>()
  for (const { id, unit, level, heading } of analysis.sections) {
    const links = sections.get(unit) ?? []
    sections.set(unit, links)
    links.push(html`<li class="level-${level}"><a href="#section-${id}">${clipped(heading, 80)}</a></li>`)
  }
  return html`<nav class="side" aria-label="目录 Contents">
<details open id="contents"><summary>${both({ zh: '目录', en: 'Contents' })}</summary>
<ul class="parts">${(['themes', 'standout', 'formulas', 'quotes', 'clusters', 'concordance', 'text', 'notes', 'stamp'] as const).map(link)}</ul>
<p class="label" id="units">${both(parts.units)}</p>
<ol class="units${analysis.units.length > 8 && html` many`}" lang="zh">${analysis.units.map(
    (unit) => html`<li><a href="#unit-${unit.id}">${unit.name}</a><ol>${sections.get(unit.name)}</ol></li>
`,
  )}</ol>
</details>
</nav>`
}
