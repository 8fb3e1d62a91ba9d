import type { AsideLine } from '../text/aside.ts'
import { hasSentenceEnd } from '../text/chars.ts'
import type { RepairedText } from '../text/repair.ts'
import { bylineBody } from './byline-heads.ts'
import { areOuter } from './headings.ts'
import type { ReportLine } from './lines.ts'
import { numberingForms } from './numbering.ts'
import { namesBody, readName, type UnitHead } from './units.ts'

/** A case of a collection: lines `[first, body)` are its head, `[body, end)` its text. */
interface CountedCase {
  first: number
  body: number
  end: number
}

type Repaired = Pick<RepairedText, 'aside' | 'toRaw'>

const leastCases = 2

/**
 * Finds the heads of a collection whose cases are counted (案例一, 案例二): each is a unit, where no other numbers stand
 * above them or run on over them. Its name is the body's that stands in the head, or that the subtitle, the by-line
 * (供稿：柳荫街道党工委) or the text begins with; where none does, its heading. Linear time.
 */
export function findCaseHeads(lines: readonly ReportLine[], repaired: Repaired): UnitHead[] {
  const counted: number[] = []
  lines.forEach(({ number }, i) => {
    if (number !== undefined && numberingForms[number.form]!.unranked) counted.push(i)
  })
  const cases = counted.map((first, i) => caseAt(lines, first, counted[i + 1] ?? lines.length))
  const whole = cases.every(({ first, body, end }) => isHeadline(lines[first]!) && body < end)
  const outer = areOuter(
    lines,
    counted.map((i) => ({ first: i, last: i })),
  )
  if (cases.length < leastCases || !whole || !outer) return []
  const bylines = bylinesOf(lines, cases, repaired)
  return cases.map((each, i) => readHead(lines, each, bylines[i]!))
}

function caseAt(lines: readonly ReportLine[], first: number, end: number): CountedCase {
  let body = first + 1
  while (body < end && (lines[body]!.kind === 'short' || lines[body]!.kind === 'dash')) body++
  return { first, body, end }
}

const headlineLength = 60

const isHeadline = ({ text, number }: ReportLine) =>
  text.length <= headlineLength && !hasSentenceEnd(text.slice(number!.textStart, -1))

function readHead(lines: readonly ReportLine[], { first, body, end }: CountedCase, byline = ''): UnitHead {
  const { text, number } = lines[first]!
  const head = [text.slice(number!.textStart), ...lines.slice(first + 1, body).map((line) => line.text)]
  const names = head.filter((line) => namesBody(readName(line)?.name ?? ''))
  const heading = head.find((line) => line !== '' && !names.includes(line) && !subtitle.test(line))
  const opening = lines[body]!.text.slice(0, openingLength)
  const titles = head.flatMap((line) => line.split(dashes))
  const confirmed = titles
    .map((title) => placeFirst.exec(title)?.[0] ?? '')
    .find((place) => place !== '' && (byline.includes(place) || opening.includes(place)))
  const own = names[0] === undefined ? undefined : readName(names[0])!.name
  const name = own ?? confirmed ?? (byline || placeFirst.exec(opening)?.[0])
  return {
    first,
    name: name ?? heading ?? text,
    body: end > body ? body : first,
    ...(heading === undefined ? {} : { heading }),
  }
}

const dashes = /[—―－–─━-]{1,2}/
const subtitle = /^[—―－–─━-]/
const openingLength = 40

/** The place or office that a title or a text begins with: 柳荫街道 of 柳荫街道探索背街小巷治理. */
const placeFirst =
  /^(?![在从自为近随以对把让用今去当走这我全各])\p{Script=Han}{2,8}?(?:街道|社区|管委会|开发区|(?<![小社城园景校库片辖灾山地院郊矿])区|(?<![都城夜上股集门])市|[县旗镇州]|(?<![家下返老农水城])乡|(?<![农全本进驻各该名乡])村|(?<=[市县区]\S{2,8})[局委])(?!化|场|民)/u

/** For each case the body that its by-line names, whether that line was set aside or stands in the text. */
function bylinesOf(
  lines: readonly ReportLine[],
  cases: readonly CountedCase[],
  { aside, toRaw }: Repaired,
): (string | undefined)[] {
  const starts = cases.map(({ first }) => toRaw(lines[first]!).start)
  let next = 0
  return cases.map(({ body, end }, i) => {
    const own: Pick<AsideLine, 'text'>[] = lines.slice(body, end)
    while (next < aside.length && aside[next]!.start < starts[i]!) next++
    while (next < aside.length && aside[next]!.start < (starts[i + 1] ?? Number.POSITIVE_INFINITY))
      own.push(aside[next++]!)
    for (const { text } of own) {
      const name = bylineBody(text)
      if (name !== undefined) return name
    }
    return undefined
  })
}
