import type { Span } from '../text/span.ts'
import type { TaggedText } from './tagged-text.ts'
import { isOpeningVerb, wordClasses } from './word-class.ts'

/** A stretch of text, at most 24 units long where it is compared, as the comparison of clauses sees it. */
export interface Shape extends Span {
  text: string
  /** The class of each word, as letters (`WordClass`). */
  classes: string
  /** The number of the class of the word that each unit belongs to. */
  unitClasses: number[]
  /** Where words end inside the stretch, counted from its start, as bits; its own end is left out. */
  cuts: number
  /** The length of the first word and the place where the last begins. */
  firstLength: number
  lastStart: number
}

const verb = wordClasses.indexOf('V')

/** The shape of a stretch. Cost: its length. */
export function shapeOf(tagged: TaggedText, span: Span): Shape {
  const { start, end } = span
  const { tokens } = tagged
  const unitClasses: number[] = []
  let classes = ''
  let cuts = 0
  let firstLength = 0
  let lastStart = 0
  for (let i = tagged.wordAt(start); i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.start >= end) break
    const from = Math.max(token.start, start)
    const to = Math.min(token.end, end)
    const opens = from === start && to < end && isOpeningVerb(token.text)
    const wordClass = opens ? verb : tagged.classAt(i)
    classes += wordClasses[wordClass]!
    for (let k = from; k < to; k++) unitClasses.push(wordClass)
    // A formula of four characters beats two and two, whether or not the dictionary knows it as one word.
    if (to - from === 4) cuts |= 1 << (from - start + 2)
    if (to < end) cuts |= 1 << (to - start)
    if (from === start) firstLength = to - from
    lastStart = from - start
  }
  // Three characters in one and two are a verb and its object, whatever the tagger makes of the first
  // (把方向、管大局、稳预期).
  if (end - start === 3 && firstLength === 1 && 'VWPA'.includes(classes[0]!)) {
    classes = `V${classes.slice(1)}`
    unitClasses[0] = verb
  }
  return {
    start,
    end,
    text: tagged.text.slice(start, end),
    classes,
    unitClasses,
    cuts,
    firstLength,
    lastStart,
  }
}
