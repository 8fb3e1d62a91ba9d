import { type NumberedLine, numberingForms } from './numbering.ts'

interface Counted {
  text: string
  number?: NumberedLine
}

/**
 * Which of the numbered lines count: those in forms that may be something else (一是, 首先, 1.1, 案例一) only where the
 * next of their form counts on, or the last did. Linear time.
 */
export function inCompany<Line extends Counted>(lines: readonly Line[]): (line: Line) => boolean {
  const counting = new Set<Line>()
  const last = new Map<number, Line>()
  for (const line of lines) {
    if (!line.number || !isWeak(line.number.form)) continue
    const before = last.get(line.number.form)
    if (before && comesAfter(before, line)) counting.add(before).add(line)
    last.set(line.number.form, line)
  }
  return (line) => line.number !== undefined && (!isWeak(line.number.form) || counting.has(line))
}

/** 其次 comes after 首先; 最后 comes after any. */
const comesAfter = (before: Counted, line: Counted) =>
  line.text.startsWith('最后') || line.number!.ordinal === before.number!.ordinal + 1

const isWeak = (form: number) => numberingForms[form]!.weak === true
