import type { CompiledThemes } from './compile.ts'

/** Everything that stands in a text, by start and the longer first. Only the first `count` cells count. */
export interface Places {
  readonly count: number
  /** Numbers of strings and patterns, as in `CompiledThemes.meanings`. */
  readonly numbers: Int32Array
  readonly starts: Int32Array
  /** Where the places end; undefined where each is as long as its string. */
  readonly ends: Int32Array | undefined
}

/** Finds all strings and patterns of a dictionary in a (folded) text. One pass each. */
export function findPlaces(text: string, { matcher, scanner }: CompiledThemes): Places {
  const { count, patterns, starts } = matcher.scan(text)
  if (!scanner) return { count, numbers: patterns, starts, ends: undefined }
  const strings = matcher.lengths.length
  const found: { number: number; start: number; end: number }[] = []
  scanner.scan(text, (pattern, start, end) => {
    found.push({ number: strings + pattern, start, end })
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)

  const total = count + found.length
  const merged = {
    numbers: new Int32Array(total),
    starts: new Int32Array(total),
    ends: new Int32Array(total),
  }
  let string = 0
  let next = 0
  for (let i = 0; i < total; i++) {
    const pattern = found[next]
    const start = starts[string]!
    const end = start + matcher.lengths[patterns[string]!]!
    const stringFirst =
      pattern === undefined ||
      (string < count && (start < pattern.start || (start === pattern.start && end >= pattern.end)))
    merged.numbers[i] = stringFirst ? patterns[string]! : pattern.number
    merged.starts[i] = stringFirst ? start : pattern.start
    merged.ends[i] = stringFirst ? end : pattern.end
    if (stringFirst) string++
    else next++
  }
  return { count: total, ...merged }
}
