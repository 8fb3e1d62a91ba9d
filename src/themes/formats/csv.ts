import { shown, TifaError } from '../../error.ts'
import type { TermEntry, ThemeEntry } from '../entry.ts'
import { type Mistake, mistakesError } from '../mistakes.ts'
import { nearest } from '../nearest.ts'
import { type FormatReader, Places } from './source.ts'

const columns = ['theme', 'parent', 'label', 'kind', 'term', 'within', 'weight', 'note', 'source'] as const
type Column = (typeof columns)[number]
const kinds = ['term', 'glob', 'regex', 'gap', 'except'] as const

interface Row {
  line: number
  cells: Record<Column, string>
}

/**
 * Reads themes as a table with a row for each term: `theme` (the id) and `term`, and if need be `parent` (the id of the
 * theme above), `label`, `kind` (term, glob, regex, gap, except; default term), `within`, `weight`, `note`, `source`.
 */
export const readThemeCsv: FormatReader = async (text, name) => {
  const places = new Places(name)
  const mistakes: Mistake[] = []
  const wrong = ({ line }: Pick<Row, 'line'>, column: string, message: string) => {
    mistakes.push({ path: [column], key: String(line), message })
    places.add([column], places.at(line), String(line))
  }
  const rows = await rowsOf(text, name, wrong)
  const themes = new Map<
    string,
    ThemeEntry & { parent: string; row: Row; entries: [string | TermEntry, Row][]; exceptRows: Row[] }
  >()
  for (const row of rows) {
    const { theme: id, parent, label, kind, term } = row.cells
    if (id === '') {
      wrong(row, 'theme', 'received nothing; allowed is the id of a theme')
      continue
    }
    const theme = themes.get(id) ?? { id, parent, row, entries: [], except: [], exceptRows: [] }
    themes.set(id, theme)
    if (label !== '' && theme.label !== undefined && theme.label !== label) {
      wrong(
        row,
        'label',
        `received ${shown(label)}, while ${shown(id)} has the label ${shown(theme.label)} above`,
      )
    }
    if (label !== '') theme.label ??= label
    if (parent !== theme.parent && parent !== '') {
      if (theme.parent === '') theme.parent = parent
      else
        wrong(
          row,
          'parent',
          `received ${shown(parent)}, while ${shown(id)} stands under ${shown(theme.parent)} above`,
        )
    }
    if (term === '') {
      if (kind !== '') wrong(row, 'term', 'received nothing; allowed is a term')
      continue
    }
    if (kind === 'except') {
      theme.except!.push(term)
      theme.exceptRows.push(row)
    } else theme.entries.push([termOf(row, wrong), row])
  }
  for (const theme of themes.values()) {
    if (theme.parent !== '' && !themes.has(theme.parent)) {
      const near = nearest(theme.parent, [...themes.keys()])
      const hint = near === undefined ? '' : `; did you mean ${near}?`
      wrong(theme.row, 'parent', `received ${shown(theme.parent)}, which is no theme of this table${hint}`)
    } else if (isInCircle(theme.id, (id) => themes.get(id)?.parent ?? '')) {
      wrong(
        theme.row,
        'parent',
        `received ${shown(theme.parent)}, which stands under ${shown(theme.id)} itself`,
      )
    }
  }
  if (mistakes.length > 0) throw mistakesError(mistakes, places.locate, name)

  const below = (parent: string, path: readonly PropertyKey[]): ThemeEntry[] =>
    [...themes.values()]
      .filter((theme) => theme.parent === parent)
      .map(({ id, label, entries, except, row, exceptRows }, i) => {
        const own = [...path, 'themes', i]
        places.add(own, places.at(row.line))
        for (const [j, [, { line }]] of entries.entries()) places.add([...own, 'terms', j], places.at(line))
        for (const [j, { line }] of exceptRows.entries()) places.add([...own, 'except', j], places.at(line))
        return { id, label, terms: entries.map(([entry]) => entry), except, themes: below(id, own) }
      })
  return { input: { themes: below('', []) }, locate: places.locate }
}

type Wrong = (row: Pick<Row, 'line'>, column: string, message: string) => void

function termOf(row: Row, wrong: Wrong): string | TermEntry {
  const { kind, term, within, weight, note, source } = row.cells
  if (kind !== '' && !kinds.some((known) => known === kind)) {
    const near = nearest(kind, kinds)
    const hint = near === undefined ? '' : `; did you mean ${near}?`
    wrong(row, 'kind', `received ${shown(kind)}; allowed are ${kinds.join(', ')}${hint}`)
  }
  const numbers = Object.entries({ within, weight }).filter(([, cell]) => cell !== '')
  for (const [column, cell] of numbers) {
    if (!Number.isFinite(Number(cell))) wrong(row, column, `received ${shown(cell)}; allowed is a number`)
  }
  const details = {
    ...Object.fromEntries(numbers.map(([column, cell]) => [column, Number(cell)])),
    ...(note === '' ? {} : { note }),
    ...(source === '' ? {} : { source }),
  }
  const isBare = (kind === '' || kind === 'term') && Object.keys(details).length === 0
  return isBare ? term : { [kind === '' ? 'term' : kind]: term, ...details }
}

function isInCircle(id: string, parentOf: (id: string) => string): boolean {
  const seen = new Set<string>()
  for (let at = parentOf(id); at !== ''; at = parentOf(at)) {
    if (at === id) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
  return false
}

async function rowsOf(text: string, name: string, wrong: Wrong): Promise<Row[]> {
  const { parse } = await import('csv-parse/browser/esm/sync')
  const head = text.slice(0, /\r|\n|$/.exec(text)?.index)
  const delimiter = ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ','
  const options = {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    delimiter,
  } as const
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, options) as unknown as typeof records
  } catch (error) {
    const { message } = error as Error
    const line = /line (\d+)/.exec(message)?.[1] ?? '1'
    throw new TifaError('input', `${name}:${line}: can't be read as a table: ${message}`, { cause: error })
  }
  const header = (records[0]?.record ?? []).map((cell) => cell.trim().toLowerCase())
  header.forEach((column, i) => {
    if (column === '' || columns.some((known) => known === column)) {
      if (column !== '' && header.indexOf(column) !== i)
        wrong({ line: 1 }, column, 'received this column twice')
      return
    }
    const near = nearest(column, columns)
    const hint = near === undefined ? '' : `; did you mean ${near}?`
    wrong({ line: 1 }, column, `received this column; allowed are ${columns.join(', ')}${hint}`)
  })
  for (const column of ['theme', 'term']) {
    if (!header.includes(column))
      wrong({ line: 1 }, column, 'received no such column; a table of themes has one')
  }
  return records.slice(1).map(({ record, info }, i) => ({
    // A cell may run over lines; its row begins behind the one before.
    line: record.some((cell) => cell.includes('\n')) ? records[i]!.info.lines + 1 : info.lines,
    cells: Object.fromEntries(
      columns.map((column) => [column, (record[header.indexOf(column)] ?? '').trim()]),
    ) as Row['cells'],
  }))
}
