import type { Analysis } from '../../analyze.ts'
import { decimal, pText, timesText } from '../figures.ts'
import { parts } from '../labels.ts'
import { telling } from '../telling.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'

/** The comparisons and keywords that chance does not explain, each in plain words with its interval. */
export function standoutOf(analysis: Analysis): Html {
  const { comparisons, keywords } = telling(analysis)
  const none = html`<p class="hint">${both({ zh: '没有哪个单位的主题在校正后达到 p < 0.05。', en: 'No theme of any unit reaches p < 0.05 after adjustment.' })}</p>`
  return html`<section class="part" id="standout" aria-labelledby="standout-title">
<h2 id="standout-title">${both(parts.standout)}</h2>
<p class="lead">${both({ zh: '与其他单位相比、次数之差非偶然所能解释者、校正后 p < 0.05。', en: 'Where a unit differs from the others by more than chance explains: p < 0.05 after adjustment.' })}</p>
${
  comparisons.length === 0
    ? none
    : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="standout-title"><table class="rows"><thead><tr><th scope="col">${both({ zh: '单位', en: 'Unit' })}</th><th scope="col">${both({ zh: '主题', en: 'Theme' })}</th><th scope="col" class="number">${both({ zh: '次数', en: 'Hits' })}</th><th scope="col" class="number">${both({ zh: '期望', en: 'Expected' })}</th><th scope="col" class="number">${both({ zh: '倍数', en: 'Times' })}</th><th scope="col">${both({ zh: '95% 区间', en: '95% interval' })}</th><th scope="col">p</th></tr></thead>
<tbody>${comparisons.map(
        (row) =>
          html`<tr class="${row.rateRatio > 1 ? 'over' : 'under'}"><th scope="row" lang="zh">${row.unit}</th><td lang="zh">${row.rateRatio > 1 ? '▲' : '▽'} ${row.label}</td><td class="number">${row.observed}</td><td class="number">${decimal(row.expected)}</td><td class="number">${row.rough && '≈'}${timesText(row.rateRatio)}×</td><td>${intervalOf(row)}</td><td class="p">${pText(row.pAdjusted)}</td></tr>
`,
      )}</tbody></table></div>`
}
${
  keywords.length > 0 &&
  html`<h3>${both({ zh: '各单位的关键词', en: 'Keywords of each unit' })}</h3>
<dl class="keywords">${keywords.map(
    ({ unit, rows }) =>
      html`<div><dt lang="zh">${unit}</dt><dd lang="zh">${rows.map((row) => html`<span class="keyword" title="${row.count} × · ${timesText(row.rateRatio)}× · ${pText(row.pAdjusted)}">${row.word}<small>${row.count}</small></span> `)}</dd></div>
`,
  )}</dl>`
}
</section>`
}

/** The interval of a ratio on a line from a 32nd to 32 times; its middle is "as often as the others". */
function intervalOf(row: { rateRatio: number; low: number; high: number }): Html {
  const at = (value: number) => decimal(60 + 12 * Math.max(-5, Math.min(5, Math.log2(value))))
  const words = `${timesText(row.low)} – ${timesText(row.high)}`
  return html`<svg class="interval" viewBox="0 0 120 16" width="120" height="16" role="img" aria-label="${words}"><title>${words}</title><path class="axis" d="M0 8H120M60 2V14"/><path class="range" d="M${at(row.low)} 8H${at(row.high)}"/><circle cx="${at(row.rateRatio)}" cy="8" r="4"/></svg>`
}
