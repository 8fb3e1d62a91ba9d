import type { Span } from '../text/span.ts'
import type { Entity } from './entities.ts'
import {
  accomplished,
  benefit,
  continuation,
  eventVerbs,
  generalities,
  type MarkerKind,
  topicMarkers,
} from './markers.ts'
import { findOutcome } from './outcomes.ts'
import { findStretches } from './stretches.ts'

/** A stretch of a section that tells of one thing, with what opens it. */
export interface Passage extends Span {
  marker: MarkerKind
  topic?: Span
  score: number
}

const enough = 2
/** How many sentences a passage may go on for behind its first. */
const mostFollowing = 6

/** The stretches between 。 and ； of a text, with what each of them opens. */
interface Stretch extends Span {
  /** First of its sentence: only then may it begin anew after a passage. */
  opens?: Passage
}

/**
 * The passages of a section that tell of one thing each, in the order of the text, none overlapping. A passage begins
 * with a stretch (between 。 and ；) that a marker opens and in which enough is named to make it one thing, and goes on
 * over sentences that continue it.
 *
 * @param text the section's text as it is read, @param entities what is named in it, spans in `text`
 * @param unit the unit's name: that it is named makes nothing particular
 */
export function findPassages(text: string, entities: readonly Entity[], unit: string): Passage[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const span of findStretches(text, '；;')) {
    while (at < entities.length && entities[at]!.end <= span.start) at++
    let last = at
    while (last < entities.length && entities[last]!.start < span.end) last++
    const inside = entities.slice(at, last).filter(({ start, end }) => start >= span.start && end <= span.end)
    const opens = openingOf(text, span, inside, unit)
    stretches.push(opens === undefined ? span : { ...span, opens })
  }
  const found: Passage[] = []
  for (let i = 0; i < stretches.length; ) {
    const { opens } = stretches[i]!
    if (opens === undefined) {
      i++
      continue
    }
    let last = i
    while (last - i < mostFollowing && goesOn(text, opens, stretches[last]!, stretches[last + 1])) last++
    found.push({ ...opens, end: stretches[last]!.end })
    i = last + 1
  }
  return found
}

/** What is looked at of a stretch and of a clause: longer ones are no prose. */
const longestStretch = 600
const longestClause = 200

function openingOf(text: string, span: Span, entities: readonly Entity[], unit: string): Passage | undefined {
  const wording = text.slice(span.start, Math.min(span.end, span.start + longestStretch))
  const near = entities.filter(({ end }) => end <= span.start + longestStretch)
  const named = near.filter((entity) => isParticular(entity, unit))
  const topics = topicMarkers.map((marker) => topicOf(wording, span.start, marker))
  const deeds = named.map((entity) => deedOf(text, span, entity, near))
  const surest = strongest([...topics, ...deeds])
  if (surest === undefined) return undefined
  // What a marker of topics names is the topic, also where what was done for whom says more for a case.
  const titled = strongest(topics)
  const opening = titled !== undefined && titled.weight >= 1 ? { ...titled, weight: surest.weight } : surest
  const general = generalities.reduce(
    (sum, { pattern, weight }) => sum + (pattern.test(wording) ? weight : 0),
    0,
  )
  const kinds = new Set(named.map(({ kind }) => kind))
  const particular = [...kinds].reduce((sum, kind) => sum + particularWeights[kind], 0)
  const outcome = findOutcome(wording) === undefined ? 0 : 0.5
  const score = opening.weight + particular + outcome - general
  if (score < enough) return undefined
  const { marker, topic } = opening
  return { ...span, marker, ...(topic === undefined ? {} : { topic: trimmed(text, topic) }), score }
}

