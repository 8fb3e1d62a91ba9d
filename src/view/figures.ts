/** Numbers as people read them, the same on every machine: no locale. */

/** 12345 as `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A rate with one decimal, `–` where there is none. */
export function decimal(value: number, digits = 1): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–'
}

/** A p-value: three decimals, or that it is smaller than they can show. */
export function pText(p: number): string {
  if (!Number.isFinite(p)) return 'p = –'
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`
}

/** How many times as often. */
export function timesText(ratio: number): string {
  if (!Number.isFinite(ratio)) return ratio > 0 ? '∞' : '–'
  return ratio >= 10 ? ratio.toFixed(0) : ratio >= 0.1 || ratio === 0 ? ratio.toFixed(1) : ratio.toFixed(2)
}

/** The largest of the values, at least `least`. Any number of values, where `Math.max(...)` has a limit. */
export function largest(values: Iterable<number>, least = 0): number {
  let most = least
  for (const value of values) if (value > most) most = value
  return most
}

/** A text that is too long to be shown whole, cut with `…`; no surrogate pair is halved. */
export function clipped(text: string, most = 200): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most)}…`
}
