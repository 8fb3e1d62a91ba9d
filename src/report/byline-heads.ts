import type { RepairedText } from '../text/repair.ts'
import { areOuter } from './headings.ts'
import type { ReportLine } from './lines.ts'
import { namesBody, type UnitHead } from './units.ts'

/** 供稿：柳荫街道党工委, 作者单位：石门县政协, （柳荫街道供稿）: who hands it in. Group 1 or 2 is the body. */
const bylineForm =
  /^[（(【]?(?:(?:供稿|报送|选送|申报|推荐|来源|实施|案例|作者|撰稿)?(?:单位|供稿|来源)\s*[：:]\s*([^\s，。；、：）)】]{2,24})|([^\s，。；、：（(]{2,24})(?:供稿|报送|选送|推荐)[）)】]$)/
const longestByline = 120

/** The body that a by-line names; undefined for any other line. */
export function bylineBody(text: string): string | undefined {
  const match = text.length > longestByline ? null : bylineForm.exec(text)
  const name = match?.[1] ?? match?.[2]
  return name !== undefined && namesBody(name) ? name : undefined
}

const leastArticles = 2
/** What may stand below the last by-line: an imprint. */
const mostBehind = 3

/**
 * Finds the heads of a collection whose articles end with a by-line that names a body (（作者单位：石门县政协）): each is a
 * unit of that name. Each begins with short lines above its text, the first of which is its heading. Linear time.
 */
export function findBylineHeads(
  lines: readonly ReportLine[],
  repaired: Pick<RepairedText, 'aside' | 'toRaw'>,
): UnitHead[] {
  const ends = bylineEnds(lines, repaired)
  const last = ends.at(-1)
  if (ends.length < leastArticles || last === undefined || lines.length - last.end > mostBehind) return []
  const heads = ends.map(({ name }, i) => readHead(lines, name, ends[i - 1]?.end ?? 0, i === 0))
  if (!heads.every((head, i): head is UnitHead => head !== undefined && head.body < ends[i]!.end)) return []
  const outer = areOuter(
    lines,
    heads.map(({ first }) => ({ first, last: first })),
  )
  return outer ? heads : []
}

/** The body of each by-line, and the line behind it; by-lines may have been set aside. */
function bylineEnds(
  lines: readonly ReportLine[],
  { aside, toRaw }: Pick<RepairedText, 'aside' | 'toRaw'>,
): { name: string; end: number }[] {
  const beside = aside.flatMap(({ text, start }) => {
    const name = bylineBody(text)
    return name === undefined ? [] : [{ name, start }]
  })
  const ends: { name: string; end: number }[] = []
  let next = 0
  lines.forEach((line, i) => {
    const start = next < beside.length ? toRaw(line).start : 0
    while (next < beside.length && beside[next]!.start < start)
      ends.push({ name: beside[next++]!.name, end: i })
    const own = bylineBody(line.text)
    if (own !== undefined) ends.push({ name: own, end: i + 1 })
  })
  for (const { name } of beside.slice(next)) ends.push({ name, end: lines.length })
  return ends
}

/** Above the first article stands the title of the whole: its heading is the last line, those of the others the first. */
function readHead(
  lines: readonly ReportLine[],
  name: string,
  from: number,
  isFirst: boolean,
): UnitHead | undefined {
  let body = from
  while (body < lines.length && (lines[body]!.kind === 'short' || lines[body]!.kind === 'dash')) body++
  let first = from
  if (isFirst) {
    first = body - 1
    while (first > from && lines[first]!.kind === 'dash') first--
  }
  if (body === from || lines[first]?.kind !== 'short') return undefined
  return { first, name, heading: lines[first]!.text, body }
}
