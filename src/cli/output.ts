import { writeFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { TifaError } from '../error.ts'
import { type TableColumn, toTable } from '../view/table.ts'
import { type FormatName, formatNames, formatOfFile, inFormat, isBinary } from './formats.ts'

/** Where rows go and in which form. */
export interface OutputChoices {
  format?: FormatName
  json?: true
  csv?: true
  out?: string
  bom?: true
}

/** How rows are laid out for people. */
export interface Layout {
  columns: readonly (string | TableColumn)[]
  /** See `TableOptions.heading`. */
  heading?: readonly string[]
  /** Which rows are shown; the other forms hold all. */
  shown?: (rows: readonly object[]) => readonly object[]
  /** Stands below the table: what its figures are. */
  note?: string
  /** Stands in its place, and below no rows too: why there is nothing to read off the figures. */
  why?: string
}

export function addOutputOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <name>', "how rows are written (default: by --out's ending, else a table)")
        .choices(formatNames)
        .conflicts(['json', 'csv']),
    )
    .addOption(new Option('--json', 'the same as --format json').conflicts('csv'))
    .option('--csv', 'the same as --format csv')
    .option('--out <file>', 'file to write to (default: standard output)', fileName)
    .option('--bom', 'begin CSV and TSV with a byte order mark, for Excel')
}

/** The name of a file or `-` for standard output. */
export function fileName(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Allowed is the name of a file.')
  return value
}

/** The form asked for, or undefined where nothing tells of one. */
function askedFormat({ format, json, csv, out }: OutputChoices): FormatName | undefined {
  if (json) return 'json'
  if (csv) return 'csv'
  return format ?? (out === undefined || out === '-' ? undefined : formatOfFile(out))
}

/**
 * Tells mistakes in what was asked for before any work is done.
 *
 * @throws TifaError for bytes on a terminal, for a file's name that tells no form
 */
export function checkOutput(choices: OutputChoices): FormatName | undefined {
  const format = askedFormat(choices)
  if (format !== undefined && isBinary(format) && toTerminal(choices.out)) {
    throw new TifaError(
      'option',
      `--format ${format}: received a terminal to write to; allowed are --out FILE or a pipe`,
    )
  }
  return format
}

const toTerminal = (out: string | undefined) =>
  (out === undefined || out === '-') && process.stdout.isTTY === true

/** Writes rows as they were asked for. */
export async function writeRows(
  rows: readonly object[],
  choices: OutputChoices,
  layout: Layout,
): Promise<void> {
  const format = askedFormat(choices) ?? 'table'
  const content =
    format === 'table'
      ? tableOf(rows, layout, toTerminal(choices.out))
      : await inFormat(format, rows, choices.bom === true)
  await writeOut(choices.out, content)
}

/** Whether what is printed may hold colours. */
export const colourful = (): boolean => process.stdout.isTTY === true && !process.env['NO_COLOR']

function tableOf(rows: readonly object[], layout: Layout, onTerminal: boolean): string {
  const { columns, heading, shown = (all) => all, why, note } = layout
  const kept = shown(rows)
  if (kept.length === 0) {
    const none = rows.length === 0 ? 'no rows' : `no rows to show of ${rows.length}; --json gives all`
    return why === undefined ? `${none}\n` : `${none}\n${why}\n`
  }
  const names = new Set(kept.flatMap(Object.keys))
  const nameOf = (column: string | TableColumn) => (typeof column === 'string' ? column : column.name)
  const table = toTable(kept, {
    // What no row has is no column: some verbs give rows of several shapes.
    columns: columns.filter((column) => names.has(nameOf(column))),
    width: onTerminal ? process.stdout.columns || 100 : 110,
    color: onTerminal && colourful(),
    ...(heading === undefined ? {} : { heading }),
  })
  const left =
    kept.length < rows.length ? [`${kept.length} of ${rows.length} rows; --json, --csv give all.`] : []
  const last = why ?? note
  const below = [...left, ...(last === undefined ? [] : [last])]
  return below.length === 0 ? table : `${table}\n${below.join('\n')}\n`
}

/** Writes to a file, or to standard output without one. @throws TifaError where the file can't be written */
export async function writeOut(path: string | undefined, content: string | Uint8Array): Promise<void> {
  if (path === undefined || path === '-') {
    process.stdout.write(content)
    return
  }
  try {
    await writeFile(path, content)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new TifaError('input', `${path}: can't be written (${reason})`, { cause: error })
  }
}
