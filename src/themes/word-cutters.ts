import { loadSegmenter } from '../segment/load.ts'
import type { Segmenter, Token } from '../segment/segmenter.ts'

/** A way to cut words, under the name that rows give it. */
export interface WordCutter {
  name: string
  segmenter: Pick<Segmenter, 'ends' | 'tokens'>
}

/**
 * The ways to cut words that are at hand here, the built-in one first: with and without guessing of unseen words, with
 * numbers and Latin words kept whole, nodejieba where it is installed, and the platform's Intl.Segmenter where it has
 * words for Chinese (its words depend on the platform's ICU).
 */
export async function wordCutters(): Promise<WordCutter[]> {
  const tifa = await loadSegmenter()
  const native = await loadSegmenter({ engine: 'nodejieba' }).catch(() => undefined)
  const platform = platformCutter(tifa)
  return [
    { name: 'tifa', segmenter: tifa },
    { name: 'tifa, no hmm', segmenter: cutterOf((text) => tifa.ends(text, { hmm: false }), tifa) },
    { name: 'tifa, keep', segmenter: await loadSegmenter({ keep: ['numbers', 'latin'] }) },
    ...(native ? [{ name: 'nodejieba', segmenter: native }] : []),
    ...(platform ? [{ name: 'Intl.Segmenter', segmenter: platform }] : []),
  ]
}

function platformCutter(tagger: Segmenter): WordCutter['segmenter'] | undefined {
  if (typeof Intl.Segmenter !== 'function') return undefined
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return cutterOf(
    (text) => Uint32Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length),
    tagger,
  )
}

/** Tokens of other ends, tagged as the built-in segmenter tags a text that is but the word; `x` where it cuts it further. */
function cutterOf(ends: (text: string) => Uint32Array, tagger: Segmenter): WordCutter['segmenter'] {
  const tags = new Map<string, string>()
  const tagOf = (text: string) => {
    const known = tags.get(text)
    if (known !== undefined) return known
    const found = tagger.tag(text)
    const tag = found.length === 1 ? found[0]!.tag : 'x'
    tags.set(text, tag)
    return tag
  }
  return {
    ends,
    tokens(text: string): Token[] {
      let start = 0
      // A copy: tagging cuts too, and would write over the ends.
      return Array.from(ends(text).slice(), (end) => {
        const token = { text: text.slice(start, end), start, end }
        start = end
        return { ...token, tag: tagOf(token.text) }
      })
    },
  }
}
