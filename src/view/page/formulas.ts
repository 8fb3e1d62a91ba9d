import type { Analysis } from '../../analyze.ts'
import { clipped, grouped, largest } from '../figures.ts'
import { type Label, parts, sloganLabel } from '../labels.ts'
import { both } from './bilingual.ts'
import type { Formula, FormulaIndex } from './formula-index.ts'
import { type Html, html } from './html.ts'
import type { Links } from './links.ts'
import { placeLink } from './text.ts'
import type { UnitFinder } from './unit-finder.ts'

/** So many are listed; the rest are marked in the text all the same. */
const listed = 400
/** So many places of one phrase are shown with their line; the script's panel lists them all. */
const shownPlaces = 12
/** A row of squares is for so many units; of more a number is shown. */
const squares = 60

/** What a list says of a place that lies in no unit. */
export const outsideTag: Label = { zh: '单位之外', en: 'outside the units' }

/** What the lists of places need to know. */
export interface Listing {
  analysis: Analysis
  unitAt: UnitFinder
  links: Links
}

/** The list of formulas: each opens to its places and, with the script, lights them up in the text. */
export function formulasOf(listing: Listing, { formulas, phrases }: FormulaIndex): Html {
  const units = listing.analysis.units.length
  const lead: Label =
    units < 2
      ? { zh: '点开看它的每一处。', en: 'Open one to see all its places.' }
      : units <= squares
        ? {
            zh: '小格是各单位，次数越多颜色越深。点开看它的每一处。',
            en: 'The small squares are the units, darker where it is used more. Open one to see all its places.',
          }
        : {
            zh: '分数是用到它的单位。点开看它的每一处。',
            en: 'The fraction tells in how many units it stands. Open one to see all its places.',
          }
  const shown = formulas.slice(0, Math.min(phrases, listed))
  const rest = phrases - shown.length
  return html`<section class="part" id="formulas" aria-labelledby="formulas-title">
<h2 id="formulas-title">${both(parts.formulas)} <small>${grouped(phrases)} ${both({ zh: '种', en: 'different' })}</small></h2>
<p class="lead">${both(lead)}</p>
<p class="filter" hidden><label>${both({ zh: '查找', en: 'Find' })} <input type="search" id="filter" autocomplete="off" spellcheck="false"></label> <span id="filter-count" role="status"></span></p>
<div class="formulas" lang="zh">${shown.map((formula, id) => formulaOf(listing, formula, id))}</div>
${rest > 0 && html`<p class="hint">${both({ zh: `另有 ${grouped(rest)} 种未列出，在原文中已标出。`, en: `${grouped(rest)} more are not listed here; they are marked in the text.` })}</p>`}
</section>`
}

function formulaOf(listing: Listing, formula: Formula, id: number): Html {
  const { analysis, unitAt, links } = listing
  const kinds = formula.sloganKinds.map((kind) => both(sloganLabel(kind)))
  if (formula.quoteKinds.length > 0) kinds.push(both({ zh: '引文', en: 'quote' }))
  const counts = new Map<number, number>()
  for (const place of formula.places) {
    const unit = unitAt(place.start)
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  const outside = counts.get(-1) ?? 0
  const first = formula.spread?.firstUnit
  const more = formula.places.length - shownPlaces
  return html`<details class="formula" data-f="${id}"><summary><span class="phrase">${clipped(formula.text)}</span><span class="meta"><span class="kinds">${kinds.map((kind) => html`<i>${kind}</i>`)}</span>${stripOf(analysis, counts)}<b class="count">${formula.spread?.count ?? formula.places.length}</b></span></summary>
${first !== undefined && analysis.units.length > 1 && html`<p class="first">${both({ zh: '首见', en: 'First in' })} ${first}</p>`}
${outside > 0 && formula.spread !== undefined && html`<p class="first">${both({ zh: `另有 ${outside} 处在各单位之外，未计入。`, en: `${outside} more outside the units, not counted.` })}</p>`}
<ol class="places">${formula.places.slice(0, shownPlaces).map((place) => html`<li>${analysis.units.length > 1 && html`<span class="unit-tag">${analysis.units[unitAt(place.start)]?.name ?? both(outsideTag)}</span>`}${placeLink(analysis.text, place, links)}</li>`)}</ol>
${more > 0 && html`<p class="more">${both({ zh: `另有 ${grouped(more)} 处`, en: `${grouped(more)} more places` })}</p>`}
</details>
`
}

/** One small square for each unit, shaded by how often the formula stands there. */
function stripOf({ units }: Analysis, counts: ReadonlyMap<number, number>): Html | false {
  if (units.length < 2) return false
  const reached = counts.size - (counts.has(-1) ? 1 : 0)
  if (units.length > squares) return html`<span class="reach">${reached}/${grouped(units.length)}</span>`
  const most = largest(counts.values(), 1)
  const title = units
    .flatMap((unit, i) => (counts.has(i) ? [`${unit.name} ${counts.get(i)}`] : []))
    .join(' · ')
  return html`<span class="strip" role="img" aria-label="${title}" title="${title}">${units.map((_, i) => {
    const count = counts.get(i) ?? 0
    return count === 0 ? html`<i></i>` : html`<i style="--shade:${Math.round(30 + (70 * count) / most)}"></i>`
  })}</span>`
}
