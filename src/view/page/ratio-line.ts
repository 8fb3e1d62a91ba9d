import { timesText } from '../figures.ts'
import { type Html, html } from './html.ts'

/** "So many times as often as elsewhere", with its 95% interval. */
export interface Ratio {
  rateRatio: number
  low: number
  high: number
}

/** How far a scale of doublings reaches: from 2^from to 2^to. */
export interface Doublings {
  from: number
  to: number
}

/** The scale that holds the ratios and their intervals, within 1/32 and 1,024. */
export function doublingsOf(ratios: readonly Ratio[]): Doublings {
  let [from, to] = [-1, 3]
  for (const { low, high } of ratios) {
    while (from > -5 && low < 2 ** from) from--
    while (to < 10 && high > 2 ** to) to++
  }
  return { from, to }
}

/** The attribute by which what is within knows its scale. */
export const scaleOf = ({ from, to }: Doublings): Html => html` style="--from:${from};--span:${to - from}"`

/**
 * A ratio as a bar from "as often" on, with its interval over it. The style sheet takes the logarithms, whose last digit
 * differs from machine to machine: the page says the ratios alone.
 */
export function ratioLine({ rateRatio, low, high }: Ratio): Html {
  const at = (name: string, value: number) => `--${name}:${Number(value.toPrecision(4))}`
  const variables = [at('r', rateRatio), at('low', low), at('high', high)].join(';')
  return html`<span class="ratio${rateRatio < 1 && ' less'}" style="${variables}" aria-hidden="true"><i></i><i></i><i></i></span>`
}

/** The scale below such lines: every doubling or every second, as there is room. */
export function ratioAxis({ from, to }: Doublings): Html {
  const step = to - from > 6 ? 2 : 1
  const marks: Html[] = []
  for (let power = from + (Math.abs(from) % step); power <= to; power += step) {
    const words = power < 0 ? `1/${2 ** -power}` : String(2 ** power)
    marks.push(html`<span style="--at:${power}">${words}</span>`)
  }
  return html`<span class="ratio-axis" aria-hidden="true">${marks}</span>`
}

export const ratioWords = ({ rateRatio, low, high }: Ratio): { ratio: string; interval: string } => ({
  ratio: `${timesText(rateRatio)}×`,
  interval: `${timesText(low)}–${timesText(high)}`,
})
