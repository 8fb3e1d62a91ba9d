import type { Analysis } from '../../analyze.ts'
import { clipped } from '../figures.ts'
import { type Label, parts } from '../labels.ts'
import { both } from './bilingual.ts'
import type { FormulaIndex } from './formula-index.ts'
import { type Html, html } from './html.ts'

/** So many formulas are offered to begin with. */
const offered = 8

const orders: readonly (readonly [value: string, label: Label])[] = [
  ['place', { zh: '出处', en: 'Place' }],
  ['left', { zh: '左文', en: 'Left' }],
  ['right', { zh: '右文', en: 'Right' }],
]

/** The concordance of whatever is asked for: the script looks through the text, which is on the page already. */
export function concordanceOf({ units }: Analysis, { formulas, phrases }: FormulaIndex): Html {
  const frequent = formulas
    .slice(0, phrases)
    .filter(({ text, places }) => places.length > 1 && text.length <= 12)
    .slice(0, offered)
  return html`<section class="part" id="concordance" aria-labelledby="concordance-title">
<h2 id="concordance-title">${both(parts.concordance)}</h2>
<p class="lead">${both({ zh: '在全文中查任何词语，每处一行，关键词对齐。点一行，或用 ↑ ↓ 选取后按 Enter，便到原文。', en: 'Any word in the whole text, a line for each place, aligned. Click a line, or choose it with ↑ ↓ and press Enter, to go to the place.' })}</p>
<div class="seek" role="search">
<label class="seek-word"><span class="sr">${both({ zh: '查找的词语', en: 'Word to look for' })}</span><input type="search" id="seek" lang="zh" autocomplete="off" spellcheck="false" maxlength="80"></label>
<fieldset class="orders"><legend>${both({ zh: '排序', en: 'Sort' })}</legend>${orders.map(([value, label], i) => html`<label><input type="radio" name="seek-order" value="${value}"${i === 0 && html` checked`}><span>${both(label)}</span></label>`)}</fieldset>
${
  units.length > 1 &&
  html`<label class="seek-unit">${both({ zh: '单位', en: 'Unit' })} <select id="seek-unit" lang="zh"><option value="">全部 All</option>${units.slice(0, 500).map(({ name }, i) => html`<option value="${i}">${clipped(name, 40)}</option>`)}</select></label>`
}
</div>
<p class="offers" id="seek-offers"><span>${both({ zh: '例如', en: 'Such as' })}</span> ${frequent.map(({ text }) => html`<button type="button" lang="zh" data-seek="${text}">${text}</button> `)}</p>
<p class="found" id="seek-count" role="status"></p>
<div class="kwic" id="seek-lines" role="listbox" tabindex="0" lang="zh" aria-labelledby="concordance-title" hidden></div>
</section>`
}
