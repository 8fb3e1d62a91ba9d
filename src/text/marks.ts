import { NoteList } from './notes.ts'
import { isPlain } from './plain.ts'
import type { Note, Span } from './span.ts'

/** A pair of quotation or title marks; the span is the inside. */
export interface Pair extends Span {
  open: string
  close: string
  /** 0 is outermost. */
  depth: number
}

/**
 * The marks that tifa pairs. A family with `same` writes both ends alike, so the first one opens.
 * `titles` name works; the rest quote.
 */
export const markFamilies = [
  { open: '“', close: '”' },
  { open: '‘', close: '’' },
  { open: '「', close: '」' },
  { open: '『', close: '』' },
  { open: '﹁', close: '﹂' },
  { open: '﹃', close: '﹄' },
  { open: '《', close: '》', titles: true },
  { open: '〈', close: '〉', titles: true },
  { open: '"', close: '"', same: true },
  { open: '＂', close: '＂', same: true },
] as const

/** What a mark does, by its UTF-16 unit: the family in the low bits, and whether it opens or closes; 0 for all else. */
const roles = new Uint8Array(65536)
const opens = 16
const closes = 32
const familyBits = 15
/** Ends a line; it has no family. */
const breaks = 64
roles[0x0a] = breaks
markFamilies.forEach(({ open, close }, family) => {
  roles[open.charCodeAt(0)] = family | opens
  roles[close.charCodeAt(0)]! |= family | closes
})

/** True for the opening marks of titles of works. */
export const opensTitle = (mark: string): boolean =>
  markFamilies.some((family) => 'titles' in family && family.open === mark)

