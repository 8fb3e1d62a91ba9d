import { parseReport } from '../src/report/parse.ts'

/** How well the paragraphs of a text with hard line breaks were restored, against the clean article. */
export interface Restoring {
  precision: number
  recall: number
  f1: number
  /** Share of the article's characters that come in its order. */
  inOrder: number
  /** What was given and is no end, and what is one and was not given: the characters before it. */
  wrong: string[]
  missed: string[]
}

/** What no reader would call a paragraph of the article: what stands above it, rules, dates, places, bylines. */
const frontMatter = /^---\n[\s\S]*?\n---\n/
const furniture =
  /^(?:={3,}|\d{4}-\d{2}-\d{2}.*|来源[：:].*|(?:撰稿|编辑|编审)[：:].*|[\u4e00-\u9fff]{2,3}|特别声明|本报(?:记者|通讯员).{2,12})$/

/** The paragraphs of an article in Markdown, without front matter and furniture. */
export const paragraphsOf = (markdown: string): string[] =>
  markdown
    .replace(frontMatter, '')
    .split('\n')
    .map(bare)
    .filter((line) => line !== '' && !furniture.test(line))

/** Lines of a text as a plain rule joins them: a line goes on below unless it is clearly shorter than the longest. */
export function joinByWidth(text: string): string[] {
  const lines = text.split(/[\n\f]/).map((line) => line.trim())
  const most = Math.max(...lines.filter((line) => !/^=+$/.test(line)).map((line) => line.length))
  const paragraphs: string[] = []
  let open = ''
  for (const line of lines) {
    open += line
    if (line.length >= most - 3) continue
    if (open !== '') paragraphs.push(open)
    open = ''
  }
  if (open !== '') paragraphs.push(open)
  return paragraphs.map(bare)
}

export const joinByTifa = (text: string): string[] => parseReport(text).text.split('\n').map(bare)

/**
 * Compares the ends of paragraphs. Both texts are laid side by side by their longest common subsequence of
 * characters, so that what stands in one alone (a title, a note) takes no part. Quadratic; the articles are short.
 */
export function compareParagraphs(gold: readonly string[], given: readonly string[]): Restoring {
  const [a, goldEnds] = endsOf(gold)
  const [b, givenEnds] = endsOf(given)
  const partner = align(a, b)
  const aligned = new Set<number>()
  let matched = 0
  for (let i = 0; i < a.length; i++) if (partner[i]! >= 0) matched++
  const placeInGold = new Map<number, number>()
  partner.forEach((j, i) => {
    if (j >= 0) placeInGold.set(j, i)
  })
  for (const end of givenEnds) {
    const place = placeInGold.get(end)
    if (place !== undefined) aligned.add(place)
  }
  const right = [...aligned].filter((end) => goldEnds.has(end)).length
  const precision = right / aligned.size
  const recall = right / goldEnds.size
  const before = (end: number) => a.slice(Math.max(0, end - 11), end + 1)
  return {
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    inOrder: matched / a.length,
    wrong: [...aligned].filter((end) => !goldEnds.has(end)).map(before),
    missed: [...goldEnds].filter((end) => !aligned.has(end)).map(before),
  }
}

const bare = (text: string) => text.replace(/[\s\u00a0\u200b\ufeff]/g, '')

/** The characters of paragraphs as one string, and the indices of their last ones. */
function endsOf(paragraphs: readonly string[]): [string, Set<number>] {
  let length = 0
  const ends = new Set<number>()
  for (const paragraph of paragraphs) {
    if (paragraph === '') continue
    length += paragraph.length
    ends.add(length - 1)
  }
  return [paragraphs.join(''), ends]
}

/** For each character of `a` the index of its partner in `b`, or -1. */
function align(a: string, b: string): Int32Array {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const partner = new Int32Array(a.length).fill(-1)
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) partner[i++] = j++
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return partner
}
