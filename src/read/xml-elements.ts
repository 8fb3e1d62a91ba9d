import { Parser } from 'htmlparser2'

export interface XmlElement {
  /** With its prefix, as in `w:p`. */
  name: string
  attributes: Readonly<Record<string, string>>
  /** Where it ends as a whole, in code units; known once it is closed. */
  end: number
  /** The elements that it stands in, the outermost first; only while it is visited. */
  parents: readonly XmlElement[]
}

export interface XmlVisitor {
  open?(element: XmlElement): void
  /** A part of the text of an element; long text comes in several. */
  text?(text: string, element: XmlElement): void
  close?(element: XmlElement): void
}

/** Goes through the elements of an XML part in their order. Only the five entities of XML are known. Linear time. */
export function visitXml(xml: string, visitor: XmlVisitor): void {
  const open: XmlElement[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, end: parser.endIndex + 1, parents: open }
        visitor.open?.(element)
        open.push(element)
      },
      ontext(text) {
        const element = open.at(-1)
        if (element) visitor.text?.(text, element)
      },
      onclosetag() {
        const element = open.pop()!
        element.end = parser.endIndex + 1
        visitor.close?.(element)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}
