/**
 * How hot a formula is, in five steps by the share of documents that use it, after the scale that the China Media
 * Project reads party media by (chinamediaproject.org, its discourse reports: the share of a
 * year's articles in the People's Daily). Published are the bounds of 沸 (boiling, from .0518) and 烫 (scalding, from
 * .0129). The bounds of the lower steps are our own: each step begins at a quarter of the one above it, as 烫 does of 沸.
 */
export type Heat = '沸' | '烫' | '热' | '温' | '冷'

/** The steps with the least share of documents for each, hottest first. */
export const heatSteps: readonly { heat: Heat; from: number; published: boolean }[] = [
  { heat: '沸', from: 0.0518, published: true },
  { heat: '烫', from: 0.0129, published: true },
  { heat: '热', from: 0.0032, published: false },
  { heat: '温', from: 0.0008, published: false },
  { heat: '冷', from: 0, published: false },
]

/**
 * The step for a share of documents, 0 to 1. The scale is made for thousands of short texts: of fewer than twenty
 * documents one alone is 沸 already, so cut reports into sections or sentences before reading it.
 */
export const heatOf = (shareOfDocuments: number): Heat =>
  heatSteps.find(({ from }) => shareOfDocuments >= from)?.heat ?? '冷'