/** A regular expression finds the few of them faster than a look at every character does. */
const everyMark = new RegExp(`[\\n${markFamilies.map(({ open, close }) => open + close).join('')}]`, 'g')
/** The same, and some others, for plain texts: one range of characters is found faster than many. */
const everyCommon = /[\n"\u2018-\u300f]/g

const latinLetter = /[A-Za-zÀ-ɏ]/
const curly = 0
const apostrophe = 0x2019

/** The marks and line ends of a text, in order; one entry in each list. */
interface Marks {
  at: number[]
  /** As in `roles`. */
  role: number[]
}

/**
 * Pairs the marks of a text. A pair may run over one line break where the next line closes it before it
 * opens another (a broken line); otherwise a paragraph's end closes nothing and the mark left open is noted.
 * A mark that stands the wrong way round (”走帮服“, “走帮服“) is paired all the same, and noted.
 * Linear time: each mark is pushed and popped once, what lies ahead of it is looked at once for each family. Of each kind
 * of note there are a hundred at most and one that tells of the rest.
 */
export function pairMarks(text: string): { pairs: Pair[]; notes: Note[] } {
  const { marks, partner, notes } = matchMarks(text, isPlain(text))
  const { at } = marks
  const pairs: Pair[] = []
  // A mark without a partner encloses nothing, so the depth is known only now.
  const around: number[] = []
  for (let i = 0; i < at.length; i++) {
    const other = partner[i]!
    if (other === 0) continue
    const start = at[i]! + 1
    const end = at[other]!
    while (around.length > 0 && around[around.length - 1]! < start) around.pop()
    pairs.push({ start, end, open: text[start - 1]!, close: text[end]!, depth: around.length })
    around.push(end)
  }
  return { pairs, notes }
}

/** What `pairMarks` notes, for those who need no pairs; `plain` as `isPlain` says. */
export const markNotes = (text: string, plain: boolean): Note[] => matchMarks(text, plain).notes

interface Matched {
  marks: Marks
  /** For an opening mark that found its partner: the partner's index (else 0). */
  partner: Int32Array
  notes: Note[]
}

function matchMarks(text: string, plain: boolean): Matched {
  const wrongWay = new NoteList('wrong-way-mark')
  const unpaired = new NoteList('unpaired-mark')
  const marks = findMarks(text, plain)
  const { at, role } = marks
  const partner = new Int32Array(at.length)
  /** Indices of the marks that are open, and how many of each family. */
  const open: number[] = []
  const openOf = markFamilies.map(() => 0)
  const lone = { count: 0, first: 0, last: 0 }

  const leave = (i: number) => {
    lone.first = lone.count === 0 ? i : Math.min(lone.first, i)
    lone.last = lone.count === 0 ? i : Math.max(lone.last, i)
    lone.count++
  }
  const push = (family: number, i: number) => {
    open.push(i)
    openOf[family]!++
  }
  const drop = () => {
    const left = open.pop()!
    openOf[role[left]! & familyBits]!--
    leave(left)
  }
  const close = (family: number, i: number) => {
    while (familyOnTop() !== family) drop()
    const first = open.pop()!
    openOf[family]!--
    partner[first] = i
  }
  const familyOnTop = () => (open.length === 0 ? -1 : role[open[open.length - 1]!]! & familyBits)
  const turned = (i: number) => {
    const message = () => `The mark ${text[at[i]!]} stands the wrong way round; it was paired all the same.`
    wrongWay.add(at[i]!, at[i]! + 1, message)
  }
  const flush = () => {
    while (open.length > 0) drop()
    const { count, first, last } = lone
    if (count === 0) return
    const which = () => (count === 1 ? `The mark ${text[at[first]!]} has` : `${count} marks have`)
    unpaired.add(at[first]!, at[last]! + 1, () => `${which()} no partner in the paragraph.`)
    lone.count = 0
  }
  const nextCurly = curlyAhead(text, marks)

  for (let i = 0; i < at.length; i++) {
    const does = role[i]!
    if (does === breaks) {
      if (open.length === 0 || !closesFirst(marks, i, familyOnTop())) flush()
      continue
    }
    const family = does & familyBits
    if ((does & opens) !== 0 && (does & closes) !== 0) {
      if (openOf[family]! > 0) close(family, i)
      else if (openOf[curly]! > 0 && nextCurly(i) !== '”') {
        close(curly, i)
        turned(i)
      } else push(family, i)
    } else if ((does & opens) !== 0) {
      if (familyOnTop() === family && turnsBack(marks, i, family)) {
        close(family, i)
        turned(i)
      } else push(family, i)
    } else if (openOf[family]! > 0) close(family, i)
    else if (family === curly && open.length > 0 && (role[open[open.length - 1]!]! & closes) !== 0) {
      close(familyOnTop(), i)
      turned(i)
    } else if (closesTwice(text, marks, i) || turnedPair(marks, i, family)) {
      push(family, i)
      turned(i)
    } else leave(i)
  }
  flush()
  return { marks, partner, notes: [...wrongWay.all(), ...unpaired.all()] }
}

function findMarks(text: string, plain: boolean): Marks {
  const at: number[] = []
  const role: number[] = []
  const every = plain ? everyCommon : everyMark
  every.lastIndex = 0
  while (every.test(text)) {
    const place = every.lastIndex - 1
    const code = text.charCodeAt(place)
    const does = roles[code]!
    if (does === 0) continue
    // The apostrophe of don’t is no quotation mark.
    if (
      code === apostrophe &&
      latinLetter.test(text[place - 1] ?? '') &&
      latinLetter.test(text[place + 1] ?? '')
    )
      continue
    // An inch mark or a second of arc after a digit is none either where nothing is open; too rare to guard.
    at.push(place)
    role.push(does)
  }
  return { at, role }
}

/** Does the line after the break at `i` close the family that is open before it opens anything? Blank lines are skipped. */
function closesFirst({ role }: Marks, i: number, family: number): boolean {
  let ends = 0
  for (let j = i; j < role.length; j++) {
    const does = role[j]!
    if (does !== breaks) return (does & closes) !== 0 && (does & familyBits) === family
    if (++ends > 3) return false
  }
  return false
}

/** “走帮服“: an opening mark right after an opening one, and the next one of the paragraph opens again or none comes. */
function turnsBack({ role }: Marks, i: number, family: number): boolean {
  for (let j = i + 1; j < role.length; j++) {
    const next = role[j]!
    if (next === breaks) return true
    if ((next & familyBits) === family) return (next & opens) !== 0
  }
  return true
}

/**
 * ”走帮服“: a closing mark with nothing open, and the next of its family in the paragraph is an opening one. What follows
 * that must open again (”走帮服“，“店小二”), or there is nothing else for the opening mark to be the partner of.
 */
function turnedPair({ at, role }: Marks, i: number, family: number): boolean {
  let first = 0
  for (let j = i + 1; j < role.length; j++) {
    const next = role[j]!
    if (next === breaks) break
    if ((next & familyBits) !== family) continue
    if (first > 0) return (next & opens) !== 0 && at[first]! - at[i]! <= longestTurned
    if ((next & opens) === 0) return false
    first = j
  }
  return first > 0
}

/** A pair that stands the wrong way round is a term. */
const longestTurned = 16

/**
 * “走帮服": whether the curly mark that is open has a partner of its own still to come in the paragraph. Gives for an
 * index, which must not fall, the next curly mark or line end behind it; each is looked for once.
 */
function curlyAhead(text: string, { at, role }: Marks): (i: number) => string | undefined {
  let next = 0
  return (i) => {
    if (next <= i) {
      next = i + 1
      while (next < role.length && role[next] !== breaks && (role[next]! & familyBits) !== curly) next++
    }
    return text[at[next] ?? text.length]
  }
}

/** ”走帮服”: two closing marks with nothing open and a few characters without a sentence's end between them. */
function closesTwice(text: string, { at, role }: Marks, i: number): boolean {
  const length = (at[i + 1] ?? at[i]!) - at[i]! - 1
  return (
    role[i + 1] === role[i] && length >= 2 && length <= 24 && !/[。！？]/.test(text.slice(at[i], at[i + 1]))
  )
}
