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

const role = new Map<string, { family: number; opens: boolean; closes: boolean }>()
markFamilies.forEach(({ open, close }, family) => {
  if (open === close) role.set(open, { family, opens: true, closes: true })
  else {
    role.set(open, { family, opens: true, closes: false })
    role.set(close, { family, opens: false, closes: true })
  }
})

/** True for the opening marks of titles of works. */
export const opensTitle = (mark: string): boolean =>
  markFamilies.some((family) => 'titles' in family && family.open === mark)

/** 1 for each UTF-16 unit that is a mark or ends a line. */
const isMark = new Uint8Array(65536)
for (const char of ['\n', ...role.keys()]) isMark[char.charCodeAt(0)] = 1

const latinLetter = /[A-Za-zÀ-ɏ]/

/**
 * Pairs the marks of a text. A pair may run over one line break where the next line closes it before it
 * opens another (a broken line); otherwise a paragraph's end closes nothing and the mark left open is noted.
 * A mark that stands the wrong way round (”走帮服“, “走帮服“) is paired all the same, and noted.
 * Linear time: each mark is pushed and popped once, notes are one a paragraph.
 */
export function pairMarks(text: string): { pairs: Pair[]; notes: Note[] } {
  const pairs: Pair[] = []
  const notes: Note[] = []
  const open: { family: number; at: number; mark: string }[] = []
  const openOf = new Array<number>(markFamilies.length).fill(0)
  const lone: number[] = []
  const marks = findMarks(text)

  const closeAt = (family: number, at: number, mark: string) => {
    while (open.at(-1)!.family !== family) drop()
    const top = open.pop()!
    openOf[family]!--
    pairs.push({ start: top.at + 1, end: at, open: top.mark, close: mark, depth: open.length })
  }
  const drop = () => {
    const left = open.pop()!
    openOf[left.family]!--
    lone.push(left.at)
  }
  const flush = () => {
    while (open.length > 0) drop()
    if (lone.length === 0) return
    lone.sort((a, b) => a - b)
    const marksLeft = lone.length === 1 ? `The mark ${text[lone[0]!]} has` : `${lone.length} marks have`
    notes.push({
      code: 'unpaired-mark',
      message: `${marksLeft} no partner in the paragraph.`,
      start: lone[0]!,
      end: lone.at(-1)! + 1,
    })
    lone.length = 0
  }

  for (let i = 0; i < marks.length; i++) {
    const { at, char } = marks[i]!
    if (char === '\n') {
      if (open.length > 0 && closesFirst(marks, i, open)) continue
      flush()
      continue
    }
    const { family, opens, closes } = role.get(char)!
    if (opens && closes) {
      if (openOf[family]! > 0) closeAt(family, at, char)
      else if (openOf[curly]! > 0 && !closesLater(marks, i)) {
        closeAt(curly, at, char)
        notes.push(wrongWay(at, char))
      } else push(family, at, char)
    } else if (opens) {
      const turned = open.at(-1)?.family === family && turnsBack(marks, i, family)
      if (turned) {
        closeAt(family, at, char)
        notes.push(wrongWay(at, char))
      } else push(family, at, char)
    } else if (openOf[family]! > 0) closeAt(family, at, char)
    else if (family === curly && role.get(open.at(-1)?.mark ?? '')?.closes === true) {
      closeAt(open.at(-1)!.family, at, char)
      notes.push(wrongWay(at, char))
    } else if (closesTwice(text, marks, i, family)) {
      push(family, at, char)
      notes.push(wrongWay(at, char))
    } else if (turnedPair(marks, i, family)) {
      push(family, at, char)
      notes.push(wrongWay(at, char))
    } else lone.push(at)
  }
  flush()
  pairs.sort((a, b) => a.start - b.start || b.end - a.end)
  return { pairs, notes }

  function push(family: number, at: number, mark: string) {
    open.push({ family, at, mark })
    openOf[family]!++
  }
}

function findMarks(text: string): { at: number; char: string }[] {
  const marks: { at: number; char: string }[] = []
  for (let at = 0; at < text.length; at++) {
    if (isMark[text.charCodeAt(at)] === 0) continue
    const char = text[at]!
    // The apostrophe of don’t is no quotation mark.
    if (char === '’' && latinLetter.test(text[at - 1] ?? '') && latinLetter.test(text[at + 1] ?? '')) continue
    // An inch mark or a second of arc after a digit is none either where nothing is open; too rare to guard.
    marks.push({ at, char })
  }
  return marks
}

/** Does the line after the break at `i` close an open family before it opens anything? Blank lines are skipped. */
function closesFirst(
  marks: readonly { char: string }[],
  i: number,
  open: readonly { family: number }[],
): boolean {
  let breaks = 0
  for (let j = i; j < marks.length; j++) {
    const { char } = marks[j]!
    if (char === '\n') {
      if (++breaks > 3) return false
      continue
    }
    const { family, closes } = role.get(char)!
    return closes && open.at(-1)!.family === family
  }
  return false
}

/** “走帮服“: an opening mark right after an opening one, and the next one of the paragraph opens again or none comes. */
function turnsBack(marks: readonly { char: string }[], i: number, family: number): boolean {
  for (let j = i + 1; j < marks.length; j++) {
    const { char } = marks[j]!
    if (char === '\n') return true
    const next = role.get(char)!
    if (next.family === family) return next.opens
  }
  return true
}

/** ”走帮服“: a closing mark with nothing open, and the next of its family in the paragraph is an opening one. */
function turnedPair(marks: readonly { char: string }[], i: number, family: number): boolean {
  let opens = 0
  for (let j = i + 1; j < marks.length && opens < 2; j++) {
    const { char } = marks[j]!
    if (char === '\n') break
    const next = role.get(char)!
    if (next.family !== family) continue
    if (!next.opens) return opens === 0 ? false : opens > 1
    opens++
  }
  // Exactly one opening mark is left: it can only be the partner.
  return opens === 1
}

const curly = 0

/** “走帮服": whether the curly mark that is open has a partner of its own still to come in the paragraph. */
function closesLater(marks: readonly { char: string }[], i: number): boolean {
  for (let j = i + 1; j < marks.length; j++) {
    const { char } = marks[j]!
    if (char === '\n' || char === '“') return false
    if (char === '”') return true
  }
  return false
}

/** ”走帮服”: two closing marks with nothing open and a few characters without a sentence's end between them. */
function closesTwice(
  text: string,
  marks: readonly { at: number; char: string }[],
  i: number,
  family: number,
): boolean {
  const next = marks[i + 1]
  if (!next || next.char === '\n') return false
  const { at } = marks[i]!
  const length = next.at - at - 1
  const { closes, opens, family: other } = role.get(next.char)!
  return (
    other === family &&
    closes &&
    !opens &&
    length >= 2 &&
    length <= 24 &&
    !/[。！？]/.test(text.slice(at, next.at))
  )
}

function wrongWay(at: number, char: string): Note {
  return {
    code: 'wrong-way-mark',
    message: `The mark ${char} stands the wrong way round; it was paired all the same.`,
    start: at,
    end: at + 1,
  }
}
