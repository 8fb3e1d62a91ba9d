import type { Label } from './labels.ts'
import { padTo, truncateTo, widthOf, wrapTo } from './width.ts'

/** How a stretch of a terminal line looks, where colours are asked for. */
export type Look = 'plain' | 'bold' | 'dim' | 'title' | 'formula' | 'quote' | 'over' | 'under'

/** A stretch of a line; a bare string is plain. */
export type Piece = string | readonly [look: Look, text: string]

const codes: Record<Look, string> = {
  plain: '',
  bold: '1',
  dim: '2',
  title: '1;36',
  formula: '33',
  quote: '31',
  over: '32',
  under: '35',
}

/** What could steer a terminal: control characters, and marks that turn the direction of writing. */
const steering = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu

export function textOf(piece: Piece): string {
  return (typeof piece === 'string' ? piece : piece[1]).replaceAll(steering, ' ')
}

export function widthOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + widthOf(textOf(piece)), 0)
}

/** A line of text, with ANSI colours only when asked; white space at the end is dropped. */
export function painted(pieces: readonly Piece[], color: boolean): string {
  const last = pieces.findLastIndex((piece) => textOf(piece).trim() !== '')
  const line = pieces.slice(0, last + 1).map((piece, i) => {
    const text = i === last ? textOf(piece).trimEnd() : textOf(piece)
    const code = typeof piece === 'string' ? '' : codes[piece[0]]
    return color && code !== '' && text.trim() !== '' ? `\u001b[${code}m${text}\u001b[0m` : text
  })
  return line.join('')
}

/** A piece cut or filled up to a width. */
export function fitted(piece: Piece, columns: number, side: 'left' | 'right' = 'left'): Piece {
  const text = padTo(truncateTo(textOf(piece), columns), columns, side)
  return typeof piece === 'string' ? text : [piece[0], text]
}

/** Items that follow each other with ` · ` between, broken into lines of a width, each line indented. */
export function flowing(items: readonly Piece[], columns: number, indent: string, gap = ' · '): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0
  const room = columns - widthOf(indent)
  const flush = () => {
    if (line.length > 0) lines.push([indent, ...line])
    line = []
    used = 0
  }
  for (const item of items) {
    const width = widthOf(textOf(item))
    const between = line.length > 0 ? widthOf(gap) : 0
    if (used + between + width > room) flush()
    if (width > room) {
      const look: Look = typeof item === 'string' ? 'plain' : item[0]
      for (const part of wrapTo(textOf(item), room)) lines.push([indent, [look, part]])
      continue
    }
    if (line.length > 0) line.push(['dim', gap])
    line.push(item)
    used += width + (line.length > 1 ? widthOf(gap) : 0)
  }
  flush()
  return lines
}

/** An empty line, then the name of a part in both languages and what follows it. */
export function heading({ zh, en }: Label, after = ''): Piece[][] {
  return [
    [],
    [
      ['title', `${zh} ${en}`],
      ['dim', after === '' ? '' : `  ${after}`],
    ],
  ]
}
