import {
  hasClauseMark,
  hasSentenceEnd,
  isBlank,
  isColon,
  isRemnant,
  isSentenceEnd,
  lastBeforeClosers,
} from './chars.ts'

/** What is known where two lines meet. */
export interface Seam {
  /** The line before, and the paragraph that it closes so far. */
  before: string
  block: string
  after: string
  /** White space or an empty line stands before the line after. */
  indented: boolean
  afterBlank: boolean
  /** The text begins its paragraphs with white space, so that a line without is no new one and one with it is. */
  indents: boolean
  /** The text is wrapped at a width, and the line before reaches it. */
  wrapped: boolean
  full: boolean
  /** The line before stops close to the width, as lines in a proportional type do. */
  nearlyFull: boolean
  /** The line after reaches the width, too, so that it is more than a short title. */
  afterFull: boolean
  /** How much the rest of the text speaks for reading on over the break: below 0 against it. */
  kinship(): number
}

/** A number or a list mark; broken signs may stand before it. */
export function startsItem(line: string): boolean {
  let from = 0
  while (from < mostRemnants && isRemnant(line[from])) from++
  if (from > 0 && isBlank(line[from])) from++
  return itemStart.test(from === 0 ? line : line.slice(from))
}
const mostRemnants = 4

const itemStart =
  /^(?:第[〇零一二三四五六七八九十百\d]{1,5}[章节篇条部]|[〇零一二三四五六七八九十]{1,3}[、．]|[（(][〇零一二三四五六七八九十\d]{1,3}[）)]|[\d０-９]{1,2}(?:[．、]|\.(?![\d０-９]))|[①-⑳●■◆▲★•·*]|[—―－─━-]{2}|(?:附件|附表|图|表)[\d一二三四五六七八九十]*[：:\s])/
export const titleLength = 40

/** A title, a name, a caption: short, and without a clause mark. */
export const isTitle = (line: string): boolean => line.length <= titleLength && !hasClauseMark(line)

/** A numbered heading on a line of its own. */
const isHeading = (line: string) => line.length <= titleLength && startsItem(line) && !hasSentenceEnd(line)

const isAddress = (line: string) => line.length <= 20 && isColon(line.at(-1))

/** The sentence is not over at the end of the line. */
export function isOpenEnded(line: string): boolean {
  const last = lastBeforeClosers(line)
  return !isSentenceEnd(last) && !isColon(line.at(-1)) && last !== '；' && last !== ';'
}

/** A photograph's caption or credit, which may stand between the halves of a sentence. */
export const isCaption = (line: string): boolean =>
  line.length <= titleLength &&
  captionForm.test(line) &&
  (/^[（(]?图|^[▲△▼]/.test(line) || !hasClauseMark(line))

const captionForm =
  /^(?:图为|图[：:]|[▲△▼]|[（(]?图[）)])|(?:现场|剪影|合影|照片|图片|资料图|摄|供图|活动现场|走访调研|视察调研|调研现场)[）)]?$/

/** Prose has clauses; a list mark or an open quotation counts here too. */
const isProse = (block: string) => hasClauseMark(block) || block.length > titleLength || block.includes('、')

const coupletSpace = /[\u4e00-\u9fff][ \u3000][\u4e00-\u9fff]/

interface SeamRule {
  name: string
  joins: boolean
  applies(seam: Seam): boolean
}

const couplet = /^([\u4e00-\u9fff“”]+)[ \u3000]+([\u4e00-\u9fff“”]+)$/

/** The halves of a couplet are even, so that a second half that is short by the next line's length was torn there. */
function completesCouplet(block: string, after: string): boolean {
  if (block.length > titleLength || after.length > titleLength) return false
  const halves = couplet.exec(block)
  if (halves === null || halves[2]!.length + after.length !== halves[1]!.length) return false
  return !/[\s\u3000]/.test(after) && isTitle(after)
}

const tornCouplet: SeamRule = {
  name: 'the line after completes a couplet',
  joins: true,
  applies: ({ block, after }) => completesCouplet(block, after),
}

