import type { getDocumentProxy } from 'unpdf'
import { TifaError } from '../error.ts'
import type { Note } from '../text/span.ts'
import { CharacterMaps } from './character-maps.ts'
import { type Content, ownEncoding, type ReadContext } from './content.ts'
import { charactersOf } from './glyph-names.ts'
import { gatherStretches, joinCells, type Line, type Page } from './pdf-lines.ts'
import { checkStreams } from './pdf-streams.ts'
import { textOfBlock } from './pdf-text.ts'
import { inReadingOrder } from './reading-order.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>

/** Text alone: no fonts of the system, no scripts, no forms, nothing from the network. */
const settings = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  BinaryDataFactory: CharacterMaps,
}

/** What the names of pdf.js's errors mean to a person. */
const reasons = new Map([
  ['PasswordException', 'is protected by a password; save a copy without it'],
  ['InvalidPDFException', 'is a damaged PDF'],
])

/** As pdftotext does: a page ends with it. */
const pageEnd = '\n\f'

/**
 * Reads a PDF page by page in reading order, a line for each line of the page. Actions, forms and links are not
 * looked at, pictures not read. Some 5 ms a page.
 *
 * @throws TifaError for a file that is damaged, too large, protected by a password or holds pictures of text only.
 */
export async function readPdf(bytes: Uint8Array, { name }: ReadContext): Promise<Content> {
  checkStreams(bytes, name)
  const { getDocumentProxy } = await import('unpdf')
  let pdf: Pdf | undefined
  try {
    // pdf.js takes the bytes over; they stay whole for whoever else reads them.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), settings)
    const pages: Page[] = []
    const texts: string[] = []
    let radicals = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const read = await readPage(await pdf.getPage(number))
      pages.push(read.page)
      texts.push(read.text)
      radicals += read.radicals
    }
    const raw = texts.join(pageEnd)
    if (raw.trim() === '')
      throw new TifaError('input', `${name}: holds no text; its pages may be pictures of it`)
    return { ...ownEncoding, raw, pages, notes: [...emptyPageNotes(texts), ...radicalNotes(radicals, raw)] }
  } catch (error) {
    if (error instanceof TifaError) throw error
    const reason = reasons.get((error as Error).name) ?? 'is a damaged PDF'
    throw new TifaError('input', `${name}: ${reason}`, { cause: error })
  } finally {
    await pdf?.destroy()
  }
}

async function readPage(page: PdfPage): Promise<{ page: Page; text: string; radicals: number }> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  page.cleanup()
  let radicals = 0
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const named = charactersOf(item.str)
    radicals += named.radicals
    return [pieceOf(named.text, item, transform)]
  })
  const blocks = inReadingOrder(gatherStretches(pieces)).map(joinCells)
  const text = blocks.map(textOfBlock).join('\n')
  return { page: { width, height, lines: blocks.flat() }, text, radicals }
}

/** A piece of text at its place on the page as it is shown, turned as the page is turned. */
function pieceOf(text: string, item: { width: number; transform: number[] }, view: readonly number[]): Line {
  const [a, b, c, d, e, f] = view as Matrix
  const [ia, ib, ic, id, x, y] = item.transform as Matrix
  // Spaces in front are part of the width; the gap they leave is seen again from the place.
  const blank = text.length - text.replace(/^ +/, '').length
  const blankWidth = (item.width * blank) / text.length
  return {
    text: text.trim() === text ? text : text.replace(/^ +| +$/g, ''),
    x: a * x + c * y + e + blankWidth,
    y: b * x + d * y + f,
    width: item.width - blankWidth,
    fontSize: Math.hypot(ic, id) || Math.hypot(ia, ib) || 1,
  }
}

type Matrix = [number, number, number, number, number, number]

function emptyPageNotes(texts: readonly string[]): Note[] {
  let at = 0
  return texts.flatMap((text, i) => {
    const start = at
    at += text.length + pageEnd.length
    if (text !== '') return []
    return [
      { code: 'empty-page', message: `Page ${i + 1} holds no text; it may be a picture.`, start, end: start },
    ]
  })
}

function radicalNotes(count: number, raw: string): Note[] {
  if (count === 0) return []
  const message = `${count} characters were coded as radicals that look like them and were read as characters.`
  return [{ code: 'radical-characters', message, start: 0, end: raw.length }]
}
