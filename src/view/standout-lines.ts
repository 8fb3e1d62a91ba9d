import type { Analysis } from '../analyze.ts'
import { decimal, grouped, pText, timesText } from './figures.ts'
import { aloneLabel, parts } from './labels.ts'
import { flowing, heading, type Piece } from './paint.ts'
import { telling } from './telling.ts'

const comparisonsShown = 12
const unitsShown = 60

/** The part of the summary that tells how the units differ, or what the only unit speaks of. */
export function standoutLines(analysis: Analysis, width: number): Piece[][] {
  const { alone, comparisons, keywords, frequent } = telling(analysis)
  if (alone) return linesOfOne(analysis.units.length, frequent, width)
  const lines = heading(parts.standout, 'p < 0.05')
  if (comparisons.length === 0 && keywords.length === 0) {
    lines.push([['dim', '  各单位之间没有可靠的差别。No difference between units is beyond chance.']])
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
  for (const { unit, rows } of keywords.slice(0, unitsShown)) {
    const words = rows.map(({ word, count }): Piece => `${word} ×${count}`)
    lines.push(
      [
        ['bold', `  ${unit}`],
        ['dim', ' 关键词 keywords'],
      ],
      ...flowing(words, width, '    '),
    )
  }
  if (keywords.length > unitsShown) lines.push([['dim', `  … +${keywords.length - unitsShown}`]])
  return lines
}

function linesOfOne(
  units: number,
  words: readonly { word: string; count: number }[],
  width: number,
): Piece[][] {
  const items = words.map(({ word, count }): Piece => `${word} ×${count}`)
  const { zh, en } = aloneLabel(units)
  return [
    ...heading(parts.standout),
    ...flowing(
      [
        ['dim', zh],
        ['dim', en],
      ],
      width,
      '  ',
      ' ',
    ),
    ...(items.length === 0
      ? []
      : [
          [
            ['bold', '  常用词'],
            ['dim', ' Frequent words'],
          ] satisfies Piece[],
        ]),
    ...flowing(items, width, '    '),
  ]
}
