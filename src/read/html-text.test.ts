import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { growthOf, linear } from '../text/growth.test-support.ts'
import { textOfHtml } from './html-text.ts'

const text = (html: string) => textOfHtml(html, 'page.html')

describe('textOfHtml', () => {
  it.each([
    ['paragraphs', '<h1>标题</h1><p>一、走访</p>\n<p>二、<b>协</b>商</p>', '标题\n一、走访\n二、协商'],
    ['line breaks', '<p>海门区<br>政协<br/><br>工委</p>', '海门区\n政协\n工委'],
    ['lists', '<ul><li>走进企业<li>帮助解难</ul>服务', '走进企业\n帮助解难\n服务'],
    ['unclosed paragraphs', '<p>一<p>二<div>三', '一\n二\n三'],
    ['white space', '<p>  a \n b\t c  </p>', 'a b c'],
    ['lines of the source', '<p>高质量\n   发展 API\n接口</p>', '高质量发展 API 接口'],
    [
      'spaces that were meant',
      '<p>政 府 工 作</p><p>　　各位&nbsp;委员</p>',
      '政 府 工 作\n　　各位\u00a0委员',
    ],
    ['preformatted text', '<pre>一\n  二\r\n三</pre>四', '一\n  二\n三\n四'],
    ['character references', '&ldquo;走帮服&rdquo; &#x8D70;&#24110;&lt;&amp;&gt;', '“走帮服” 走帮<&>'],
    ['rows', '<table><tr><th>省<th>年<tr><td>苏<td>2022</table>', '省\t年\n苏\t2022'],
    ['blocks in cells', '<tr><td><p>一</p></td><td><p>二</p><p>三</p></td></tr>', '一\t二\n三'],
    ['empty cells', '<p>上</p><table><tr><td></td><td> </td><td>一</td></tr></table>下', '上\n一\n下'],
    ['a table as a frame', '<table><tr><td><p>一</p><p>二</p></td></tr></table>', '一\n二'],
    ['ruby', '<ruby>提<rp>(</rp><rt>tí</rt><rp>)</rp></ruby>法', '提法'],
  ])('reads %s', (_, html, expected) => {
    expect(text(html)).toBe(expected)
  })

  it.each([
    '<script>document.write("x")</script>',
    '<script>if (a < b) { x }</script>',
    '<style>p { content: "x" }</style>',
    '<noscript>x</noscript>',
    '<template><p>x</p></template>',
    '<nav><ul><li>x</li></ul></nav>',
    '<div role="navigation">x</div>',
    '<div hidden><p>x</p></div>',
    '<div style="color: red; display : none"><div>x</div></div>',
    '<span style="visibility:hidden">x</span>',
    '<textarea>x</textarea><select><option>x</option></select><button>x</button>',
    '<svg><text>x</text></svg>',
    '<iframe src="http://example.org/" srcdoc="x">x</iframe>',
    '<title>x</title><!-- x --><img alt="x" src="http://example.org/x.png">',
    '<dialog>x</dialog>',
    '<input value="x">',
  ])('leaves out %s', (html) => {
    expect(text(`<p>走${html}帮服</p>`).replace('\n', '')).toBe('走帮服')
    expect(text(`${html}<p>走帮服</p>`)).toBe('走帮服')
  })

  it('keeps what follows an element that stayed open in a hidden one', () => {
    expect(text('<div hidden><p>x<b>y</div><p>走')).toBe('走')
  })

  it('refuses pages that nest without end', () => {
    expect(() => text('<div>'.repeat(100_000))).toThrow(TifaError)
    expect(() => text('<div>'.repeat(100_000))).toThrow(/page\.html: nests more than 5000 elements/)
  })

  it.each<[string, (size: number) => string]>([
    ['paragraphs that stay open', (size) => '<p>走'.repeat(size)],
    ['open elements that others close', (size) => `${'<b>'.repeat(4900)}${'</i>'.repeat(size)}`],
    ['blanks', (size) => `<p>${' \n'.repeat(size)}走`],
    ['ampersands', (size) => '&'.repeat(size)],
    ['opening brackets', (size) => '<'.repeat(size)],
  ])('reads %s in linear time', async (_, page) => {
    expect(await growthOf((size) => text(page(size)), 12_500)).toBeLessThan(linear)
  })

  it('reads cells in cells', () => {
    expect(text(`${'<tr><td>'.repeat(2000)}走`)).toBe('走')
  })
})
