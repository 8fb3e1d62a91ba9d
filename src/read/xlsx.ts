import { TifaError } from '../error.ts'
import { type Content, ownEncoding, type ReadContext } from './content.ts'
import { tableWithHeader } from './header.ts'
import { unpackOffice } from './office.ts'
import { documentsOfTables } from './table.ts'

const limits = { bytes: 256 * 1024 * 1024, entries: 10_000, ratio: 200 }
const wantedParts = /^\/?xl\/(?:[^/]+\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/

/**
 * Reads an Excel file: the visible sheets, each a table whose rows are documents. Formulas count with the value that
 * was saved with them; macros, pictures and links are not looked at.
 *
 * @throws TifaError for a file that is damaged, too large, protected or without a column of text.
 */
export async function readXlsx(bytes: Uint8Array, context: ReadContext): Promise<Content> {
  const parts = unpackOffice(bytes, context.name, limits, wantedParts)
  const decoder = new TextDecoder()
  const part = (path: string) => decoder.decode(parts.get(path) ?? parts.get(`/${path}`) ?? new Uint8Array())
  if (part('xl/workbook.xml') === '') {
    throw new TifaError('input', `${context.name}: is no Excel file: it holds no xl/workbook.xml`)
  }
  const { readDateStyles, readRows, readSharedStrings } = await import('./sheet-cells.ts')
  const { readWorkbook } = await import('./workbook.ts')
  const { sheets, from1904, strings, styles } = readWorkbook(
    part('xl/workbook.xml'),
    part('xl/_rels/workbook.xml.rels'),
  )
  const workbook = {
    strings: readSharedStrings(part(strings)),
    dates: readDateStyles(part(styles)),
    from1904,
  }
  const tables = sheets.map(({ name, path }) => {
    const table = tableWithHeader(readRows(part(path), workbook, context.name), name)
    // Empty cells at the end of a row are not written in such files.
    return { ...table, oddities: table.oddities.filter(({ code }) => code !== 'ragged-row') }
  })
  return { ...ownEncoding, ...documentsOfTables(tables, context) }
}
