/** From here on characters are Chinese, Japanese or Korean: a line break in the source between two is no space. */
const firstWide = '\u2e80'

const blank = /^[ \t\n\r\f]/

type Gap = '' | ' ' | '\n' | '\t'

/**
 * Gathers text as a browser lays it out: white space is one space, blocks are lines, the cells of a table row
 * stand in one line with tabs between them. Linear time.
 */
export class VisibleText {
  private readonly parts: string[] = []
  /** What stands before the next text, if there is any. */
  private gap: Gap = ''
  /** The space was a line break in the source. */
  private wrapped = false
  /** A cell was opened and holds no text yet: its first block begins no line. */
  private cellOpen = false
  /** For each open row whether it holds text. */
  private readonly rows: boolean[] = []
  private last = ''

  breakLine(): void {
    if (!this.cellOpen) this.gap = '\n'
  }

  openRow(): void {
    this.cellOpen = false
    this.gap = '\n'
    this.rows.push(false)
  }

  closeRow(): void {
    const held = this.rows.pop()
    if (held && this.rows.length > 0) this.rows[this.rows.length - 1] = true
    this.cellOpen = false
    this.gap = '\n'
  }

  openCell(): void {
    if (this.rows.at(-1) !== true) return
    this.gap = '\t'
    this.cellOpen = true
  }

  /** Text whose white space is as the author typed it, not as it shows. */
  addFlowing(text: string): void {
    for (const [run] of text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (!blank.test(run)) this.addWord(run)
      else if (this.gap === '') {
        this.gap = ' '
        this.wrapped = /[\n\r]/.test(run)
      }
    }
  }

  /** Text whose line breaks and spaces show. */
  addPreformatted(text: string): void {
    const lines = text.split(/\r\n?|\n/)
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.gap = '\n'
      if (line !== '') this.addWord(line)
    }
  }

  toString(): string {
    return this.parts.join('')
  }

  private addWord(word: string): void {
    const joins = this.gap === ' ' && this.wrapped && this.last >= firstWide && word[0]! >= firstWide
    if (this.parts.length > 0 && !joins) this.parts.push(this.gap)
    this.parts.push(word)
    this.gap = ''
    this.wrapped = false
    this.cellOpen = false
    if (this.rows.length > 0) this.rows[this.rows.length - 1] = true
    this.last = word[word.length - 1]!
  }
}
