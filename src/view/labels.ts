import type { QuoteKind } from '../phrases/quotes.ts'
import type { SloganKind } from '../phrases/slogans.ts'

/** What the interface calls something, in its two languages. */
export interface Label {
  zh: string
  en: string
}

export const quoteKinds: Record<QuoteKind, Label> = {
  term: { zh: '词语', en: 'Terms' },
  title: { zh: '题名', en: 'Titles' },
  speech: { zh: '话语', en: 'Speech' },
  part: { zh: '单字', en: 'Single characters' },
}

export const sloganKinds: Record<SloganKind, Label> = {
  parallel: { zh: '对举', en: 'Parallel' },
  numeral: { zh: '数字概括', en: 'Numeral' },
  formula: { zh: '固定提法', en: 'Set formula' },
  quoted: { zh: '加引号', en: 'Quoted' },
  heading: { zh: '标题', en: 'Heading' },
}

export const quoteKindNames = Object.keys(quoteKinds) as QuoteKind[]
export const sloganKindNames = Object.keys(sloganKinds) as SloganKind[]

export const parts = {
  units: { zh: '单位', en: 'Units' },
  formulas: { zh: '提法', en: 'Formulas' },
  quotes: { zh: '引文', en: 'Quotes' },
  themes: { zh: '主题', en: 'Themes' },
  standout: { zh: '突出之处', en: 'What stands out' },
  clusters: { zh: '聚类', en: 'Clusters' },
  text: { zh: '原文', en: 'Text' },
  notes: { zh: '备注', en: 'Notes' },
  stamp: { zh: '来源', en: 'Provenance' },
} satisfies Record<string, Label>

/** `A`, `B`, … `Z`, then `27`, `28`, …: a short name for a unit in a narrow table. */
export function unitLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1)
}
