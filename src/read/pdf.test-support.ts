/** A PDF for tests, of objects by number from 1; the first is the catalog. */
export function pdf(objects: readonly string[], trailer = ''): Buffer {
  let body = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + end, 'latin1')
}

const stream = (content: string, fields = '') =>
  `<<${fields}/Length ${Buffer.byteLength(content, 'latin1')}>>\nstream\n${content}\nendstream`

export interface Drawn {
  text: string
  x: number
  y: number
  size?: number
}

/** A page of Chinese text in a font that the file names only, coded in GBK as Chinese office programs do. */
export function gbkPdf(
  pages: readonly (readonly Drawn[])[],
  encode: (text: string) => Uint8Array,
  trailer = '',
): Buffer {
  const first = 7
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const hex = (text: string) => Buffer.from(encode(text)).toString('hex')
  return pdf(
    [
      '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>',
      `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
      '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>',
      '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -141 1000 859]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 700/StemV 80>>',
      '<</Filter/Standard/V 1/R 2/O(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/U(bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)/P -4>>',
      ...pages.flatMap((drawn, i) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${first + 1 + 2 * i} 0 R>>`,
        stream(
          drawn
            .map(({ text, x, y, size = 12 }) => `BT /F ${size} Tf ${x} ${842 - y} Td <${hex(text)}> Tj ET`)
            .join('\n'),
        ),
      ]),
    ],
    trailer,
  )
}
