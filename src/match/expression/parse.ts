import { type CodePoints, codePoints, complement, propertyOf, rangesOf } from './code-points.ts'
import { type Pattern, PatternMistake, type Tree } from './tree.ts'

const longestSource = 1000
const mostRepeats = 100
const deepest = 40

const classes: Readonly<Record<string, CodePoints>> = {
  d: codePoints([[0x30, 0x39]]),
  w: codePoints([
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ]),
  s: codePoints([
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ]),
}
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 }
const anyOnLine = complement(
  codePoints([
    [10, 10],
    [13, 13],
    [0x2028, 0x2029],
  ]),
)

/** What other engines know and this one does not, by what it begins with, and what to write instead. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^\(\?<?[=!]/, 'looking ahead or behind is not supported; use exceptions or negation'],
  [/^\(\?(?!:)/, 'of groups that begin with (? only (?:…) is supported'],
  [/^\\[1-9k]/, 'references back to a group are not supported'],
  [/^\\[bB]/, 'word boundaries are not supported: Chinese writes none; use a guard'],
]

/**
 * Reads a regular expression in the part of JavaScript's syntax that can be run in linear time: characters, `.`,
 * `[…]`, `\d \w \s` and their opposites, `\p{Han}`, `\uXXXX`, groups, `|`, `* + ? {m} {m,} {m,n}` (up to 100), `^` as the
 * first and `$` as the last character for the ends of a line. The longest match counts, so lazy `*?` is refused, as are
 * references back and looking around.
 *
 * @throws PatternMistake that says at which character of the expression what is wrong
 */
export function parseExpression(source: string): Pattern {
  if (source.length > longestSource) {
    throw new PatternMistake(`it has ${source.length} characters; allowed are ${longestSource}`)
  }
  const lineStart = source.startsWith('^')
  const body = lineStart ? source.slice(1) : source
  const lineEnd = /(?:^|[^\\])(?:\\\\)*\$$/.test(body)
  const reader = new Reader(source, lineStart ? 1 : 0, source.length - (lineEnd ? 1 : 0))
  const tree = reader.whole()
  if (reader.isChoice && (lineStart || lineEnd)) {
    throw new PatternMistake('^ and $ stand outside of |; put the choice into (…)')
  }
  return { tree, prefer: 'longest', lineStart, lineEnd }
}

class Reader {
  private at: number
  private readonly source: string
  private readonly end: number
  private depth = 0
  /** The expression is a choice as a whole, without (…) around it. */
  isChoice = false

  constructor(source: string, at: number, end: number) {
    this.source = source
    this.at = at
    this.end = end
  }

  whole(): Tree {
    const tree = this.choice()
    if (this.at < this.end) this.fail('this ) closes nothing; write \\) for the mark')
    return tree
  }

  private choice(): Tree {
    const options = [this.sequence()]
    while (this.peek() === '|') {
      if (this.depth === 0) this.isChoice = true
      this.at++
      options.push(this.sequence())
    }
    return options.length === 1 ? options[0]! : { kind: 'choice', options }
  }

