import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml, html, jsonForScript } from './html.ts'

test('what a template is given is text', () => {
  const hostile = `"><script>alert('走')</script>&`
  expect(html`<p title="${hostile}">${[hostile, undefined, false, 0]}</p>`.markup).toBe(
    `<p title="${escapeHtml(hostile)}">${escapeHtml(hostile)}0</p>`,
  )
  expect(escapeHtml(hostile)).toBe('&quot;&gt;&lt;script&gt;alert(&#39;走&#39;)&lt;/script&gt;&amp;')
})

test('no text can open an element or close an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"'\r\0]/)
    }),
  )
})

test('JSON in a script can neither end it nor begin a comment, and reads back the same', () => {
  const risky = fc
    .array(fc.constantFrom('</script>', '<!--', '-->', '\u2028', '&lt;', '走', '"', '\\'))
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.oneof(risky, fc.string()), (text) => {
      const { markup } = jsonForScript({ [text]: [text] })
      expect(markup).not.toMatch(/[<>\u2028]/)
      expect(JSON.parse(markup)).toEqual({ [text]: [text] })
    }),
  )
})
