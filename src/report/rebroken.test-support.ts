/** How pages and columns break a text. */
export interface Breaking {
  /** Letters a line holds. */
  width: number
  /** Full-width marks and digits. */
  wide: boolean
  blankLines: boolean
  /** Lines a page holds, 0 without pages. */
  pageLines: number
  /** Which running head and kind of page number. */
  page: number
  pageBreaks: boolean
  /** Marks may hang over the edge. */
  hangingMarks: boolean
  /** Latin letters and digits take half the room. */
  columns: boolean
  indent: string
  lineEnd: string
}

export function randomBreaking(random: { integer(below: number): number }): Breaking {
  const coin = (sides: number) => random.integer(sides) === 0
  return {
    width: 10 + random.integer(60),
    wide: coin(2),
    blankLines: coin(3),
    pageLines: random.integer(2) * (12 + random.integer(40)),
    page: random.integer(pages.length),
    pageBreaks: coin(3),
    hangingMarks: coin(2),
    columns: coin(2),
    indent: ['', '\u3000\u3000', '    '][random.integer(3)]!,
    lineEnd: coin(2) ? '\r\n' : '\n',
  }
}

const pages: readonly { head: string; number(page: number): string }[] = [
  { head: '2022年政协创新工作集锦 内部资料', number: (page) => `— ${page} —` },
  { head: '江海日报 2023年1月5日 星期四', number: (page) => `${page}` },
  { head: '政协工作集锦', number: (page) => `第 ${page} 页` },
  { head: '·内部资料·', number: (page) => `- ${page} -` },
]

const wideMarks = new Map([...',:;()'].map((mark, i) => [mark, '，：；（）'[i]!]))
const widened = (text: string) =>
  text
    .replace(/[,:;()]/g, (mark) => wideMarks.get(mark)!)
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** A text with one paragraph a line as a printer would break it. */
export function breakText(text: string, how: Breaking): string {
  const lines: string[] = []
  for (const paragraph of (how.wide ? widened(text) : text).split('\n')) {
    const prose = paragraph.length > 20 && /[，,。]/.test(paragraph)
    let line = prose ? how.indent : ''
    let used = line === '' ? 0 : 2
    for (const char of paragraph) {
      const room = how.columns && char < '\u1100' ? 0.5 : 1
      const hangs = how.hangingMarks && /[，。、；：”！？）,.;:]/.test(char)
      if (used + room > how.width && !hangs) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += char
      used += room
    }
    lines.push(line)
    if (how.blankLines) lines.push('')
  }
  const { head, number } = pages[how.page]!
  const paged = lines.flatMap((line, i) => {
    if (how.pageLines === 0 || i % how.pageLines !== how.pageLines - 1) return [line]
    return [line, number(Math.floor(i / how.pageLines) + 1), (how.pageBreaks ? '\f' : '') + head]
  })
  return paged.join(how.lineEnd)
}
