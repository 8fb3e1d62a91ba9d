import { checkOptions, shown, TifaError } from '../error.ts'
import { type Document, documentsOf } from '../report/documents.ts'
import type { PartKind, Report, Section } from '../report/report.ts'
import { sourcesOf } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import { foldText } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { type Entity, entitiesOf, entityKinds } from './entities.ts'
import { caseHeading, type MarkerKind } from './markers.ts'
import { findOutcome } from './outcomes.ts'
import { findPassages, type Passage } from './passages.ts'

/** A stretch of the report's text with its wording. */
export interface Named extends Span {
  text: string
}

export interface NamedPerson extends Named {
  /** The office or title at the name, as it stands. */
  office?: string
}

export interface NamedQuantity extends Named, Pick<Entity, 'upTo' | 'hedge' | 'hedgeKind' | 'of'> {
  /** The number, scales worked in: 1.2亿元 is 120000000. */
  value: number
  /** What is counted in: 家, 元, %. */
  unit: string
}

export interface NamedDate extends Named, Pick<Entity, 'year' | 'month' | 'day'> {}

/** One thing that a unit did. All spans index the report's text. */
export interface Case extends Span {
  /** The section's id and a number: `u2.2/1`. */
  id: string
  /** The name of the unit. */
  unit: string
  /** The id of the section that it stands in; `u2.0` is what stands before a unit's first section. */
  section: string
  text: string
  /** What it is about, in the report's words. */
  topic?: Named
  /** What opened it: a title (以…为题), a topic (围绕…), an example, help for someone, an event, a date, its heading. */
  marker: MarkerKind
  /** How much speaks for its being one thing; 2 is the least. Sections taken whole have 0. */
  score: number
  places: Named[]
  organisations: Named[]
  persons: NamedPerson[]
  /** Groups of people that it concerns: 外卖员, 货车司机. */
  people: Named[]
  quantities: NamedQuantity[]
  dates: NamedDate[]
  /** The clause that tells how it came out: 获得外卖小哥一致好评. */
  outcome?: Named
}

export interface CaseOptions {
  /**
   * What one case is: a `passage` that tells of one thing, or each `section` whole, the innermost where they are
   * nested. Default `passage`. Passages leave out what speaks in general; sections leave out nothing.
   */
  grain?: 'passage' | 'section'
  /** Gives the words and their classes. Default: the shared built-in segmenter. */
  segmenter?: Segmenter
}

const grains = ['passage', 'section']

/**
 * Finds the cases of a report: passages that tell of one thing that a unit did (a consultation, a study, help for a
 * firm, an event), with what they name. A passage is opened by a marker (以…为题, 围绕…, 就…, 针对…, 如…, 帮助 and a
 * name, a dated event) beside which something particular is named, and goes on over the sentences that continue it.
 * Found by form: plans and rows of topics are left out, and so is what names nothing particular. In the order of the
 * text, none overlapping. Linear time.
 *
 * @throws TifaError for what is no report and for an unknown grain
 */
export function findCases(report: Report, options: CaseOptions = {}): Case[] {
  checkOptions(options)
  const grain = options.grain ?? 'passage'
  if (!grains.includes(grain)) {
    throw new TifaError('option', `grain: received ${shown(grain)}; allowed are 'passage', 'section'`)
  }
  const pieces = casesWhole(documentsOf(report, { by: 'section', depth: deepest }))
  const segmenter = options.segmenter ?? defaultSegmenter()
  const [source] = sourcesOf(report)
  const entities = entitiesOf(source!, segmenter, new Set(entityKinds))
  const view = foldText(report.text)
  const captions = new Set(report.units.flatMap(({ caption }) => caption ?? []))
  const parts = partsOf(report)
  let at = 0
  return pieces.flatMap(({ id: section, text: { length }, unit = '', offset: start = 0, meta }) => {
    const end = start + length
    while (at < entities.length && entities[at]!.start < start) at++
    const from = at
    while (at < entities.length && entities[at]!.start < end) at++
    const inside = entities.slice(from, at)
    const heading = String(meta?.['heading'] ?? '')
    if (grain === 'passage' && untold.has(parts.get(section))) return []
    const passages =
      grain === 'section'
        ? [wholePassage(view, { start, end }, heading, 0)]
        : blocksOf(view, start, end).flatMap(({ told, ...block }) => {
            if (told !== undefined) return [wholePassage(view, block, told, 2)]
            const named = within(inside, block)
            return findPassages(view.slice(block.start, block.end), shift(named, -block.start), unit).map(
              (passage) => shiftPassage(passage, block.start),
            )
          })
    return passages
      .filter(
        (passage) =>
          passage.end > passage.start && !captions.has(report.text.slice(passage.start, passage.end)),
      )
      .map((passage, i) =>
        toCase(report.text, view, passage, { id: `${section}/${i + 1}`, unit, section }, inside),
      )
  })
}

/** A unit or section that begins as a case (案例一) is one with all its sections. */
function casesWhole(pieces: readonly Document[]): Document[] {
  const whole: Document[] = []
  let opened: string | undefined
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (opened !== undefined && last !== undefined && piece.id.startsWith(opened)) {
      whole[whole.length - 1] = { ...last, text: `${last.text}${piece.text}` }
      continue
    }
    whole.push(piece)
    opened =
      /\.0$/.test(piece.id) && caseHeading.test(lineAt(piece.text, 0, longestHeading))
        ? piece.id.slice(0, -1)
        : undefined
  }
  return whole
}

