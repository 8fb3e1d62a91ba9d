import type { Analysis } from '../../analyze.ts'
import { clipped, grouped } from '../figures.ts'
import { parts, quoteLabel } from '../labels.ts'
import { totalsOf } from '../totals.ts'
import { both } from './bilingual.ts'
import type { FormulaIndex } from './formula-index.ts'
import { type Listing, outsideTag } from './formulas.ts'
import { type Html, html } from './html.ts'

/** So many different quotes are listed, and so many units of each. */
const listed = 1000
const shownUnits = 12

interface QuoteGroup {
  text: string
  kind: string
  speakers: Set<string>
  places: Analysis['quotes']
}

/** Every different quote with its kind, count and places. */
export function quotesOf(listing: Listing, index: FormulaIndex): Html {
  const groups = groupQuotes(listing.analysis)
  const rest = groups.length - listed
  const { quotes, outside } = totalsOf(listing.analysis)
  return html`<section class="part" id="quotes" aria-labelledby="quotes-title">
<h2 id="quotes-title">${both(parts.quotes)} <small>${grouped(quotes)}</small></h2>
${outside.quotes > 0 && html`<p class="lead">${both({ zh: `另有 ${grouped(outside.quotes)} 处在各单位之外（题头等），未计入。`, en: `${grouped(outside.quotes)} more outside the units, not in the total.` })}</p>`}
<div class="scroll" tabindex="0" role="region" aria-labelledby="quotes-title">
<table class="rows quotes stacked"><thead><tr><th scope="col">${both(parts.quotes)}</th><th scope="col">${both({ zh: '类', en: 'Kind' })}</th><th scope="col" class="number">${both({ zh: '次', en: 'Count' })}</th><th scope="col">${both({ zh: '出处', en: 'Places' })}</th></tr></thead>
<tbody lang="zh">${groups.slice(0, listed).map((group) => quoteRow(listing, group, index.idOf(group.text)))}</tbody></table></div>
${rest > 0 && html`<p class="hint">${both({ zh: `另有 ${grouped(rest)} 种未列出，在原文中已标出。`, en: `${grouped(rest)} more are not listed here; they are marked in the text.` })}</p>`}
</section>`
}

function quoteRow(listing: Listing, group: QuoteGroup, formula: number | undefined): Html {
  const { text, kind, speakers, places } = group
  const units = new Map<number, { first: number; count: number }>()
  for (const { start } of places) {
    const unit = listing.unitAt(start)
    const known = units.get(unit)
    if (known === undefined) units.set(unit, { first: start, count: 1 })
    else known.count++
  }
  const more = units.size - shownUnits
  return html`<tr data-f="${formula}"><th scope="row" class="phrase">${clipped(text)}${speakers.size > 0 && html` <small>${[...speakers].slice(0, 5).join('、')}</small>`}</th><td>${both(quoteLabel(kind))}</td><td class="number">${places.length}</td><td>${[
    ...units,
  ]
    .slice(0, shownUnits)
    .map(([unit, place]) =>
      unitLink(listing, unit, place),
    )}${more > 0 && html`<small>+${grouped(more)}</small>`}</td></tr>
`
}

/** A unit that uses a quote: leads to the first place there, and says how many there are. */
function unitLink({ analysis, links }: Listing, unit: number, place: { first: number; count: number }): Html {
  const name = analysis.units[unit]?.name ?? both(outsideTag)
  return html`<a${links.to(place.first)}>${name}${place.count > 1 && html` <small>×${place.count}</small>`}</a> `
}

function groupQuotes({ quotes }: Analysis): QuoteGroup[] {
  const groups = new Map<string, Map<string, QuoteGroup>>()
  const order: QuoteGroup[] = []
  for (const quote of quotes) {
    const ofKind = groups.get(quote.kind) ?? new Map<string, QuoteGroup>()
    groups.set(quote.kind, ofKind)
    let group = ofKind.get(quote.text)
    if (group === undefined) {
      group = { text: quote.text, kind: quote.kind, speakers: new Set(), places: [] }
      ofKind.set(quote.text, group)
      order.push(group)
    }
    if (quote.speaker !== undefined) group.speakers.add(quote.speaker)
    group.places.push(quote)
  }
  return order
}
