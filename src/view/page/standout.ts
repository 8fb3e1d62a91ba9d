import type { Analysis } from '../../analyze.ts'
import { decimal, grouped, pText, timesText } from '../figures.ts'
import { aloneLabel, type Label, parts } from '../labels.ts'
import { type Telling, type TellingComparison, telling } from '../telling.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'
import { keynessOf } from './keyness.ts'
import { ratioLine, ratioWords, scaleOf } from './ratio-line.ts'

/** So many comparisons are listed. */
const comparisonsListed = 200

const noneLabel: Label = {
  zh: '没有哪个单位的主题在校正后达到 p < 0.05。',
  en: 'No theme of any unit reaches p < 0.05 after adjustment.',
}

/** The comparisons and keywords that chance does not explain, each in plain words with its interval. */
export function standoutOf(analysis: Analysis): Html {
  const { alone, comparisons, keywords, frequent } = telling(analysis)
  if (alone) return standoutOfOne(analysis.units.length, frequent)
  return html`<section class="part" id="standout" aria-labelledby="standout-title">
<h2 id="standout-title">${both(parts.standout)}</h2>
<p class="lead">${both({ zh: '与其他单位相比，次数之差非偶然所能解释者（校正后 p < 0.05）。', en: 'Where a unit differs from the others by more than chance explains: p < 0.05 after adjustment.' })}</p>
${comparisons.length === 0 ? html`<p class="hint">${both(noneLabel)}</p>` : comparisonsOf(comparisons)}
${keynessOf(keywords)}
</section>`
}

/** What a single unit, with nothing to be compared with, speaks of most. */
function standoutOfOne(units: number, words: Telling['frequent']): Html {
  return html`<section class="part" id="standout" aria-labelledby="standout-title">
<h2 id="standout-title">${both(parts.standout)}</h2>
<p class="lead">${both(aloneLabel(units))}</p>
${
  words.length > 0 &&
  html`<h3>${both({ zh: '常用词', en: 'Frequent words' })}</h3>
<p class="frequent" lang="zh">${words.map(({ word, count }) => html`<span class="keyword">${word}<small>${count}</small></span> `)}</p>`
}
</section>`
}

/** The columns of the comparisons; on a narrow screen each value carries the name of its column. */
const columns: readonly [name: Label, className: string][] = [
  [{ zh: '次数', en: 'Hits' }, 'number'],
  [{ zh: '期望', en: 'Expected' }, 'number'],
  [{ zh: '倍数', en: 'Times' }, 'number'],
  [{ zh: '95% 区间', en: '95% interval' }, ''],
  [{ zh: '校正后', en: 'Adjusted' }, 'p'],
]

function comparisonsOf(comparisons: readonly TellingComparison[]): Html {
  const rest = comparisons.length - comparisonsListed
  const cells = (row: TellingComparison): (Html | string)[] => [
    grouped(row.observed),
    decimal(row.expected),
    `${row.rough ? '≈' : ''}${timesText(row.rateRatio)}×`,
    intervalOf(row),
    pText(row.pAdjusted),
  ]
  return html`<table class="rows stacked comparisons"${scaleOf(scale)}><thead><tr><th scope="col">${both({ zh: '单位', en: 'Unit' })}</th><th scope="col">${both({ zh: '主题', en: 'Theme' })}</th>${columns.map(([name, className]) => html`<th scope="col" class="${className}">${both(name)}</th>`)}</tr></thead>
<tbody>${comparisons.slice(0, comparisonsListed).map(
    (row) =>
      html`<tr class="${row.rateRatio > 1 ? 'over' : 'under'}"><th scope="row" lang="zh">${row.unit}</th><td class="theme" lang="zh">${row.rateRatio > 1 ? '▲' : '▽'} ${row.label}</td>${cells(row).map((cell, i) => html`<td class="${columns[i]![1]}"><span class="name">${both(columns[i]![0])}</span>${cell}</td>`)}</tr>
`,
  )}</tbody></table>
${rest > 0 && html`<p class="hint">${both({ zh: `另有 ${grouped(rest)} 项未列出。`, en: `${grouped(rest)} more are not listed here.` })}</p>`}`
}

/** All comparisons are drawn on one scale: a 32nd to 32 times. */
const scale = { from: -5, to: 5 }

function intervalOf(row: TellingComparison): Html {
  return html`${ratioLine(row)} <small>${ratioWords(row).interval}</small>`
}
