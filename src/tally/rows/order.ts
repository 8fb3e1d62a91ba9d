import type { MergeableRow } from './row.ts'

/**
 * The order of strings by their code points, which is that of their UTF-8 bytes: what `LC_ALL=C sort` and databases with
 * a binary collation do. JavaScript's `<` puts halves of surrogate pairs (𠮷) before U+E000 to U+FFFF (，). Negative, 0 or positive.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

/** Units from U+D800 on, turned so that surrogates come last. */
const rank = (unit: number) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

/** The order of rows: by stat, op, unit and key, each in the order of bytes. 0 for rows that merge into one. */
export function compareRows(a: Omit<MergeableRow, 'n'>, b: Omit<MergeableRow, 'n'>): number {
  return (
    compareText(a.stat, b.stat) ||
    compareText(a.op, b.op) ||
    compareText(a.unit, b.unit) ||
    compareText(a.key, b.key)
  )
}

/** The numbers of texts in the order of their bytes; the earlier first of equal ones. */
export const orderOf = (texts: readonly string[]): number[] =>
  [...texts.keys()].sort((a, b) => compareText(texts[a]!, texts[b]!) || a - b)
