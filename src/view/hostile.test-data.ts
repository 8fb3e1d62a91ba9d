import type { Analysis } from '../analyze.ts'
import { sampleAnalysis } from './sample.test-data.ts'

/** The sample with hostile text in every field that a report or a person can fill. */
export function hostileAnalysis(): Analysis {
  const evil = `</script><script>document.title="owned"</script><!--<img src=x onerror="document.title='owned'">`
  const analysis = sampleAnalysis()
  const text = `${evil}\n${evil}“${evil}”\n${analysis.text}`
  const place = { document: 'u1', unit: evil, start: evil.length + 1, end: evil.length * 2 + 1 }
  return {
    ...analysis,
    title: evil,
    subtitle: evil,
    text,
    units: [
      {
        ...analysis.units[0]!,
        id: evil,
        name: evil,
        heading: evil,
        caption: evil,
        start: 0,
        end: text.length,
      },
    ],
    sections: [{ id: evil, unit: evil, level: 1, heading: evil, start: evil.length + 1, end: text.length }],
    quotes: [{ ...place, text: evil, kind: 'term', open: '“', close: '”', depth: 0, speaker: evil }],
    slogans: [{ ...place, text: evil, kinds: ['quoted'], parts: [], score: 1 }],
    phrases: [{ ...analysis.phrases[0]!, phrase: evil, firstUnit: evil }],
    themes: [{ ...analysis.themes[0]!, unit: evil, theme: evil, label: evil, count: 1 }],
    hits: [{ ...place, theme: evil, term: evil, text: evil, weight: 1, negated: false, parts: [] }],
    comparisons: [{ ...analysis.comparisons[0]!, unit: evil, theme: evil, label: evil, pAdjusted: 0.001 }],
    keywords: [{ ...analysis.keywords[0]!, unit: evil, word: evil }],
    clusters: {
      ...analysis.clusters,
      clusters: [{ ...analysis.clusters.clusters[0]!, label: evil, example: evil, units: [evil] }],
      rows: [{ ...analysis.clusters.rows[0]!, document: evil, unit: evil, label: evil }],
    },
    notes: [{ code: evil, message: evil, start: 0, end: 5 }],
    stamp: { ...analysis.stamp, tifa: evil, options: { [evil]: evil } },
  }
}
