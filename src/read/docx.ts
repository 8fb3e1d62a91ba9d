import { TifaError } from '../error.ts'
import { type Content, ownEncoding, type ReadContext } from './content.ts'
import { unpackOffice } from './office.ts'
import { storeArchive } from './stored-archive.ts'

/** Word files of whole books stay far below this; their parts become trees of many times their size. */
const limits = { bytes: 256 * 1024 * 1024, entries: 10_000, ratio: 200 }
const largestText = 48 * 1024 * 1024

const wantedParts = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]*\.(?:xml|rels))$/
const textPart = 'word/document.xml'

/**
 * Reads a Word file: paragraphs as lines, the numbers that Word gives to lists and headings written out, table rows
 * as lines, footnotes and endnotes at the end. Pictures, macros and what a link leads to are not looked at.
 *
 * @throws TifaError for a file that is damaged, too large or protected.
 */
export async function readDocx(bytes: Uint8Array, { name }: ReadContext): Promise<Content> {
  const parts = unpackOffice(bytes, name, limits, wantedParts)
  const body = parts.get(textPart)
  if (!body) throw new TifaError('input', `${name}: is no Word document: it holds no ${textPart}`)
  if (body.length > largestText) {
    throw new TifaError(
      'input',
      `${name}: holds ${body.length} bytes of text; allowed are up to ${largestText}`,
    )
  }
  const [{ writeListNumbers }, { readListStyles }, { textOfHtml }, { default: mammoth }] = await Promise.all([
    import('./docx-numbers.ts'),
    import('./docx-lists.ts'),
    import('./html-text.ts'),
    import('mammoth'),
  ])
  const part = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array())
  const styles = readListStyles(part('word/numbering.xml'), part('word/styles.xml'))
  parts.set(textPart, new TextEncoder().encode(writeListNumbers(part(textPart), styles)))
  // The numbers are written out now; without their definitions no item counts as one twice.
  parts.delete('word/numbering.xml')
  // In Node mammoth takes the one, in a browser the other.
  const archive = Uint8Array.from(storeArchive(parts)).buffer
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive), arrayBuffer: archive },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return { ...ownEncoding, raw: textOfHtml(withNotesAtEnd(value), name), notes: [] }
  } catch (error) {
    if (error instanceof TifaError) throw error
    throw new TifaError('input', `${name}: is a damaged Word document`, { cause: error })
  }
}

/** What mammoth makes of footnotes and endnotes: marks in the text, and a list with links back at the end. */
const noteLinks: readonly (readonly [RegExp, string])[] = [
  // A mark inside a phrase would tear it apart.
  [/<sup><a href="#(?:foot|end)note-\d+" id="(?:foot|end)note-ref-\d+">\[\d+\]<\/a><\/sup>/g, ''],
  [/\s*<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, ''],
]
const noteItem = /<li id="(?:foot|end)note-\d+">(<p>)?/g

function withNotesAtEnd(html: string): string {
  const plain = noteLinks.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), html)
  let number = 0
  return plain.replace(noteItem, (_, opening: string | undefined) => {
    number++
    return `<li>${opening ?? ''}[${number}] `
  })
}
