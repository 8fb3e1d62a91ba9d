import type { Analysis } from '../analyze.ts'
import { shown, TifaError } from '../error.ts'
import { decimal, grouped, pText, timesText } from './figures.ts'
import { parts, quoteKindNames, quoteKinds, sloganKinds, unitLetter } from './labels.ts'
import { fitted, flowing, type Piece, painted } from './paint.ts'
import { telling } from './telling.ts'
import { themeTable } from './theme-table.ts'
import { widthOf } from './width.ts'

export interface SummaryOptions {
  /** Colour with ANSI codes, for a terminal. `true` or `false`; default `false`, plain text. */
  color?: boolean
  /** The widest line in terminal columns, a Chinese character being two; 60 or more. Only the stamp is never broken. Default 100. */
  width?: number
}

const formulasShown = 20
const quotesShown = 60
const comparisonsShown = 12
const membersShown = 12
const notesShown = 8

/** What an analysis found, as plain text for a terminal. The same analysis and options give the same text. */
export function toSummary(analysis: Analysis, options: SummaryOptions = {}): string {
  const { color = false, width = 100 } = options
  if (typeof color !== 'boolean') {
    throw new TifaError('option', `color: received ${shown(color)}; allowed are true and false`)
  }
  if (!(Number.isInteger(width) && width >= 60)) {
    throw new TifaError('option', `width: received ${shown(width)}; allowed are whole numbers from 60`)
  }
  const lines = [
    ...titleOf(analysis, width),
    ...unitsOf(analysis, width),
    ...formulasOf(analysis, width),
    ...quotesOf(analysis, width),
    ...themesOf(analysis, width),
    ...standoutOf(analysis, width),
    ...clustersOf(analysis, width),
    ...notesOf(analysis, width),
    ...stampOf(analysis),
  ]
  return `${lines.map((line) => painted(line, color)).join('\n')}\n`
}

function heading(part: keyof typeof parts, after = ''): Piece[][] {
  const { zh, en } = parts[part]
  return [
    [],
    [
      ['title', `${zh} ${en}`],
      ['dim', after === '' ? '' : `  ${after}`],
    ],
  ]
}

function titleOf({ title, subtitle }: Analysis, width: number): Piece[][] {
  return [
    ...flowing([['bold', title]], width, ''),
    ...(subtitle === undefined ? [] : flowing([['dim', subtitle]], width, '')),
  ]
}

function unitsOf({ units, sections, text }: Analysis, width: number): Piece[][] {
  const chars = text.replaceAll(/\s/g, '').length
  const names = Math.min(width - 44, Math.max(...units.map((unit) => widthOf(unit.name)), 0))
  const digits = (key: 'chars' | 'sections' | 'quotes' | 'slogans') =>
    Math.max(...units.map((unit) => grouped(unit[key]).length), 1)
  const figure = (value: number, key: Parameters<typeof digits>[0], after: string): Piece => [
    'dim',
    `  ${grouped(value).padStart(digits(key))} ${after}`,
  ]
  return [
    ...heading('units', `${units.length} · ${grouped(chars)} 字`),
    ...units.flatMap((unit, i): Piece[][] => [
      [
        ['bold', `  ${unitLetter(i)} `],
        fitted(['bold', unit.name], Math.max(names, 12)),
        figure(unit.chars, 'chars', '字'),
        figure(unit.sections, 'sections', '节'),
        figure(unit.quotes, 'quotes', '引文'),
        figure(unit.slogans, 'slogans', '口号'),
      ],
      ...(unit.heading === undefined ? [] : flowing([unit.heading], width, '    ')),
      ...sections
        .filter((section) => section.unit === unit.name)
        .flatMap((section) =>
          flowing(
            [['dim', `${section.ordinal ?? '–'} ${section.heading}`]],
            width,
            '  '.repeat(section.level + 2),
          ),
        ),
    ]),
  ]
}

function formulasOf({ phrases, slogans, quotes, units }: Analysis, width: number): Piece[][] {
  const kinds = new Map<string, Set<string>>()
  const note = (text: string, kind: string) => kinds.set(text, (kinds.get(text) ?? new Set()).add(kind))
  for (const slogan of slogans) for (const kind of slogan.kinds) note(slogan.text, sloganKinds[kind].zh)
  for (const quote of quotes) note(quote.text, '引文')
  const top = phrases.slice(0, formulasShown)
  const widest = Math.min(width - 44, Math.max(...top.map(({ phrase }) => widthOf(phrase)), 8))
  const more = phrases.length > top.length ? `${top.length} / ${grouped(phrases.length)}` : String(top.length)
  return [
    ...heading('formulas', more),
    ...top.map((row): Piece[] => [
      '  ',
      fitted(['formula', row.phrase], widest),
      `${grouped(row.count).padStart(5)} 次`,
      ['dim', `  ${String(row.units).padStart(2)}/${units.length} 单位  `],
      ['dim', [...(kinds.get(row.phrase) ?? [])].join('、')],
    ]),
  ]
}

