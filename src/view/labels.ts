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

export const quoteKindNames: readonly string[] = Object.keys(quoteKinds)
export const sloganKindNames: readonly string[] = Object.keys(sloganKinds)

/** The label of a kind; one that is not known here is called by its own name. */
export const quoteLabel = (kind: string): Label => known(quoteKinds, kind) ?? { zh: kind, en: kind }
export const sloganLabel = (kind: string): Label => known(sloganKinds, kind) ?? { zh: kind, en: kind }

/** The kind as one of those known here, or `other`: what may become part of a name on the page. */
export const quoteSwitch = (kind: string): string => (known(quoteKinds, kind) ? kind : 'other')
export const sloganSwitch = (kind: string): string => (known(sloganKinds, kind) ? kind : 'other')

function known(labels: Readonly<Record<string, Label>>, kind: string): Label | undefined {
  return Object.hasOwn(labels, kind) ? labels[kind] : undefined
}

export const parts = {
  units: { zh: '单位', en: 'Units' },
  formulas: { zh: '提法', en: 'Formulas' },
  quotes: { zh: '引文', en: 'Quotes' },
  themes: { zh: '主题', en: 'Themes' },
  standout: { zh: '突出之处', en: 'What stands out' },
  clusters: { zh: '聚类', en: 'Clusters' },
  concordance: { zh: '检索', en: 'Concordance' },
  text: { zh: '原文', en: 'Text' },
  notes: { zh: '备注', en: 'Notes' },
  stamp: { zh: '来源', en: 'Provenance' },
} satisfies Record<string, Label>

/** What there is to say where nothing can be compared. */
export const aloneLabel = (units: number): Label =>
  units === 0
    ? { zh: '没有单位，无从比较。', en: 'There are no units to compare.' }
    : { zh: '只有一个单位，没有可比的对象。', en: 'One unit: there is nothing to compare it with.' }

/** `A`, `B`, … `Z`, then `27`, `28`, …: a short name for a unit in a narrow table. */
export function unitLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1)
}
