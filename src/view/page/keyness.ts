import { grouped, pText } from '../figures.ts'
import type { Label } from '../labels.ts'
import type { Telling } from '../telling.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'
import { type Doublings, doublingsOf, ratioAxis, ratioLine, ratioWords, scaleOf } from './ratio-line.ts'

/** The words of so many units are listed. */
const unitsListed = 120

const lead: Label = {
  zh: '条与点：是其余单位的几倍，每格加倍；横线：95% 区间，越长越不确定。点词看它的每一处。',
  en: 'Bar and dot: how many times as often as in the other units, a doubling each step; line: 95% interval, the longer the less certain. Choose a word to see all its places.',
}

/** The words of each unit as a chart of its own, all on one scale, that is a table to those who do not see it. */
export function keynessOf(keywords: Telling['keywords']): Html | false {
  if (keywords.length === 0) return false
  const shown = keywords.slice(0, unitsListed)
  const rest = keywords.length - shown.length
  const scale = doublingsOf(shown.flatMap(({ rows }) => rows))
  return html`<h3>${both({ zh: '各单位的关键词', en: 'Keywords of each unit' })}</h3>
<p class="lead">${both(lead)}</p>
<div class="keyness"${scaleOf(scale)}>${shown.map((unit) => unitOf(unit, scale))}</div>
${rest > 0 && html`<p class="hint">${both({ zh: `另有 ${grouped(rest)} 个单位未列出。`, en: `${grouped(rest)} more units are not listed here.` })}</p>`}`
}

function unitOf({ unit, rows }: Telling['keywords'][number], scale: Doublings): Html {
  return html`<table lang="zh"><caption>${unit}</caption>
<thead><tr><th scope="col"><span class="sr">${both({ zh: '词', en: 'Word' })}</span></th><th scope="col"><span class="sr">${both({ zh: '次数', en: 'Count' })}</span></th><td></td><th scope="col"><span class="sr">${both({ zh: '倍数与 95% 区间', en: 'Times, 95% interval' })}</span></th></tr></thead>
<tbody>${rows.map((row) => {
    const { ratio, interval } = ratioWords(row)
    return html`<tr><th scope="row"><a href="#concordance" data-seek="${row.word}">${row.word}</a></th><td class="number">${grouped(row.count)}</td><td class="line">${ratioLine(row)}</td><td class="number" title="${pText(row.pAdjusted)}">${ratio} <small>${interval}</small></td></tr>
`
  })}</tbody><tfoot><tr><td></td><td></td><td class="line">${ratioAxis(scale)}</td><td></td></tr></tfoot></table>
`
}
