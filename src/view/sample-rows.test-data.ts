import type { SectionRow } from '../analyze.ts'
import type { Clustering } from '../clusters/cluster.ts'
import { contrast } from '../stats/contrast.ts'
import type { ThemeComparison } from '../themes/compare.ts'
import type { ThemeCount } from '../themes/count.ts'
import type { Keyword } from '../themes/keywords.ts'

/** Comparisons with their statistics. */
export function sampleComparisons(themes: readonly ThemeCount[], textLength: number): ThemeComparison[] {
  return themes.map(({ unit, theme, label, count, chars, perThousandChars }) => {
    const all = themes.filter((row) => row.theme === theme).reduce((sum, row) => sum + row.count, 0)
    const otherCount = all - count
    const otherChars = textLength - chars
    const against = contrast({ count, size: chars, otherCount, otherSize: otherChars }, 'rate')
    return {
      unit,
      theme,
      label,
      observed: count,
      chars,
      perThousandChars,
      otherCount,
      otherChars,
      otherPerThousandChars: (otherCount / otherChars) * 1000,
      ...against,
      pAdjusted: against.p,
      pHolm: against.p,
      bootstrapInterval: null,
      locationQuotient: 1,
      dispersion: 0.3,
      dp: 0.25,
      juillandD: 0.7,
      carrollD2: 0.9,
      rosengrenS: 0.9,
    }
  })
}

const labels = ['企业 · 科技 · 人才', '协商议事 · 群众 · 社区', '党的领导 · 学习 · 理论']

/** Three clusters, the sections dealt out by their place. */
export function sampleClusters(sections: readonly SectionRow[]): Clustering {
  const members = sections.map((section, i) => ({
    section,
    cluster: i % 3 === 0 && i > 2 ? 2 : i < 3 || i === 7 ? 0 : 1,
  }))
  return {
    k: 3,
    seed: 1,
    clusters: labels.map((label, i) => {
      const mine = members.filter((member) => member.cluster === i)
      const words = label.split(' · ')
      return {
        id: i + 1,
        size: mine.length,
        share: mine.length / members.length,
        label,
        terms: words.map((term, t) => ({
          term,
          weight: 0.5 - t * 0.12,
          keyness: 12 - t,
          count: 9 - t,
          documents: 3,
        })),
        example: mine[0]?.section.id ?? '',
        units: [...new Set(mine.map((member) => member.section.unit))],
        silhouette: 0.2,
        stability: 0.7,
      }
    }),
    rows: members.map(({ section, cluster }, i) => ({
      document: section.id,
      unit: section.unit,
      cluster: cluster + 1,
      label: labels[cluster]!,
      silhouette: 0.1 + (i % 4) * 0.08,
      similarity: 0.6,
      nextCluster: ((cluster + 1) % 3) + 1,
      stability: 0.7,
      outlier: false,
      x: i / 10,
      y: cluster,
    })),
    quality: { silhouette: 0.19, inertia: 8 },
    considered: [],
  }
}

export function sampleKeyword(
  unit: string,
  rank: number,
  word: string,
  count: number,
  pAdjusted: number,
): Keyword {
  return {
    unit,
    rank,
    word,
    tag: 'n',
    count,
    tokens: 600,
    perThousandTokens: count / 0.6,
    documents: 1,
    otherCount: 3,
    otherTokens: 1800,
    expected: 5,
    rateRatio: 6,
    logRatio: 2.6,
    interval: [2, 18],
    g2: 24,
    p: pAdjusted / 20,
    pAdjusted,
    pHolm: pAdjusted,
    rateRatioInterval: [2, 18],
    exactInterval: [1.8, 20],
    halfAdded: false,
    g2Williams: 23,
    chi2: 25,
    chi2Yates: 22,
    pExact: pAdjusted / 20,
    logOdds: 1,
    logOddsZ: 3,
  }
}
