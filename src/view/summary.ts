import type { Analysis } from '../analyze.ts'
import { assertAnalysis, assertOptions, refuse } from './arguments.ts'
import { clipped, grouped, largest } from './figures.ts'
import { parts, quoteKindNames, quoteLabel, sloganLabel, unitLetter } from './labels.ts'
import { memberNames } from './member-names.ts'
import { groupNotes } from './note-kinds.ts'
import { fitted, flowing, heading, type Piece, painted } from './paint.ts'
import { standoutLines } from './standout-lines.ts'
import { themeTable } from './theme-table.ts'
import { outsideWords, titleOf, totalsOf } from './totals.ts'
import { widthOf } from './width.ts'

export interface SummaryOptions {
  /** Colour with ANSI codes, for a terminal. `true` or `false`; default `false`, plain text. */
  color?: boolean
  /** The widest line in terminal columns, a Chinese character being two; 60 or more. Only the stamp is never broken. Default 100. */
  width?: number
}

const formulasShown = 20
const quotesShown = 60
const membersShown = 12
const notesShown = 8
const fewUnits = 8

/**
 * What an analysis found, as plain text for a terminal. The same analysis and options give the same text. Linear time.
 *
 * @throws TifaError for what is no analysis, or an option that cannot be meant.
 */
export function toSummary(analysis: Analysis, options: SummaryOptions = {}): string {
  assertAnalysis(analysis)
  assertOptions(options)
  const { color = false, width = 100 } = options
  if (typeof color !== 'boolean') refuse('color', color, 'true and false')
  if (!(Number.isInteger(width) && width >= 60)) refuse('width', width, 'whole numbers from 60')
  const lines = [
    ...titleLines(analysis, width),
    ...unitsOf(analysis, width),
    ...formulasOf(analysis, width),
    ...quotesOf(analysis, width),
    ...themesOf(analysis, width),
    ...standoutLines(analysis, width),
    ...clustersOf(analysis, width),
    ...notesOf(analysis, width),
    ...stampOf(analysis),
  ]
  return `${lines.map((line) => painted(line, color)).join('\n')}\n`
}

function titleLines(analysis: Analysis, width: number): Piece[][] {
  const { subtitle = '' } = analysis
  return [
    ...flowing([['bold', titleOf(analysis)]], width, ''),
    ...(subtitle.trim() === '' ? [] : flowing([['dim', subtitle]], width, '')),
  ]
}

function unitsOf(analysis: Analysis, width: number): Piece[][] {
  const { units, sections } = analysis
  const totals = totalsOf(analysis)
  const outside = outsideWords(totals)
  const names = Math.min(
    width - 44,
    largest(
      units.map((unit) => widthOf(unit.name)),
      12,
    ),
  )
  const digits = (key: 'chars' | 'sections' | 'quotes' | 'slogans') =>
    largest(units.map((unit) => grouped(unit[key]).length))
  const columns = { chars: digits('chars'), sections: digits('sections') }
  const more = { quotes: digits('quotes'), slogans: digits('slogans') }
  const figure = (value: number, room: number, after: string): Piece => [
    'dim',
    `  ${grouped(value).padStart(room)} ${after}`,
  ]
  // Of many units only the outermost sections, or the rest of the summary would be out of sight.
  const deepest = units.length > fewUnits ? 1 : Number.POSITIVE_INFINITY
  const ofUnit = new Map<string, Piece[][]>()
  for (const { unit, level, ordinal, heading } of sections) {
    if (level > deepest) continue
    const lines = ofUnit.get(unit) ?? []
    ofUnit.set(unit, lines)
    lines.push(...flowing([['dim', `${ordinal ?? '–'} ${heading}`]], width, '  '.repeat(level + 2)))
  }
  return [
    ...heading(
      parts.units,
      `${units.length} · ${grouped(totals.chars)} 字 · ${grouped(totals.quotes)} 引文 · ${grouped(totals.slogans)} 口号`,
    ),
    ...units.flatMap((unit, i): Piece[][] => [
      [
        ['bold', `  ${unitLetter(i)} `],
        fitted(['bold', unit.name], names),
        figure(unit.chars, columns.chars, '字'),
        figure(unit.sections, columns.sections, '节'),
        figure(unit.quotes, more.quotes, '引文'),
        figure(unit.slogans, more.slogans, '口号'),
      ],
      ...(unit.heading === undefined ? [] : flowing([unit.heading], width, '    ')),
      ...(ofUnit.get(unit.name) ?? []),
    ]),
    ...(outside === undefined
      ? []
      : flowing(
          [
            ['dim', outside.zh],
            ['dim', outside.en],
          ],
          width,
          '  ',
          ' ',
        )),
  ]
}

