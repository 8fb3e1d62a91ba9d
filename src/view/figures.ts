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
