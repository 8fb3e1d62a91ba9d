import { shown, TifaError } from '../error.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'

/** What keeps a term from counting inside a longer word that is not it. */
export type Guard = 'none' | 'exceptions' | 'segmenter' | 'both'

export interface GuardOptions {
  /**
   * What keeps a term from counting inside a longer word that is not it (印度 in 印度尼西亚, 生产 in 生产总值):
   *
   * - `exceptions`: the longer words that the theme lists under `except`;
   * - `segmenter`: a term that lies in one token longer than itself, or reaches into one, does not count; one that spans
   *   whole tokens does, so that 高质量发展 counts though it is cut to 高质量/发展;
   * - `both`: both of these;
   * - `none`: every place counts.
   *
   * Under all but `none` a term that begins or ends with a Latin letter counts only where no other letter stands next to
   * it, and the same for digits. Default `exceptions`: they were chosen by a person, while the segmenter
   * cannot tell a word that is another (印度尼西亚) from one that means the same and more (养老金 for 养老).
   */
  guard?: Guard
  /** What cuts words for `segmenter` and `both`. Default: the shared segmenter. */
  segmenter?: Pick<Segmenter, 'ends'>
}

/** What a guard asks for. */
export interface GuardRules {
  exceptions: boolean
  latin: boolean
  segmenter: Pick<Segmenter, 'ends'> | undefined
}

export function guardRules({ guard = 'exceptions', segmenter }: GuardOptions): GuardRules {
  if (!guards.includes(guard)) {
    const allowed = guards.map(shown).join(', ')
    throw new TifaError('option', `guard: received ${shown(guard)}; allowed are ${allowed}`)
  }
  const cuts = guard === 'segmenter' || guard === 'both'
  return {
    exceptions: guard === 'exceptions' || guard === 'both',
    latin: guard !== 'none',
    segmenter: cuts ? (segmenter ?? defaultSegmenter()) : undefined,
  }
}

const guards: readonly Guard[] = ['none', 'exceptions', 'segmenter', 'both']

/**
 * Tells the places of one text that lie in a token longer than they are, or reach into one. They must be asked for in the
 * order of their starts.
 */
export function tokenGuard(text: string, segmenter: Pick<Segmenter, 'ends'>) {
  const ends = segmenter.ends(text)
  let token = 0
  return (start: number, end: number): boolean => {
    while (ends[token]! <= start) token++
    const length = end - start
    const begin = token === 0 ? 0 : ends[token - 1]!
    if (begin < start && ends[token]! - begin > length) return true
    let last = token
    while (ends[last]! < end) last++
    const lastBegin = last === 0 ? 0 : ends[last - 1]!
    return ends[last]! > end && ends[last]! - lastBegin > length
  }
}

/** True where a Latin letter stands next to one outside, or a digit next to a digit. */
export function cutsLatin(text: string, start: number, end: number): boolean {
  const first = kindOf(text.charCodeAt(start))
  if (first !== 0 && start > 0 && kindOf(text.charCodeAt(start - 1)) === first) return true
  const last = kindOf(text.charCodeAt(end - 1))
  return last !== 0 && end < text.length && kindOf(text.charCodeAt(end)) === last
}

/** True where a text begins or ends with a Latin letter or a digit, so that it could cut a word. */
export const isLatinEdged = (text: string): boolean =>
  kindOf(text.charCodeAt(0)) !== 0 || kindOf(text.charCodeAt(text.length - 1)) !== 0

/** 1 for a digit, 2 for a Latin letter, 0 for all else. */
function kindOf(code: number): 0 | 1 | 2 {
  if (code >= 0x30 && code <= 0x39) return 1
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 2
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7 ? 2 : 0
}