/** Where a line of wrapped text reaches the width, it goes on below unless something speaks against it. */
const fullLineRules: readonly SeamRule[] = [
  tornCouplet,
  {
    name: 'white space begins a paragraph where the text marks all of them so',
    joins: false,
    applies: ({ indents, indented }) => indents && indented,
  },
  {
    name: 'a new paragraph is marked by white space',
    joins: false,
    applies: ({ before, indented, afterBlank }) => (indented || afterBlank) && !isOpenEnded(before),
  },
  {
    name: 'a numbered part begins after a sentence or a title',
    joins: false,
    applies: ({ before, block, after }) => startsItem(after) && (!isOpenEnded(before) || !isProse(block)),
  },
  {
    name: 'a title follows a whole paragraph',
    joins: false,
    applies: ({ before, after, afterFull }) =>
      !isOpenEnded(before) && !afterFull && isTitle(after) && isOpenEnded(after),
  },
  {
    name: 'a couplet follows a whole paragraph',
    joins: false,
    applies: ({ before, after }) => !isOpenEnded(before) && !hasClauseMark(after) && coupletSpace.test(after),
  },
  {
    name: 'a title that fills its line is told from a torn one by the rest of the text',
    joins: false,
    applies: ({ block, kinship }) => !isProse(block) && kinship() < 0,
  },
  { name: 'a full line goes on', joins: true, applies: () => true },
]

/** 见。 under ……提出意 */
const leftover = 4
/** From so much kinship on a line without a clause mark that does not reach the width goes on all the same. */
const surelyOn = 2

/**
 * Outside wrapped text only prose is joined: titles, names and captions hold no clause mark and stand alone.
 */
const lineRules: readonly SeamRule[] = [
  tornCouplet,
  {
    name: 'white space begins a paragraph where the text marks all of them so',
    joins: false,
    applies: ({ indents, indented }) => indents && indented,
  },
  { name: 'a numbered part or list item begins', joins: false, applies: ({ after }) => startsItem(after) },
  { name: 'the line after speaks to the audience', joins: false, applies: ({ after }) => isAddress(after) },
  { name: 'the line before is a heading', joins: false, applies: ({ block }) => isHeading(block) },
  {
    name: 'a line without white space goes on where the text marks all paragraphs with it',
    joins: true,
    applies: ({ indents, indented, afterBlank, nearlyFull, block, after }) =>
      indents && !indented && !afterBlank && nearlyFull && isProse(block) && !isTitle(after),
  },
  {
    name: 'a line at the edge of wrapped text is told from a title by the rest of the text',
    joins: true,
    applies: ({ nearlyFull, indented, afterBlank, block, after, kinship }) =>
      nearlyFull && !indented && !afterBlank && isTitle(block) && !isTitle(after) && kinship() > surelyOn,
  },
  {
    name: 'the line before is a title, name or caption',
    joins: false,
    applies: ({ block }) => isTitle(block),
  },
  {
    name: 'a clause ends at the edge of wrapped text',
    joins: true,
    applies: ({ nearlyFull, before, indented, afterBlank }) =>
      nearlyFull && /[；;]$/.test(before) && !indented && !afterBlank,
  },
  { name: 'the line before ends its sentence', joins: false, applies: ({ before }) => !isOpenEnded(before) },
  {
    name: 'a sentence goes on at the edge of wrapped text',
    joins: true,
    applies: ({ nearlyFull, indented }) => nearlyFull && !indented,
  },
  {
    name: 'what is left of a sentence is no paragraph',
    joins: true,
    applies: ({ after, indented, afterBlank }) =>
      after.length <= leftover && hasSentenceEnd(after) && !indented && !afterBlank,
  },
  {
    name: 'the line after is a title, name or caption',
    joins: false,
    applies: ({ after }) => isTitle(after) && isOpenEnded(after),
  },
  {
    name: 'a short line of wrapped text ends its paragraph',
    joins: false,
    applies: ({ wrapped, before }) => wrapped && !/[，、,]$/.test(before),
  },
  { name: 'a sentence runs over the break', joins: true, applies: () => true },
]

/** Whether the lines at a seam belong together: the first rule of the table that applies decides. */
export function joins(seam: Seam): boolean {
  const rules = seam.full ? fullLineRules : lineRules
  return rules.find((rule) => rule.applies(seam))!.joins
}
