import { visitXml } from './xml-elements.ts'

interface Parts {
  sheets: { name: string; path: string }[]
  from1904: boolean
  /** Where the shared strings and the styles are. */
  strings: string
  styles: string
}

/** Reads which sheets an Excel file shows, in order, and where its parts are. */
export function readWorkbook(workbook: string, relations: string): Parts {
  const targets = new Map<string, string>()
  const kinds = new Map<string, string>()
  visitXml(relations, {
    open({ attributes }) {
      const { Id = '', Target = '', Type = '' } = attributes
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`
      targets.set(Id, path)
      kinds.set(Type.slice(Type.lastIndexOf('/') + 1), path)
    },
  })
  const sheets: Parts['sheets'] = []
  let from1904 = false
  visitXml(workbook, {
    open({ name, attributes }) {
      const plain = name.slice(name.indexOf(':') + 1)
      if (plain === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (plain !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const path = targets.get(relation) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      sheets.push({ name: attributes['name'] ?? '', path })
    },
  })
  return {
    sheets,
    from1904,
    strings: kinds.get('sharedStrings') ?? 'xl/sharedStrings.xml',
    styles: kinds.get('styles') ?? 'xl/styles.xml',
  }
}
