import type { Analysis } from '../../analyze.ts'
import { clipped, decimal, grouped, largest } from '../figures.ts'
import { type Label, parts } from '../labels.ts'
import { memberNames } from '../member-names.ts'
import { both } from './bilingual.ts'
import { clusterMapOf, type Member, signOf } from './cluster-map.ts'
import { type Html, html } from './html.ts'

/** So many members of one cluster are listed. */
const listed = 40

const lead: Label = {
  zh: '用词相近的章节归为一类。小数是轮廓系数：近 1 合群，近 0 在两类之间，负数则更近别的类。',
  en: 'Sections that use like words. The small figure is the silhouette: near 1 well placed, near 0 between two clusters, below 0 nearer to another.',
}

function more(members: number): Html | false {
  const rest = members - listed
  return (
    rest > 0 &&
    html`<p class="hint">${both({ zh: `另有 ${grouped(rest)} 篇。`, en: `${grouped(rest)} more.` })}</p>`
  )
}

/** The map of all clusters, then each as a card: its label, its words, its members. */
export function clustersOf(analysis: Analysis): Html {
  const { clusters, rows } = analysis.clusters
  const memberOf = membersOf(analysis)
  const members = new Map<number, Analysis['clusters']['rows']>(clusters.map(({ id }) => [id, []]))
  const outside: string[] = []
  for (const row of rows) {
    const mine = members.get(row.cluster)
    if (mine === undefined) outside.push(memberOf(row.document).name)
    else mine.push(row)
  }
  return html`<section class="part" id="clusters" aria-labelledby="clusters-title">
<h2 id="clusters-title">${both(parts.clusters)} <small>${clusters.length}</small></h2>
<p class="lead">${both(lead)}</p>
${clusterMapOf(analysis, memberOf)}
<div class="cards">${clusters.map((cluster) => cardOf(cluster, members.get(cluster.id) ?? [], memberOf))}</div>
${outside.length > 0 && html`<p class="hint">${both({ zh: '未归类', en: 'In no cluster' })}: ${outside.slice(0, listed).join(' · ')}</p>${more(outside.length)}`}
</section>`
}

/** Tells of a document of the clustering: the section or the unit that it is, if it is one. */
function membersOf(analysis: Analysis): (document: string) => Member {
  const nameOf = memberNames(analysis)
  return (document) => {
    const { name, unit, section, unitId } = nameOf(document)
    const target = section === undefined ? unitId && `#unit-${unitId}` : `#section-${section}`
    return {
      name,
      ...(unit === undefined ? {} : { unit }),
      ...(target === undefined ? {} : { href: target }),
    }
  }
}

function cardOf(
  cluster: Analysis['clusters']['clusters'][number],
  rows: Analysis['clusters']['rows'],
  memberOf: (document: string) => Member,
): Html {
  const { id, label, size, units, terms, example } = cluster
  const most = largest(
    terms.map((term) => term.weight),
    Number.MIN_VALUE,
  )
  const member = ({ document, silhouette, outlier }: (typeof rows)[number]): Html => {
    const { name, unit, href } = memberOf(document)
    const words = clipped(name, 120)
    const mark = (words: Label) => html` <em>${both(words)}</em>`
    return html`<li><span>${href === undefined ? words : html`<a href="${href}">${words}</a>`}${document === example && mark({ zh: '典型', en: 'typical' })}${outlier && mark({ zh: '离群', en: 'outlier' })} <small>${unit}</small></span> <small class="fit" title="silhouette">${decimal(silhouette, 2).replace('-', '−')}</small></li>`
  }
  return html`<article class="card"><h3 lang="zh">${signOf(id)} ${id} ${label}</h3>
<p class="size">${size} ${both({ zh: '篇', en: size === 1 ? 'member' : 'members' })} · ${units.length} ${both({ zh: '个单位', en: units.length === 1 ? 'unit' : 'units' })}</p>
<ul class="terms" lang="zh">${terms
    .slice(0, 12)
    .map(
      ({ term, weight }) =>
        html`<li style="--shade:${Math.round((weight / most) * 100)}" title="${decimal(weight, 3)}">${term}</li>`,
    )}</ul>
<ol class="members" lang="zh">${rows.slice(0, listed).map(member)}</ol>${more(rows.length)}</article>
`
}
