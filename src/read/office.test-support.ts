import { type ZipPart, zip } from './archive.test-support.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const sheets = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A Word paragraph of plain text, in a list where one is named. */
export const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`

export const listItem = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

export interface WordParts {
  body: string
  numbering?: string
  styles?: string
  footnotes?: string
  more?: readonly ZipPart[]
}

/** A Word file for tests; `body`, `numbering` and the others are what stands inside the root of their parts. */
export function docx({ body, numbering, styles, footnotes, more = [] }: WordParts): Buffer {
  const roots = { numbering, styles, footnotes }
  const present = Object.entries(roots).filter(([, xml]) => xml !== undefined)
  const relations = present.map(
    ([name], i) => `<Relationship Id="r${i}" Type="${relation}/${name}" Target="${name}.xml"/>`,
  )
  return zip([
    {
      name: '[Content_Types].xml',
      content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${declaration}<Relationships ${packageRelations}><Relationship Id="r" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${declaration}<Relationships ${packageRelations}>${relations.join('')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${declaration}<w:document ${word} xmlns:r="${relation}"><w:body>${body}</w:body></w:document>`,
    },
    ...present.map(([name, xml]) => ({
      name: `word/${name}.xml`,
      content: `${declaration}<w:${name} ${word}>${xml}</w:${name}>`,
    })),
    ...more,
  ])
}

export type Cell = string | number | boolean | null

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

function cellXml(cell: Cell, at: string, strings: string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`
  return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`
}

/** An Excel file for tests: sheets by name. */
export function xlsx(
  tables: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  more: readonly ZipPart[] = [],
): Buffer {
  const strings: string[] = []
  const parts = Object.values(tables).map((rows, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    content: `${declaration}<worksheet ${sheets}><sheetData>${rows
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, columnName(c) + (r + 1), strings)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  }))
  const names = Object.keys(tables)
  const written = [
    {
      name: '[Content_Types].xml',
      content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: '_rels/.rels',
      content: `${declaration}<Relationships ${packageRelations}><Relationship Id="r" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${declaration}<workbook ${sheets} xmlns:r="${relation}"><sheets>${names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${declaration}<Relationships ${packageRelations}>${names.map((_, i) => `<Relationship Id="s${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="t" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${declaration}<sst ${sheets}>${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    },
    ...parts,
  ]
  // A part that is given takes the place of the one that is made.
  return zip([...written.filter(({ name }) => !more.some((other) => other.name === name)), ...more])
}
