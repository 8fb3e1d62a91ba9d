import { ListCounter, type ListStyles } from './docx-lists.ts'
import { visitXml } from './xml-elements.ts'

/** What a paragraph's own properties say. */
interface Paragraph {
  style?: string
  list?: string
  level?: number
}

const noList = '0'

/**
 * Writes the numbers that Word only shows (`一、`, `（二）`, `1.`) into the paragraphs of a document part, as text at
 * their beginnings. Linear time.
 */
export function writeListNumbers(xml: string, { lists, styles }: ListStyles): string {
  const counter = new ListCounter(lists)
  const paragraphs: Paragraph[] = []
  const pieces: string[] = []
  let written = 0
  visitXml(xml, {
    open(element) {
      if (element.name === 'w:p') paragraphs.push({})
      const paragraph = paragraphs.at(-1)
      // Only the paragraph's own properties, not those it had before a tracked change.
      if (!paragraph || !element.parents.some(({ name }) => name === 'w:pPr')) return
      if (element.parents.some(({ name }) => name === 'w:pPrChange')) return
      const value = element.attributes['w:val']
      if (value === undefined) return
      if (element.name === 'w:pStyle') paragraph.style = value
      else if (element.name === 'w:numId') paragraph.list = value
      else if (element.name === 'w:ilvl') paragraph.level = Number(value)
    },
    close(element) {
      const paragraph = paragraphs.at(-1)
      if (!paragraph) return
      if (element.name === 'w:p') paragraphs.pop()
      if (element.name !== 'w:pPr' || element.parents.at(-1)?.name !== 'w:p') return
      const { style, level } = paragraph
      const inherited = style === undefined ? undefined : styles.get(style)
      const list = paragraph.list ?? inherited?.list ?? noList
      const label = list === noList ? '' : counter.next(list, level ?? inherited?.level ?? 0)
      if (label === '') return
      pieces.push(
        xml.slice(written, element.end),
        `<w:r><w:t xml:space="preserve">${escaped(label)}</w:t></w:r>`,
      )
      written = element.end
    },
  })
  pieces.push(xml.slice(written))
  return pieces.join('')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
