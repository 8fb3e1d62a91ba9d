import type { Analysis } from '../analyze.ts'
import { countChars } from '../text/chars.ts'
import { grouped } from './figures.ts'
import type { Label } from './labels.ts'

interface Sums {
  chars: number
  quotes: number
  slogans: number
}

/** The figures that page and summary both show. */
export interface Totals extends Sums {
  /** Different formulas: the rows of `phrases`. */
  formulas: number
  /** Theme hits of the first level: what counts for a sub-theme counts for the theme above it too. */
  hits: number
  /** What lies outside all units (the title, a foreword) and is in no count above. */
  outside: Sums
}

/** Sums over the units, so that they agree with the units' own figures; without units those of the whole text. */
export function totalsOf(analysis: Analysis): Totals {
  const whole: Sums = {
    chars: countChars(analysis.text),
    quotes: analysis.quotes.length,
    slogans: analysis.slogans.length,
  }
  const sums: Sums = { chars: 0, quotes: 0, slogans: 0 }
  for (const { chars, quotes, slogans } of analysis.units) {
    sums.chars += chars
    sums.quotes += quotes
    sums.slogans += slogans
  }
  const inside = analysis.units.length > 0 ? sums : whole
  const outside = {
    chars: Math.max(0, whole.chars - inside.chars),
    quotes: Math.max(0, whole.quotes - inside.quotes),
    slogans: Math.max(0, whole.slogans - inside.slogans),
  }
  const deeper = new Set(analysis.themes.filter(({ level }) => level > 1).map(({ theme }) => theme))
  const hits = analysis.hits.filter(({ theme }) => !deeper.has(theme)).length
  return { ...inside, formulas: analysis.phrases.length, hits, outside }
}

/** Says what the totals leave out, or undefined where they leave nothing out. */
export function outsideWords({ outside: { chars, quotes, slogans } }: Totals): Label | undefined {
  const figures: [number, zh: string, one: string, many: string][] = [
    [chars, '字', 'character', 'characters'],
    [quotes, '处引文', 'quote', 'quotes'],
    [slogans, '处口号', 'slogan', 'slogans'],
  ]
  const there = figures.filter(([count]) => count > 0)
  if (there.length === 0) return undefined
  const zh = there.map(([count, unit]) => `${grouped(count)} ${unit}`).join('、')
  const en = there.map(([count, , one, many]) => `${grouped(count)} ${count === 1 ? one : many}`).join(', ')
  return { zh: `另有 ${zh}在各单位之外（题头等），未计入。`, en: `Outside the units and not counted: ${en}.` }
}

/** The title, or where a report has none (several were joined) one made from its units. */
export function titleOf({ title, units }: Analysis): string {
  if (title.trim() !== '') return title.trim()
  const [first] = units
  if (first === undefined || first.name.trim() === '') return '未命名文本'
  return units.length === 1 ? first.name : `${first.name}等 ${grouped(units.length)} 个单位`
}
