import { basename } from 'node:path'
import { shown, TifaError } from '../error.ts'
import type { Document } from '../report/documents.ts'
import { checkedEncoding } from '../text/encodings.ts'
import type { Note } from '../text/span.ts'
import { nameOf, readBytes, standardInput } from './bytes.ts'
import type { Content } from './content.ts'
import { checkedFormat, type FormatName, formatOf } from './formats.ts'
import { findSources, type Source } from './sources.ts'

export interface ReadOptions {
  /**
   * The encoding of text, HTML and separated or JSON tables: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `gbk`,
   * `big5` or a usual other name. Default: by the byte order mark, else found in the bytes. Other formats carry
   * their characters their own way.
   */
  encoding?: string
  /**
   * What the file is: `text`, `html`, `docx`, `pdf`, `csv`, `tsv`, `xlsx`, `jsonl`, `json`, or an ending of such
   * files. Default: by the first bytes, else by the ending, else plain text.
   */
  format?: string
  /**
   * The column of a table that holds the texts. Default: one that is called 正文, 全文, 内容, text, content or the
   * like, else the one whose cells are longest and mostly Chinese.
   */
  textColumn?: string
}

/** A file as it was read. Of a table `documents` has the rows, of a PDF `pages` the lines with their places. */
export interface FileContent extends Content {
  format: FormatName
}

/** A note on a file; its place is in the file's text. */
export interface FileNote extends Note {
  file: string
}

export interface ReadManyOptions extends ReadOptions {
  /**
   * Is told what is odd in each file, and with the code `unreadable-file` why one could not be read; the others are
   * read all the same. Default: nobody is told.
   */
  onNote?: (note: FileNote) => void
  /** Is told before each file and after the last how many of how many are done. Default: nobody is told. */
  onProgress?: (progress: { done: number; total: number; path: string }) => void
}

/**
 * Reads one file: text, HTML, Word, PDF, or a table whose texts then stand one below the other. `-` reads standard
 * input. Nothing that the file refers to is fetched, and no script in it runs.
 *
 * @throws TifaError naming the file where it is missing, unreadable, empty, too large, damaged, protected by a
 * password or of a kind that is not read; naming the option where that is wrong.
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<FileContent> {
  const id = path === standardInput ? 'stdin' : basename(path).replace(/(?<=.)\.[^.]+$/, '')
  return readSource({ path, id }, checkedOptions(options))
}

export type CheckedOptions = Omit<ReadOptions, 'format'> & { format?: FormatName }

function checkedOptions({ encoding, format, textColumn }: ReadOptions): CheckedOptions {
  if (textColumn !== undefined && (typeof textColumn !== 'string' || textColumn === '')) {
    throw new TifaError(
      'option',
      `textColumn: received ${shown(textColumn)}; allowed is the name of a column`,
    )
  }
  return {
    ...(encoding === undefined ? {} : { encoding: checkEncoding(encoding) }),
    ...(format === undefined ? {} : { format: checkedFormat(format) }),
    ...(textColumn === undefined ? {} : { textColumn }),
  }
}

/** Checked here and kept as it is: `utf-16` leaves the order of the bytes to them. */
function checkEncoding(encoding: string): string {
  checkedEncoding(encoding)
  return encoding
}

async function readSource(source: Source, options: CheckedOptions): Promise<FileContent> {
  return readContent(await readBytes(source.path), source, options)
}

/** Reads a file whose bytes are at hand; as `readDocument` does. */
export async function readContent(
  bytes: Uint8Array,
  { path, id }: Source,
  options: CheckedOptions,
): Promise<FileContent> {
  const name = nameOf(path)
  const format = formatOf(bytes, path, name, options.format)
  try {
    const content = await format.read(bytes, { name, id, ...options })
    if (content.raw.trim() === '') throw new TifaError('input', `${name}: holds nothing but white space`)
    return { ...content, format: format.name }
  } catch (error) {
    if (error instanceof TifaError) throw error
    throw new TifaError('input', `${name}: can't be read as ${format.name}`, { cause: error })
  }
}

/** One file of several: what it holds, or why it could not be read. */
export type FileResult = Source & ({ content: FileContent } | { error: TifaError })

/**
 * Reads the files that paths, folders and globs stand for, one after the other, and gives each with what it holds or
 * with the reason why it could not be read.
 *
 * @throws TifaError where the only file can't be read, or none of several; for a folder or glob without files; and
 * for a wrong option.
 */
export async function* readFiles(
  inputs: string | readonly string[],
  options: ReadManyOptions = {},
): AsyncGenerator<FileResult> {
  const checked = checkedOptions(options)
  const { files, skipped } = await findSources(typeof inputs === 'string' ? [inputs] : inputs)
  for (const { folder, paths } of skipped) options.onNote?.(skippedNote(folder, paths))
  let firstError: TifaError | undefined
  let read = 0
  for (const [done, source] of files.entries()) {
    options.onProgress?.({ done, total: files.length, path: source.path })
    const result = await readSource(source, checked).catch((error: unknown) => {
      if (error instanceof TifaError && files.length > 1) return error
      throw error
    })
    if (result instanceof TifaError) {
      firstError ??= result
      options.onNote?.({ ...nowhere, code: 'unreadable-file', message: reasonOf(result), file: source.path })
      yield { ...source, error: result }
    } else {
      for (const note of result.notes) options.onNote?.({ ...note, file: source.path })
      read++
      yield { ...source, content: result }
    }
  }
  const last = files.at(-1)
  if (last) options.onProgress?.({ done: files.length, total: files.length, path: last.path })
  if (firstError && read === 0) {
    const message = `none of ${files.length} files can be read; the first: ${reasonOf(firstError)}`
    throw new TifaError('input', message, { cause: firstError })
  }
}

const nowhere = { start: 0, end: 0 }

const reasonOf = (error: TifaError) => error.message.replace(/^tifa: /, '')

function skippedNote(folder: string, paths: readonly string[]): FileNote {
  const some = paths.slice(0, 5).join(', ') + (paths.length > 5 ? ' …' : '')
  const message = `${folder}: ${paths.length} files of other kinds were left out: ${some}`
  return { code: 'skipped-files', message, ...nowhere, file: folder }
}

/**
 * Reads files, folders and globs as documents, one after the other: of a table each row, of other files the whole.
 * A document of a file is named by the file's name without the ending; its `meta` tells `path`, `encoding` and
 * `format`.
 *
 * @throws TifaError as `readFiles` does; a file among several that can't be read goes to `onNote` instead.
 */
export async function* readDocuments(
  inputs: string | readonly string[],
  options: ReadManyOptions = {},
): AsyncGenerator<Document> {
  for await (const file of readFiles(inputs, options)) {
    if ('error' in file) continue
    const { path, id, content } = file
    const { raw, encoding, format, documents } = content
    if (documents === undefined) yield { id, text: raw, meta: { path, encoding, format } }
    else for (const document of documents) yield { ...document, meta: { path, ...document.meta } }
  }
}