function quotesOf({ quotes }: Analysis, width: number): Piece[][] {
  return [
    ...heading('quotes', grouped(quotes.length)),
    ...quoteKindNames.flatMap((kind): Piece[][] => {
      const counts = new Map<string, number>()
      for (const quote of quotes)
        if (quote.kind === kind) counts.set(quote.text, (counts.get(quote.text) ?? 0) + 1)
      if (counts.size === 0) return []
      const { zh, en } = quoteKinds[kind]
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
      const items = [...counts].map(
        ([text, count]): Piece => ['quote', count > 1 ? `${text} ×${count}` : text],
      )
      const rest = items.length - quotesShown
      const shownItems = items.slice(0, quotesShown)
      if (rest > 0) shownItems.push(['dim', `… +${grouped(rest)}`])
      return [
        [
          ['bold', `  ${zh} ${en} `],
          ['dim', grouped(total)],
        ],
        ...flowing(shownItems, width, '    '),
      ]
    }),
  ]
}

function themesOf(analysis: Analysis, width: number): Piece[][] {
  return [...heading('themes'), ...themeTable(analysis, width)]
}

function standoutOf(analysis: Analysis, width: number): Piece[][] {
  const { comparisons, keywords } = telling(analysis)
  const lines = heading('standout', 'p < 0.05')
  if (comparisons.length === 0 && keywords.length === 0) {
    lines.push([['dim', '  各单位之间没有可靠的差别 No difference between units is beyond chance.']])
  }
  if (comparisons.length > 0) {
    const words = '次数、按篇幅应有的次数、是其余单位的几倍 Hits, hits expected by length, times the others'
    lines.push(...flowing([['dim', words]], width, '  '))
  }
  for (const { unit, label, observed, expected, rateRatio, low, high, rough, pAdjusted } of comparisons.slice(
    0,
    comparisonsShown,
  )) {
    const more = rateRatio > 1
    const items: Piece[] = [
      [more ? 'over' : 'under', `${more ? '▲' : '▽'} ${unit} ${more ? '多谈' : '少谈'} ${label}`],
      `${grouped(observed)} 次、应有 ${decimal(expected)}`,
      `${rough ? '≈' : ''}${timesText(rateRatio)}× (${timesText(low)}–${timesText(high)})`,
      ['dim', pText(pAdjusted)],
    ]
    lines.push(...flowing(items, width, '  '))
  }
  const rest = comparisons.length - comparisonsShown
  if (rest > 0) lines.push([['dim', `  … +${rest}`]])
  for (const { unit, rows } of keywords) {
    const words = rows.map(({ word, count }): Piece => `${word} ×${count}`)
    lines.push(
      [
        ['bold', `  ${unit}`],
        ['dim', ' 关键词 keywords'],
      ],
      ...flowing(words, width, '    '),
    )
  }
  return lines
}

function clustersOf({ clusters, sections }: Analysis, width: number): Piece[][] {
  const headings = new Map(sections.map((section) => [section.id, section]))
  return [
    ...heading('clusters', String(clusters.k)),
    ...clusters.clusters.flatMap((cluster): Piece[][] => {
      const members = clusters.rows.filter((row) => row.cluster === cluster.id)
      const items = members.slice(0, membersShown).map((row): Piece => {
        const section = headings.get(row.document)
        return section === undefined ? (row.unit ?? row.document) : `${section.unit}: ${section.heading}`
      })
      const rest = members.length - membersShown
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
  const groups = new Map<string, { count: number; message: string }>()
  for (const { code, message } of notes) {
    const group = groups.get(code)
    if (group === undefined) groups.set(code, { count: 1, message })
    else group.count++
  }
  const lines = [...groups]
    .slice(0, notesShown)
    .flatMap(([code, { count, message }]) => flowing([`${code} ×${count}`, ['dim', message]], width, '  '))
  return [...heading('notes', grouped(notes.length)), ...lines]
}

/** One line however long, so that it can be copied whole. */
function stampOf({ stamp }: Analysis): Piece[][] {
  const short = (hash: string) => hash.slice(0, 12)
  const options = Object.entries(stamp.options).map(([name, value]) => `${name}=${value}`)
  const items = [`tifa ${stamp.tifa}`, `engine ${stamp.engine}`, `lexicon ${short(stamp.lexicon)}`]
  items.push(`themes ${short(stamp.themes)}`, `text ${short(stamp.text)}`, ...options)
  return [[], [['dim', items.join(' · ')]]]
}
