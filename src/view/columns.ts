import { cellText, columnsOf, ownValue, type Row } from './rows.ts'

/** A column with one type throughout, as files with typed columns need it. */
export type Column = { name: string } & (
  | { type: 'integer' | 'number'; values: (number | null)[] }
  | { type: 'boolean'; values: (boolean | null)[] }
  | { type: 'text'; values: (string | null)[] }
)

/**
 * Rows turned into typed columns. A column of whole numbers is `integer`, of finite numbers `number`, of truth values
 * `boolean`; every other is `text`, in which lists and objects stand as JSON. What a row does not have is `null`, and so
 * is a number that is not finite. Lone surrogates, for which UTF-8 has no form, become U+FFFD. Linear in the cells.
 */
export function typedColumns(rows: readonly Row[]): Column[] {
  return columnsOf(rows).map((name): Column => {
    const values = rows.map((row) => ownValue(row, name) ?? null)
    const present = values.filter((value) => value !== null)
    if (present.length > 0 && present.every((value) => typeof value === 'number')) {
      const numbers = values.map((value) => (Number.isFinite(value) ? (value as number) : null))
      const whole = numbers.every((value) => value === null || Number.isSafeInteger(value))
      return { name, type: whole ? 'integer' : 'number', values: numbers }
    }
    if (present.length > 0 && present.every((value) => typeof value === 'boolean')) {
      return { name, type: 'boolean', values: values as (boolean | null)[] }
    }
    return { name, type: 'text', values: values.map((value) => (value === null ? null : paired(value))) }
  })
}

const paired = (value: unknown) => cellText(value).replaceAll(/\p{Surrogate}/gu, '\uFFFD')