/** What is planned was not done yet, and what explains words tells of nothing. */
const untold = new Set<PartKind | undefined>(['plan', 'glossary'])

/** What each section of a report does, by its id; a section's first piece has its id and `.0`. */
function partsOf(report: Report): Map<string, PartKind> {
  const parts = new Map<string, PartKind>()
  const visit = ({ id, part, sections }: Section) => {
    if (part !== undefined) parts.set(id, part).set(`${id}.0`, part)
    sections.forEach(visit)
  }
  for (const unit of report.units) unit.sections.forEach(visit)
  return parts
}

/** The entities that a span holds whole, found by halving, for there may be many spans. */
function within(entities: readonly Entity[], { start, end }: Span): Entity[] {
  let low = 0
  let high = entities.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entities[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: Entity[] = []
  for (let i = low; i < entities.length && entities[i]!.start < end; i++) {
    if (entities[i]!.end <= end) found.push(entities[i]!)
  }
  return found
}

/** Sections are followed down to the innermost. */
const deepest = 9

/** A piece cut at lines that say that a case begins (案例一：…); `told` is such a line. */
function blocksOf(view: string, start: number, end: number): (Span & { told?: string })[] {
  const blocks: (Span & { told?: string })[] = [{ start, end }]
  for (let line = start; line < end; ) {
    const newline = view.indexOf('\n', line)
    const lineEnd = newline < 0 || newline > end ? end : newline
    const wording = view.slice(line, Math.min(lineEnd, line + longestHeading))
    if (caseHeading.test(wording)) {
      blocks.at(-1)!.end = line
      blocks.push({ start: line, end, told: `${wording}\n${lineAt(view, lineEnd + 1, end)}` })
    }
    line = lineEnd + 1
  }
  return blocks.filter((block) => block.end > block.start)
}

const longestHeading = 80

const lineAt = (view: string, start: number, end: number): string =>
  view.slice(start, Math.min(end, start + longestHeading)).split('\n', 1)[0]!

function wholePassage(view: string, { start, end }: Span, heading: string, score: number): Passage {
  let from = start
  let to = end
  while (from < to && /\s/.test(view[from]!)) from++
  while (to > from && /\s/.test(view[to - 1]!)) to--
  // 案例一 alone on its line has its topic on the next.
  const [first = '', second = ''] = heading.split('\n').map((line) => line.replace(caseHeading, '').trim())
  const name = first || second
  const at = name === '' ? -1 : view.slice(from, Math.min(to, from + 2 * longestHeading)).indexOf(name)
  return {
    start: from,
    end: to,
    marker: 'heading',
    score,
    ...(at < 0 ? {} : { topic: { start: from + at, end: from + at + name.length } }),
  }
}

const shift = (entities: readonly Entity[], by: number): Entity[] =>
  entities.map((entity) => ({ ...entity, start: entity.start + by, end: entity.end + by }))

function shiftPassage({ topic, ...passage }: Passage, by: number): Passage {
  return {
    ...passage,
    start: passage.start + by,
    end: passage.end + by,
    ...(topic === undefined ? {} : { topic: { start: topic.start + by, end: topic.end + by } }),
  }
}

function toCase(
  text: string,
  view: string,
  { start, end, marker, topic, score }: Passage,
  names: Pick<Case, 'id' | 'unit' | 'section'>,
  entities: readonly Entity[],
): Case {
  const inside = within(entities, { start, end })
  const of = (kind: Entity['kind']) => inside.filter((entity) => entity.kind === kind)
  const outcome = findOutcome(view.slice(start, end))
  const named = (span: Span): Named => ({
    text: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
  })
  return {
    ...names,
    text: text.slice(start, end),
    ...(topic === undefined ? {} : { topic: named(topic) }),
    marker,
    score,
    // 中 and 欧 of 中欧班列 are places, and tell nothing of a case.
    places: of('place')
      .filter(({ start, end }) => end - start > 1)
      .map(named),
    organisations: of('organisation').map(named),
    persons: of('person').map(({ office, ...span }) => ({
      ...named(span),
      ...(office === undefined ? {} : { office }),
    })),
    people: of('people').map(named),
    quantities: of('quantity').map(toQuantity),
    dates: of('date').map(({ text: wording, start, end, year, month, day }) => ({
      text: wording,
      ...(year === undefined ? {} : { year }),
      ...(month === undefined ? {} : { month }),
      ...(day === undefined ? {} : { day }),
      start,
      end,
    })),
    ...(outcome === undefined
      ? {}
      : { outcome: named({ start: start + outcome.start, end: start + outcome.end }) }),
    start,
    end,
  }
}

function toQuantity({
  text,
  start,
  end,
  value = 0,
  upTo,
  measure = '',
  hedge,
  hedgeKind,
  of,
}: Entity): NamedQuantity {
  return {
    text,
    value,
    ...(upTo === undefined ? {} : { upTo }),
    unit: measure,
    ...(hedge === undefined ? {} : { hedge }),
    ...(hedgeKind === undefined ? {} : { hedgeKind }),
    ...(of === undefined ? {} : { of }),
    start,
    end,
  }
}
