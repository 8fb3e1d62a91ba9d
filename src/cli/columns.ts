import type { TableColumn } from '../view/table.ts'

/** How figures stand in a terminal's tables, rounded to what a person reads; JSON, CSV and the rest hold them whole. */

type Show = (value: unknown) => string

const none = '–'
const minus = '−'

/** Writes a finite number, and a dash for what is none. */
const number =
  (write: (value: number) => string): Show =>
  (value) =>
    typeof value === 'number' && Number.isFinite(value) ? withMinus(write(value)) : none

/** A minus as it is printed, and none before what is rounded to zero. */
const withMinus = (text: string) => text.replace(/^-(?=[0.]*%?$)/, '').replace(/^-/, minus)
const signed = (value: number) => `${value > 0 ? '+' : ''}${value.toFixed(2)}`
const pText = (value: number) => (value < 0.001 ? '<0.001' : value.toFixed(3))
const log2 = (value: unknown) => (typeof value === 'number' && value > 0 ? Math.log2(value) : undefined)

const column =
  (show: Show) =>
  (name: string, title = name): TableColumn => ({ name, title, show, side: 'right' })

export const count = column(number((value) => String(value).replace(/\B(?=(\d{3})+$)/g, ',')))
export const oneDecimal = column(number((value) => value.toFixed(1)))
export const twoDecimals = column(number((value) => value.toFixed(2)))
export const share = column(number((value) => `${(100 * value).toFixed(1)}%`))
export const ratio = column(number(signed))
export const pValue = column(number(pText))

/** A text column; lists with blanks between. */
export const text = (name: string, title = name): TableColumn => ({ name, title, side: 'left' })

/** An interval of a rate ratio as one of its logarithm, beside which it stands. */
export const logInterval = (name: string, title: string): TableColumn => ({
  name,
  title,
  side: 'right',
  show: (value) => {
    if (!Array.isArray(value)) return none
    const [low, high] = value.map(log2).map((bound) => number(signed)(bound))
    return `${low} … ${high}`
  },
})

/** An interval as it stands. */
export const interval = (name: string, title: string): TableColumn => ({
  name,
  title,
  side: 'right',
  show: (value) => (Array.isArray(value) ? value.map(number(signed)).join(' … ') : none),
})

/** A place in a document, as `document: text around it`. */
export const place = (name: string, title = name): TableColumn => ({
  name,
  title,
  side: 'left',
  show: (value) => {
    if (typeof value !== 'object' || value === null || !('document' in value) || !('text' in value)) return ''
    return `${String(value.document)}: ${String(value.text).replaceAll(/\s+/g, ' ')}`
  },
})

/** A theme's label, deeper ones further to the right. */
export const theme = (name = 'label', title = 'theme'): TableColumn => ({
  name,
  title,
  side: 'left',
  show: (value, row) => {
    const level = 'level' in row && typeof row.level === 'number' ? row.level : 1
    return `${'　'.repeat(level - 1)}${String(value ?? '')}`
  },
})
