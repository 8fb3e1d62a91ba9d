import type { Analysis } from '../../analyze.ts'
import { decimal, largest } from '../figures.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'
import type { Links } from './links.ts'

type Row = Analysis['themes'][number]

const key = (theme: string, unit: string) => JSON.stringify([theme, unit])

/**
 * Makes the cell of a theme and a unit: the rate, its 95% interval as a line (all cells of a theme on one scale) and
 * in words, the hits; shaded by the square root of the rate, so that one very dense theme does not pale all the others.
 */
export function heatCells(analysis: Analysis, links: Links) {
  const rows = new Map<string, Row>()
  const widest = new Map<string, number>()
  for (const row of analysis.themes) {
    rows.set(key(row.theme, row.unit), row)
    const reach = row.count > 0 ? (intervalOf(row)?.[1] ?? row.perThousandChars) : 0
    widest.set(row.theme, Math.max(widest.get(row.theme) ?? 0, reach))
  }
  const firsts = new Map<string, number>()
  for (const hit of analysis.hits) {
    const at = key(hit.theme, hit.unit ?? '')
    firsts.set(at, Math.min(firsts.get(at) ?? Number.POSITIVE_INFINITY, hit.start))
  }
  const most = largest(
    analysis.themes.map((row) => row.perThousandChars),
    0.001,
  )
  return (theme: string, t: number, unit: string, u: number): Html => {
    const row = rows.get(key(theme, unit))
    if (row === undefined || row.count === 0) {
      return html`<td class="none"><span aria-hidden="true">·</span>${tellingOf(row)}</td>`
    }
    const shade = Math.round(Math.sqrt(row.perThousandChars / most) * 100)
    const first = firsts.get(key(theme, unit))
    const target = first === undefined ? html` href="#report"` : links.to(first)
    return html`<td style="--shade:${shade}"><a${target} data-theme="${t}" data-unit="${u}"><span aria-hidden="true"><b>${decimal(row.perThousandChars)}</b>${lineOf(row, widest.get(theme) ?? 1)}</span>${tellingOf(row)}</a></td>`
  }
}

/** An analysis that was made before there were intervals has none. */
function intervalOf(row: Row): readonly [number, number] | undefined {
  const interval: unknown = row.perThousandCharsInterval
  return Array.isArray(interval) && interval.length === 2 && interval.every(Number.isFinite)
    ? [interval[0], interval[1]]
    : undefined
}

function lineOf(row: Row, reach: number): Html | false {
  const interval = intervalOf(row)
  if (interval === undefined) return false
  const [low, high] = interval.map((end) => Math.round((100 * Math.min(end, reach)) / reach))
  return html`<small><span>${row.count} · </span>${ends(interval)}</small><i style="--low:${low};--high:${high}"></i>`
}

/** What a cell says, for those who hear it and where the pointer or the focus rests on it. */
function tellingOf(row: Row | undefined): Html {
  if (row === undefined) return html``
  const { count, perThousandChars } = row
  const interval = intervalOf(row)
  const [zh, en] =
    interval === undefined ? ['', ''] : [`，95% 区间 ${ends(interval)}`, `, 95% interval ${ends(interval)}`]
  return html`<span class="sr tip">${both({
    zh: `${count} 次，每千字 ${decimal(perThousandChars)} 次${zh}`,
    en: `${count} ${count === 1 ? 'hit' : 'hits'}, ${decimal(perThousandChars)} per thousand characters${en}`,
  })}</span>`
}

/** As few digits as tell the ends apart. */
function ends([low, high]: readonly [number, number]): string {
  const digits = high < 10 ? 1 : 0
  return `${decimal(low, digits)}–${decimal(high, digits)}`
}
