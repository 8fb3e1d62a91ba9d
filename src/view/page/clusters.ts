import type { Analysis } from '../../analyze.ts'
import { clipped, decimal, grouped, largest } from '../figures.ts'
import { parts } from '../labels.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'

/** So many members of one cluster are listed. */
const listed = 40

function more(members: number): Html | false {
  const rest = members - listed
  return (
    rest > 0 &&
    html`<p class="hint">${both({ zh: `另有 ${grouped(rest)} 篇。`, en: `${grouped(rest)} more.` })}</p>`
  )
}

/** Each cluster as a card: its label, its words, its members. */
export function clustersOf(analysis: Analysis): Html {
  const { clusters, rows } = analysis.clusters
  const headings = new Map(analysis.sections.map((section) => [section.id, section]))
  const units = new Map(analysis.units.map((unit) => [unit.id, unit]))
  const member = (document: string, silhouette: number, example: boolean): Html => {
    const section = headings.get(document)
    const unit = units.get(document)
    const words = section?.heading ?? unit?.name ?? document
    const target = section ? `#section-${document}` : unit ? `#unit-${document}` : undefined
    const name =
      target === undefined
        ? html`${clipped(words, 120)}`
        : html`<a href="${target}">${clipped(words, 120)}</a>`
    const mark = example && html` <em>${both({ zh: '典型', en: 'typical' })}</em>`
    return html`<li><span>${name}${mark} <small>${section?.unit}</small></span> <small class="fit" title="silhouette">${decimal(silhouette, 2)}</small></li>`
  }
  const members = new Map<number, Analysis['clusters']['rows']>(clusters.map(({ id }) => [id, []]))
  const outside: string[] = []
  for (const row of rows) {
    const mine = members.get(row.cluster)
    if (mine === undefined) outside.push(row.document)
    else mine.push(row)
  }
  const cards = clusters.map((cluster) => {
    const mine = members.get(cluster.id) ?? []
    const most = largest(
      cluster.terms.map((term) => term.weight),
      Number.MIN_VALUE,
    )
    return html`<article class="card"><h3 lang="zh">${cluster.label}</h3>
<p class="size">${cluster.size} ${both({ zh: '篇', en: cluster.size === 1 ? 'member' : 'members' })} · <span lang="zh">${cluster.units.length} ${both({ zh: '个单位', en: cluster.units.length === 1 ? 'unit' : 'units' })}</span></p>
<ul class="terms" lang="zh">${cluster.terms
      .slice(0, 12)
      .map(
        ({ term, weight }) =>
          html`<li style="--shade:${Math.round((weight / most) * 100)}" title="${decimal(weight, 3)}">${term}</li>`,
      )}</ul>
<ol class="members" lang="zh">${mine
      .slice(0, listed)
      .map((row) =>
        member(row.document, row.silhouette, row.document === cluster.example),
      )}</ol>${more(mine.length)}</article>
`
  })
  return html`<section class="part" id="clusters" aria-labelledby="clusters-title">
<h2 id="clusters-title">${both(parts.clusters)} <small>${clusters.length}</small></h2>
<p class="lead">${both({ zh: '用词相近的章节归为一类。小数是轮廓系数，越近 1 越合群，近 0 则在两类之间。', en: 'Sections that use like words. The small figure is the silhouette: near 1 well placed, near 0 between two clusters.' })}</p>
<div class="cards">${cards}</div>
${outside.length > 0 && html`<p class="hint">${both({ zh: '未归类', en: 'In no cluster' })}: ${outside.slice(0, listed).join(' · ')}</p>${more(outside.length)}`}
</section>`
}