function formulasOf({ phrases, slogans, quotes, units }: Analysis, width: number): Piece[][] {
  const kinds = new Map<string, Set<string>>()
  const note = (text: string, kind: string) => kinds.set(text, (kinds.get(text) ?? new Set()).add(kind))
  for (const slogan of slogans) for (const kind of slogan.kinds) note(slogan.text, sloganLabel(kind).zh)
  for (const quote of quotes) note(quote.text, '引文')
  const top = phrases.slice(0, formulasShown)
  const widest = Math.min(
    width - 44,
    largest(
      top.map(({ phrase }) => widthOf(phrase)),
      8,
    ),
  )
  const all = `${grouped(phrases.length)} 种`
  return [
    ...heading(
      parts.formulas,
      phrases.length > top.length ? `${all}，列出前 ${top.length} 种 the first ${top.length}` : all,
    ),
    ...top.map((row): Piece[] => [
      '  ',
      fitted(['formula', row.phrase], widest),
      `${grouped(row.count).padStart(5)} 次`,
      ['dim', `  ${String(row.units).padStart(2)}/${units.length} 单位  `],
      ['dim', [...(kinds.get(row.phrase) ?? [])].join('、')],
    ]),
  ]
}

function quotesOf(analysis: Analysis, width: number): Piece[][] {
  const byKind = new Map<string, Map<string, number>>(quoteKindNames.map((kind) => [kind, new Map()]))
  for (const { kind, text } of analysis.quotes) {
    const counts = byKind.get(kind) ?? new Map<string, number>()
    byKind.set(kind, counts)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const { quotes, outside } = totalsOf(analysis)
  const more = outside.quotes > 0 ? `，单位之外另有 ${grouped(outside.quotes)} outside the units` : ''
  return [
    ...heading(parts.quotes, grouped(quotes) + more),
    ...[...byKind].flatMap(([kind, counts]): Piece[][] => {
      if (counts.size === 0) return []
      const { zh, en } = quoteLabel(kind)
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
      const items = [...counts]
        .slice(0, quotesShown)
        .map(([text, count]): Piece => ['quote', count > 1 ? `${clipped(text)} ×${count}` : clipped(text)])
      const rest = counts.size - quotesShown
      if (rest > 0) items.push(['dim', `… +${grouped(rest)}`])
      return [
        [
          ['bold', `  ${zh} ${en} `],
          ['dim', grouped(total)],
        ],
        ...flowing(items, width, '    '),
      ]
    }),
  ]
}

function themesOf(analysis: Analysis, width: number): Piece[][] {
  return [...heading(parts.themes), ...themeTable(analysis, width)]
}

function clustersOf(analysis: Analysis, width: number): Piece[][] {
  const { clusters } = analysis
  const nameOf = memberNames(analysis)
  const members = new Map<number, Analysis['clusters']['rows']>()
  for (const row of clusters.rows) {
    const rows = members.get(row.cluster)
    if (rows === undefined) members.set(row.cluster, [row])
    else rows.push(row)
  }
  return [
    ...heading(parts.clusters, String(clusters.k)),
    ...clusters.clusters.flatMap((cluster): Piece[][] => {
      const mine = members.get(cluster.id) ?? []
      const items = mine.slice(0, membersShown).map((row): Piece => {
        const { name, unit, unitId } = nameOf(row.document)
        if (unit !== undefined) return `${unit}: ${name}`
        return unitId === undefined ? (row.unit ?? row.document) : name
      })
      const rest = mine.length - membersShown
      return [
        [
          ['bold', `  ${cluster.id} ${cluster.label}`],
          ['dim', `  ${cluster.size}`],
        ],
        ...items.flatMap((item) => flowing([item], width, '    ')),
        ...(rest > 0 ? [[['dim', `    … +${rest}`] as Piece]] : []),
      ]
    }),
  ]
}

function notesOf({ notes }: Analysis, width: number): Piece[][] {
  if (notes.length === 0) return []
  const groups = groupNotes(notes)
  const lines = groups.slice(0, notesShown).flatMap(({ code, label, notes: all }) => {
    const message: Piece = ['dim', all[0]?.message ?? '']
    return flowing([`${label?.zh ?? code} ×${grouped(all.length)}`, message], width, '  ')
  })
  const rest = groups.length - notesShown
  if (rest > 0) lines.push([['dim', `  … +${rest}`]])
  return [...heading(parts.notes, grouped(notes.length)), ...lines]
}

/** One line however long, so that it can be copied whole. */
function stampOf({ stamp }: Analysis): Piece[][] {
  const short = (hash: string) => hash.slice(0, 12)
  const options = Object.entries(stamp.options).map(([name, value]) => `${name}=${value}`)
  const items = [`tifa ${stamp.tifa}`, `engine ${stamp.engine}`, `lexicon ${short(stamp.lexicon)}`]
  items.push(`themes ${short(stamp.themes)}`, `text ${short(stamp.text)}`, ...options)
  return [[], [['dim', items.join(' · ')]]]
}
