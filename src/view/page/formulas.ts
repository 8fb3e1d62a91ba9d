import type { Analysis, UnitRow } from '../../analyze.ts'
import type { Span } from '../../text/span.ts'
import { grouped } from '../figures.ts'
import { parts, quoteKinds, sloganKinds } from '../labels.ts'
import { both } from './bilingual.ts'
import { type Formula, unitIndexAt } from './formula-index.ts'
import { type Html, html } from './html.ts'
import { placeLink } from './text.ts'

/** So many are listed; the rest are marked in the text all the same. */
const listed = 400
/** So many places of one phrase are shown with their line; the rest as numbers. */
const shownPlaces = 12

/** The list of formulas: each opens to its places and, with the script, lights them up in the text. */
export function formulasOf(analysis: Analysis, formulas: readonly Formula[]): Html {
  const rest = formulas.length - listed
  return html`<section class="part" id="formulas" aria-labelledby="formulas-title">
<h2 id="formulas-title">${both(parts.formulas)} <small>${grouped(formulas.length)}</small></h2>
<p class="lead">${both({ zh: '右边的小格是各单位、次数越多颜色越深。点开看它的每一处。', en: 'The small squares are the units, darker where it is used more. Open one to see all its places.' })}</p>
<p class="filter" hidden><label>${both({ zh: '查找', en: 'Find' })} <input type="search" id="filter" autocomplete="off" spellcheck="false"></label> <span id="filter-count" role="status"></span></p>
<div class="formulas" lang="zh">${formulas.slice(0, listed).map((formula, id) => formulaOf(analysis, formula, id))}</div>
${rest > 0 && html`<p class="hint">${both({ zh: `另有 ${grouped(rest)} 种未列出、在原文中已标出。`, en: `${grouped(rest)} more are not listed here; they are marked in the text.` })}</p>`}
</section>`
}

function formulaOf(analysis: Analysis, formula: Formula, id: number): Html {
  const kinds = [
    ...formula.sloganKinds.map((kind) => both(sloganKinds[kind])),
    ...(formula.quoteKinds.length > 0 ? [both({ zh: '引文', en: 'quote' })] : []),
  ]
  const count = formula.spread?.count ?? formula.places.length
  const shown = formula.places.slice(0, shownPlaces)
  const more = formula.places.slice(shownPlaces)
  return html`<details class="formula" data-f="${id}"><summary><span class="phrase">${formula.text}</span><span class="kinds">${kinds.map((kind) => html`<i>${kind}</i>`)}</span>${stripOf(analysis.units, formula)}<b class="count">${count}</b></summary>
${formula.spread?.firstUnit && html`<p class="first">${both({ zh: '首见', en: 'First in' })} ${formula.spread.firstUnit}</p>`}
<ol class="places">${shown.map((place) => html`<li>${tagOf(analysis.units, place)}${placeLink(analysis.text, place)}</li>`)}</ol>
${more.length > 0 && html`<p class="more">${more.map((place, i) => html`<a href="#c${place.start}">${shownPlaces + i + 1}</a> `)}</p>`}
</details>
`
}

/** One small square for each unit, shaded by how often the formula stands there. */
function stripOf(units: readonly UnitRow[], formula: Formula): Html {
  const counts = units.map(() => 0)
  for (const place of formula.places) {
    const unit = unitIndexAt(units, place.start)
    if (unit >= 0) counts[unit]! += 1
  }
  const most = Math.max(...counts, 1)
  const title = units.flatMap((unit, i) => (counts[i]! > 0 ? [`${unit.name} ${counts[i]}`] : [])).join(' · ')
  return html`<span class="strip" role="img" aria-label="${title}" title="${title}">${counts.map(
    (count) => html`<i style="--shade:${count === 0 ? 0 : Math.round(30 + (70 * count) / most)}"></i>`,
  )}</span>`
}

/** The unit of a place, or that it lies outside all units (in the title) and so in no count. */
function tagOf(units: readonly UnitRow[], place: Span): Html {
  const unit = units[unitIndexAt(units, place.start)]
  return html`<span class="unit-tag">${unit?.name ?? both({ zh: '题头', en: 'outside the units' })}</span>`
}

/** Every different quote with its kind, count and places. */
export function quotesOf(analysis: Analysis): Html {
  const groups = new Map<
    string,
    { text: string; kind: keyof typeof quoteKinds; speakers: Set<string>; places: Span[] }
  >()
  for (const quote of analysis.quotes) {
    const key = `${quote.kind} ${quote.text}`
    const group = groups.get(key) ?? { text: quote.text, kind: quote.kind, speakers: new Set(), places: [] }
    if (quote.speaker !== undefined) group.speakers.add(quote.speaker)
    group.places.push(quote)
    groups.set(key, group)
  }
  return html`<section class="part" id="quotes" aria-labelledby="quotes-title">
<h2 id="quotes-title">${both(parts.quotes)} <small>${grouped(analysis.quotes.length)}</small></h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="quotes-title">
<table class="rows"><thead><tr><th scope="col">${both(parts.quotes)}</th><th scope="col">${both({ zh: '类', en: 'Kind' })}</th><th scope="col" class="number">${both({ zh: '次', en: 'Count' })}</th><th scope="col">${both({ zh: '出处', en: 'Places' })}</th></tr></thead>
<tbody lang="zh">${[...groups.values()].map(
    ({ text, kind, speakers, places }) =>
      html`<tr><th scope="row" class="phrase">${text}${speakers.size > 0 && html` <small>${[...speakers].join('、')}</small>`}</th><td>${both(quoteKinds[kind])}</td><td class="number">${places.length}</td><td>${places.map((place) => html`<a href="#c${place.start}">${analysis.units[unitIndexAt(analysis.units, place.start)]?.name ?? both({ zh: '题头', en: 'outside the units' })}</a> `)}</td></tr>
`,
  )}</tbody></table></div>
</section>`
}
