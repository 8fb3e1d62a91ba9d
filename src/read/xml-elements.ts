import { Parser } from 'htmlparser2'

export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  /** Where it ends as a whole; known once it is closed. */
  end: number
  /** The elements that it stands in, the outermost first; only while it is visited. */
  parents: readonly XmlElement[]
}

export interface XmlVisitor {
  open?(element: XmlElement): void
  close?(element: XmlElement): void
}

/** Goes through the elements of an XML part in their order. Entities are never expanded. Linear time. */
export function visitXml(xml: string, visitor: XmlVisitor): void {
  const open: XmlElement[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, end: parser.endIndex + 1, parents: open }
        visitor.open?.(element)
        open.push(element)
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