  private sequence(): Tree {
    const parts: Tree[] = []
    while (this.at < this.end && this.peek() !== '|' && this.peek() !== ')') parts.push(this.repeated())
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts }
  }

  private repeated(): Tree {
    const part = this.single()
    const counts = this.counts()
    if (!counts) return part
    const [least, most] = counts
    if (this.peek() === '?') this.fail('lazy repetition is not supported: the longest match counts')
    if (this.peek() === '+') this.fail('possessive repetition is not supported')
    const at = this.at
    if (this.counts()) {
      this.at = at
      this.fail('a repetition is repeated; put the inner one into (…)')
    }
    return { kind: 'repeat', part, least, most }
  }

  private counts(): [number, number] | undefined {
    const rest = this.source.slice(this.at, this.end)
    const simple = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] } as const
    const sign = rest[0]
    if (sign === '*' || sign === '+' || sign === '?') {
      this.at++
      return [...simple[sign]]
    }
    const counted = /^\{(\d{1,9})(,(\d{0,9}))?\}/.exec(rest)
    if (!counted) return undefined
    const least = Number(counted[1])
    const most = counted[2] === undefined ? least : counted[3] === '' ? Infinity : Number(counted[3])
    if (least > mostRepeats || (most > mostRepeats && most !== Infinity)) {
      this.fail(`received ${counted[0]}; allowed are up to ${mostRepeats} repetitions`)
    }
    if (most < least) this.fail(`received ${counted[0]}; the second number is less than the first`)
    this.at += counted[0].length
    return [least, most]
  }

  private single(): Tree {
    const rest = this.source.slice(this.at, this.at + 4)
    for (const [start, why] of refused) if (start.test(rest)) this.fail(why)
    const char = this.peek()
    if (char === '(') return this.group()
    if (char === '[') return { kind: 'set', set: this.bracket() }
    if (char === '.') {
      this.at++
      return { kind: 'set', set: anyOnLine }
    }
    if (char === '*' || char === '+' || char === '?')
      this.fail(`this ${char} repeats nothing; write \\${char}`)
    if (char === '^') this.fail('^ is supported as the first character only; write \\^ for the mark')
    if (char === '$') this.fail('$ is supported as the last character only; write \\$ for the mark')
    return { kind: 'set', set: char === '\\' ? this.escape() : point(this.character()) }
  }

  private group(): Tree {
    const opened = this.at
    if (++this.depth > deepest) this.fail(`groups stand in more than ${deepest} others`)
    this.at += this.source.startsWith('(?:', this.at) ? 3 : 1
    const tree = this.choice()
    if (this.peek() !== ')') {
      this.at = opened
      this.fail('this ( is never closed; write \\( for the mark')
    }
    this.at++
    this.depth--
    return tree
  }

  private bracket(): CodePoints {
    const opened = this.at++
    const negated = this.peek() === '^'
    if (negated) this.at++
    const ranges: [number, number][] = []
    while (this.peek() !== ']') {
      if (this.at >= this.end) {
        this.at = opened
        this.fail('this [ is never closed; write \\[ for the mark')
      }
      const from = this.member()
      if (this.peek() !== '-' || this.at + 1 >= this.end || this.source[this.at + 1] === ']') {
        ranges.push(...rangesOf(from))
        continue
      }
      this.at++
      const to = this.member()
      if (!isPoint(from) || !isPoint(to) || to[0]! < from[0]!) {
        this.fail('a range in […] goes from one character to a later one')
      }
      ranges.push([from[0]!, to[0]!])
    }
    this.at++
    const set = codePoints(ranges)
    if (set.length === 0 && !negated) this.fail('[] matches no character')
    return negated ? complement(set) : set
  }

  private member(): CodePoints {
    return this.peek() === '\\' ? this.escape() : point(this.character())
  }

  private escape(): CodePoints {
    const rest = this.source.slice(this.at, this.end)
    const property = /^\\([pP])\{([^}]{0,60})\}/.exec(rest)
    if (property) {
      const set = propertyOf(property[2]!)
      if (!set) this.fail(`there is no property ${property[0]}; write \\p{Han}, \\p{L}, \\p{N} …`)
      this.at += property[0].length
      return property[1] === 'p' ? set : complement(set)
    }
    const code = /^\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))/.exec(rest)
    if (code) {
      this.at += code[0].length
      return point(Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16))
    }
    const letter = rest[1]
    if (letter === undefined) this.fail('a \\ stands before nothing; write \\\\ for the mark')
    this.at += 2
    const named = classes[letter.toLowerCase()]
    if (named && /[dwsDWS]/.test(letter)) return letter === letter.toLowerCase() ? named : complement(named)
    if (letter === '0') return point(0)
    if (Object.hasOwn(controls, letter)) return point(controls[letter]!)
    if (/[A-Za-z0-9]/.test(letter)) {
      this.at -= 2
      this.fail(`\\${letter} is not supported`)
    }
    this.at--
    return point(this.character())
  }

  /** The code point at the place, which is left behind. Half a character can't be meant. */
  private character(): number {
    const code = this.source.codePointAt(this.at)!
    this.at += code > 0xffff ? 2 : 1
    return code
  }

  private peek(): string | undefined {
    return this.at < this.end ? this.source[this.at] : undefined
  }

  private fail(why: string): never {
    throw new PatternMistake(`at character ${this.at + 1}: ${why}`)
  }
}

const isPoint = (set: CodePoints) => set.length === 2 && set[0] === set[1]
const point = (code: number): CodePoints => codePoints([[code, code]])