/** A topic without the marks and particles that it begins and ends with, up to the first mark that closes what it did not open. */
function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  while (from < end && /[、，,：:了着的为成\s]/.test(text[from]!)) from++
  let to = from
  let depth = 0
  for (; to < end; to++) {
    if ('《“「（('.includes(text[to]!)) depth++
    else if ('》”」）)'.includes(text[to]!) && --depth < 0) break
  }
  if (to <= from) to = end
  while (to > from + 1 && /[、，,：:的等\s]/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

/** How much what is named makes a passage one of its own. */
const particularWeights: Record<Entity['kind'], number> = {
  place: 1,
  organisation: 1,
  person: 1,
  date: 0.75,
  people: 0.5,
  quantity: 0.25,
}

const organs =
  /(?:党中央|国务院|中央|[省市区县]委|政府|人大|政协|党工委|管委会|工委|常委会|[省市区县]纪委|联合国|欧盟|东盟)$/
const wide = /^(?:中国|全国|我国|亚洲|欧洲|非洲|拉美|中东|东南亚|长三角|珠三角|京津冀|长江经济带|全球|世界)$/

/** The unit itself, the state and organs above are named everywhere and make nothing one thing. */
function isParticular({ kind, text, month }: Entity, unit: string): boolean {
  if (kind === 'place') return !unit.includes(text) && !wide.test(text) && text.length > 1
  if (kind === 'organisation')
    return !unit.includes(text) && (!organs.test(text) || /[镇乡村]|街道|社区/.test(text))
  if (kind === 'date') return month !== undefined || /期间|期$|天$|季$|节|日前|近日|昨|今日/.test(text)
  return kind !== 'people' || text.length > 2
}

interface Opening {
  marker: MarkerKind
  weight: number
  topic?: Span
}

const strongest = (openings: readonly (Opening | undefined)[]): Opening | undefined =>
  openings.reduce((best, next) => (next && (!best || next.weight > best.weight) ? next : best), undefined)

function topicOf(
  wording: string,
  offset: number,
  { kind, pattern, weight }: (typeof topicMarkers)[number],
): Opening | undefined {
  const place = pattern.exec(wording)?.indices?.groups?.['topic']
  if (!place) return undefined
  return { marker: kind, weight, topic: { start: offset + place[0], end: offset + place[1] } }
}

const verbBefore = /(?:召开|举办|开展|组织|举行|启动|参加)了?$/
const leastTopic = 4

/** 帮助 + body + what with; body or place + 召开 + what; date … 开展 + what. */
function deedOf(text: string, span: Span, entity: Entity, entities: readonly Entity[]): Opening | undefined {
  const { kind, start, end } = entity
  const clause = { start: markBefore(text, start, span.start), end: markAfter(text, end, span.end) }
  if (text.slice(clause.start, start).includes('《') && text.slice(end, clause.end).includes('》'))
    return undefined
  /** What is done; where too little of it is said behind the verb, the clause tells it. */
  const from = (at: number, to: number): Span =>
    to - at >= leastTopic && !accomplished.test(text.slice(at, to)) ? { start: at, end: to } : clause
  if (kind === 'organisation' || kind === 'place' || kind === 'person') {
    if (kind !== 'person' && benefit.test(text.slice(Math.max(span.start, start - 8), start))) {
      const topic = { start: behindRow(text, entity, entities, clause.end), end: clause.end }
      if (topic.end - topic.start >= 3) return { marker: 'benefit', weight: 1.5, topic }
    }
    // The verbs in a title do nothing: 出台《支持企业技术改造十条措施》.
    const verb = eventVerbs.exec(text.slice(end, Math.min(clause.end, end + 16)).split('《', 1)[0]!)
    if (!verb || isModifier(text, end + verb.index)) return undefined
    return { marker: 'event', weight: 1.25, topic: from(end + verb.index + verb[0].length, clause.end) }
  }
  if (kind !== 'date') return undefined
  // 开展5·23企业家日专题协商议事: the date is a part of the event's name.
  if (verbBefore.test(text.slice(Math.max(span.start, start - 4), start)) && clause.end - end >= leastTopic)
    return { marker: 'dated', weight: 1, topic: { start, end: clause.end } }
  const verb = eventVerbs.exec(text.slice(end, Math.min(span.end, end + 80)))
  if (!verb) return undefined
  const at = end + verb.index + verb[0].length
  const topic = { start: at, end: markAfter(text, at, span.end) }
  return topic.end - topic.start >= leastTopic ? { marker: 'dated', weight: 1, topic } : undefined
}

/** 由……牵头的, 自……启动以来: the verb only says which. */
const isModifier = (text: string, at: number): boolean => /^..{0,2}(?:的|以来)/.test(text.slice(at, at + 8))

const restOfRow = /^(?:、[^，,。；]{0,40})?等(?:[^，,。；]{0,6}(?:企业|公司|单位|家|地|村|镇))?/

/** Behind a row of names (甲、乙等企业) that an entity begins: what was done for them. */
function behindRow(text: string, { end }: Entity, entities: readonly Entity[], clauseEnd: number): number {
  let at = end
  for (const next of entities) if (next.start === at + 1 && '、和与及'.includes(text[at]!)) at = next.end
  return at + (restOfRow.exec(text.slice(at, Math.min(clauseEnd, at + 80)))?.[0].length ?? 0)
}

const clauseMark = '，,。；;！!：:\n'

function markBefore(text: string, from: number, start: number): number {
  const least = Math.max(start, from - longestClause)
  for (let i = from; i > least; i--) if (clauseMark.includes(text[i - 1]!)) return i
  return least
}

function markAfter(text: string, from: number, end: number): number {
  const most = Math.min(end, from + longestClause)
  for (let i = from; i < most; i++) if (clauseMark.includes(text[i]!)) return i
  return most
}

/** Does the stretch after `last` still tell of what `opens` opened? */
function goesOn(text: string, opens: Passage, last: Span, next: Stretch | undefined): boolean {
  if (next === undefined) return false
  // Between ； and ； one thing stands beside another: what does not open a case of its own belongs to neither.
  if (text.slice(last.end, next.start).includes('\n')) return false
  const afterSemicolon = /[；;]/.test(text.slice(last.end, next.start))
  const wording = text.slice(next.start, next.end)
  if (next.opens !== undefined) return next.opens.score <= enough && continuation.test(wording)
  if (continuation.test(wording)) return true
  if (opens.topic !== undefined && sharesTopic(text.slice(opens.topic.start, opens.topic.end), wording))
    return true
  return (
    !afterSemicolon &&
    findOutcome(wording) !== undefined &&
    !/^(?:坚持|强化|聚焦|深化|推动|围绕|鼓励|加强|充分)/.test(wording)
  )
}

const longestShared = 4
/** A run of four characters of the topic comes again: 智能化改造. */
function sharesTopic(topic: string, wording: string): boolean {
  const sample = topic.slice(0, 60)
  for (let i = 0; i + longestShared <= sample.length; i++) {
    const run = sample.slice(i, i + longestShared)
    if (!/[，。、“”；：]/.test(run) && !common.test(run) && wording.includes(run)) return true
  }
  return false
}
const common = /协商|议事|活动|开展|工作|发展|建设|服务|政协|委员|群众|问题|提升|推进|高质量/
