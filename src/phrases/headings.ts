import { readSpeaker } from '../report/title-forms.ts'
import { isBlankCode } from '../text/chars.ts'
import type { Span } from '../text/span.ts'
import { unitSet } from '../text/unit-set.ts'
import { frameOf } from './parallel/frame.ts'
import { predication } from './parallel/predication.ts'
import { Shape } from './parallel/shape.ts'
import type { TaggedText } from './parallel/tagged-text.ts'

/** A heading, without its number. */
export interface HeadingLine extends Span {
  numbered: boolean
}

/** One reason to call a heading a slogan. */
interface HeadingEvidence extends Span {
  kind: 'heading' | 'parallel'
  score: number
  parts: Span[]
  why: string[]
}

const leastLength = 6
const mostLength = 40
/** Headings that only say what part of a report follows. */
const plainHeading =
  /\d{4}年|^(?:关于|随着|“[^”]+”[：:])|回顾|(?:主要|重点|目标)(?:工作|任务|目标|举措)|总体要求|工作(?:安排|部署|思路|打算|总结)|存在的?(?:问题|不足)|基本情况|下一步|说明$|报告$|意见$|名词解释|[？?]$/
/** What holds figures tells how much, or when: 新增就业18万人以上, 稳增长“21”条; a code in marks (“1+3+N”) is a formula. */
const figures = /\d(?![^“]*”)|“\d+”条/
/** 省长 王予波, between a title and its text, is no couplet. */
const isSpeaker = (heading: string): boolean => {
  const name = /[\s\u3000](\S+(?:[\s\u3000]\S)?)$/.exec(heading)?.[1]
  return name !== undefined && (name.length < 5 || name.includes('·')) && readSpeaker(heading) !== undefined
}

/**
 * Headings made as formulas: couplets (融入大党建体系 助推高效能治理) and verb with object (以智慧力量书写忠诚答卷).
 * A couplet is parallel too where its halves are of one length, or where a neighbouring heading beats the same
 * measure (提高站位,党建引领固基础 / 搭建平台,融合协商强治理). Linear time.
 */
export function findHeadingSlogans(tagged: TaggedText, headings: readonly HeadingLine[]): HeadingEvidence[] {
  const { text } = tagged
  const evidence: HeadingEvidence[] = []
  const clauses = headings.map((heading) => halvesOf(text, heading))
  headings.forEach((heading, i) => {
    const { start, end } = heading
    const whole = text.slice(start, end)
    if (whole.length < leastLength || whole.length > mostLength) return
    if (plainHeading.test(whole) || figures.test(whole) || (!heading.numbered && isSpeaker(whole))) return
    const parts = clauses[i]!
    if (parts.length > 1) {
      const score = parts.length === 2 ? 0.75 : 0.65
      const lengths = parts.map((part) => part.end - part.start).join('+')
      evidence.push({ kind: 'heading', start, end, score, parts, why: [`couplet ${lengths}`] })
      const even = parts.every((part) => part.end - part.start === parts[0]!.end - parts[0]!.start)
      const measure = measureOf(parts)
      const repeats = [clauses[i - 1], clauses[i + 1]].some((other) => other && measureOf(other) === measure)
      const plain = !/[“”「」]/.test(whole)
      if (plain && (even || repeats) && parts.every((part) => part.end - part.start >= 3)) {
        const why = [even ? `clauses ${lengths}` : 'measure of a neighbouring heading']
        evidence.push({ kind: 'parallel', start, end, score: even ? 0.7 : 0.6, parts, why })
      }
      return
    }
    // A name is no formula: it must say what is done.
    const says = predication(new Shape(tagged, start, end))
    const frame = sharedFrame(text, heading, headings[i - 1]) || sharedFrame(text, heading, headings[i + 1])
    if (heading.numbered && (says === 'predicate' || frame !== '')) {
      const why = frame === '' ? 'says what is done' : `frame ${frame}`
      evidence.push({ kind: 'heading', start, end, score: frame === '' ? 0.6 : 0.75, parts: [], why: [why] })
    }
  })
  return evidence
}

/**
 * The halves of a couplet stand apart by a space or a comma. Where there is nothing but 、 they are of one length:
 * 健全自治区、盟市、旗县三级组织 is one clause.
 */
function halvesOf(text: string, heading: Span): Span[] {
  const halves = partsAt(text, heading, (code) => isBlankCode(code) || partsHalves(code))
  if (halves.length > 1) return halves
  const members = partsAt(text, heading, partsMembers)
  const [first] = members
  const even = members.every(({ start, end }) => end - start === first!.end - first!.start)
  return even ? members : halves
}

const partsHalves = unitSet('，,；;\n')
const partsMembers = unitSet('、')

function partsAt(text: string, { start, end }: Span, isMark: (code: number) => boolean): Span[] {
  const parts: Span[] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && !isMark(text.charCodeAt(i))) continue
    if (i > from) parts.push({ start: from, end: i })
    from = i + 1
  }
  return parts
}

const measureOf = (parts: readonly Span[]) => parts.map((part) => part.end - part.start).join(' ')

/** 以智慧力量书写忠诚答卷 / 以智慧力量书写发展答卷: what is the same at the same place, where that is most of the characters. */
function sharedFrame(text: string, a: Span, b: Span | undefined): string {
  if (!b || a.end - a.start !== b.end - b.start) return ''
  const frame = frameOf([text.slice(a.start, a.end), text.slice(b.start, b.end)])
  return frame.replaceAll('…', '').length * 2 >= a.end - a.start ? frame : ''
}
