import { TifaError } from '../error.ts'
import type { Cell, Row } from './table.ts'
import { visitXml, type XmlElement } from './xml-elements.ts'

/** What a sheet's cells refer to. */
export interface Workbook {
  strings: readonly string[]
  /** For each style of cells whether it shows a number as a date. */
  dates: readonly boolean[]
  /** Days are counted from 1904 on, as old Excel for Mac did. */
  from1904: boolean
}

interface RawCell {
  type: string
  style: number
  text: string
}

const plainName = ({ name }: XmlElement) => name.slice(name.indexOf(':') + 1)

/** More columns than Excel has. */
const mostColumns = 16_384

/** Rows times their widths: a few cells far out must not make a table of gigabytes. */
const mostPlaces = 20_000_000

/**
 * Reads the rows of a sheet; cells without a place follow the one before. Linear time.
 *
 * @param file Names the file in errors.
 * @throws TifaError for a sheet whose rows together are wider than 20 million cells.
 */
export function readRows(xml: string, workbook: Workbook, file: string): Row[] {
  const rows: Row[] = []
  let places = 0
  let number = 0
  let cells: Cell[] = []
  let column = -1
  let cell: RawCell | undefined
  visitXml(xml, {
    open(element) {
      const name = plainName(element)
      const { r } = element.attributes
      if (name === 'row') {
        number = r === undefined ? number + 1 : Number(r)
        cells = []
        column = -1
      } else if (name === 'c') {
        column = r === undefined ? column + 1 : columnOf(r)
        const { t = 'n', s = '-1' } = element.attributes
        cell = { type: t, style: Number(s), text: '' }
      }
    },
    text(text, element) {
      const name = plainName(element)
      // Formulas stand in `f`; how Japanese is read out in `rPh`.
      if (cell && (name === 'v' || (name === 't' && !isReading(element)))) cell.text += text
    },
    close(element) {
      const name = plainName(element)
      if (name === 'c' && cell) {
        const value = meaningOf(cell, workbook)
        if (value !== null && column >= 0 && column < mostColumns) {
          while (cells.length < column) cells.push(null)
          cells[column] = value
          if (places + cells.length > mostPlaces) {
            const allowed = `allowed are up to ${mostPlaces}`
            throw new TifaError('input', `${file}: spreads over more than ${mostPlaces} cells; ${allowed}`)
          }
        }
        cell = undefined
      } else if (name === 'row') {
        rows.push({ number, cells })
        places += cells.length
      }
    },
  })
  return rows
}

/** The strings that cells refer to by number. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let parts: string[] = []
  visitXml(xml, {
    text(text, element) {
      if (plainName(element) === 't' && !isReading(element)) parts.push(text)
    },
    close(element) {
      if (plainName(element) !== 'si') return
      strings.push(unescaped(parts.join('')))
      parts = []
    },
  })
  return strings
}

const isReading = ({ parents }: XmlElement) => parents.some((parent) => plainName(parent) === 'rPh')

/** The numbers of Excel's own date formats. */
const dateFormats = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)])

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** For each style of cells whether it shows numbers as dates. */
export function readDateStyles(xml: string): boolean[] {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  visitXml(xml, {
    open(element) {
      const id = Number(element.attributes['numFmtId'])
      const name = plainName(element)
      if (name === 'numFmt') {
        // What stands in quotation marks, in brackets or behind a backslash is shown as it is.
        const code = (element.attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
        custom.set(id, /[yd]/i.test(code))
      } else if (name === 'xf' && element.parents.some((parent) => plainName(parent) === 'cellXfs')) {
        styles.push(custom.get(id) ?? dateFormats.has(id))
      }
    },
  })
  return styles
}

function columnOf(place: string): number {
  let column = 0
  for (const letter of place.match(/^[A-Z]{1,3}/)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** How the text of a cell is meant, by its type. */
const kinds = new Map<string, (cell: RawCell, workbook: Workbook) => Cell>([
  ['s', ({ text }, { strings }) => strings[Number(text)] ?? null],
  ['str', ({ text }) => unescaped(text)],
  ['inlineStr', ({ text }) => unescaped(text)],
  ['b', ({ text }) => (text === '1' ? 'TRUE' : 'FALSE')],
  ['d', ({ text }) => text.slice(0, 10)],
  // #N/A and the like.
  ['e', () => null],
])

function meaningOf(cell: RawCell, workbook: Workbook): Cell {
  if (cell.text === '') return null
  const kind = kinds.get(cell.type)
  if (kind) return kind(cell, workbook) || null
  const number = Number(cell.text)
  if (!Number.isFinite(number)) return cell.text
  return workbook.dates[cell.style] ? dateOf(number, workbook.from1904) : number
}

const dayMs = 86_400_000

/** 44927 → 2023-01-01. Excel counts a 29th of February 1900 that never was. */
function dateOf(days: number, from1904: boolean): Cell {
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(first + Math.floor(days) * dayMs)
  return Number.isNaN(date.getTime()) ? days : date.toISOString().slice(0, 10)
}

/** Characters that XML can't hold are written `_x000D_`. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
