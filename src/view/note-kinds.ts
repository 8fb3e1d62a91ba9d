import type { Note } from '../text/span.ts'
import type { Label } from './labels.ts'

/** What each code of a note means; a note whose code is not here is shown by its own message. */
const kinds: ReadonlyMap<string, Label> = new Map(
  Object.entries({
    'line-joined': { zh: '句子被换行拆断，已接上', en: 'Sentences torn by a line break, joined' },
    'wrapped-text': { zh: '文本按固定宽度折行，已还原段落', en: 'Text wrapped at a width' },
    'latin-word': { zh: '中文之间夹着外文词，照原样保留', en: 'Latin words between Chinese' },
    'near-formula': { zh: '与固定提法只差几个字，可能是笔误，照原样保留', en: 'Nearly a set formulation' },
    'replacement-character': { zh: '有字符在来源中已丢失（U+FFFD）', en: 'Lost characters' },
    'private-character': { zh: '含私用区字符，离开原字体便无意义', en: 'Characters of private use' },
    'unpaired-mark': { zh: '引号、书名号或括号不成对', en: 'Marks without a partner' },
    'wrong-way-mark': { zh: '引号方向写反，仍已配对', en: 'Marks the wrong way round' },
    'repeated-text': { zh: '同样的段落出现两次，计数会加倍', en: 'Paragraphs that stand twice' },
    'undecodable-bytes': { zh: '有字节无法解码，以 U+FFFD 代替', en: 'Bytes that cannot be decoded' },
    'ambiguous-encoding': { zh: '编码不止一种可能，已取最可能的一种', en: 'Encoding in doubt' },
    'twice-decoded': { zh: '文本曾被错误解码，已尽量还原', en: 'Text decoded twice' },
    'empty-page': { zh: '有的页没有文字，可能是图片', en: 'Pages without text' },
    'radical-characters': { zh: '有的字以形近的部首编码，已换成汉字', en: 'Radicals read as characters' },
    'empty-rows': { zh: '表格中没有文字的行已略去', en: 'Rows without text' },
    'odd-rows': { zh: '表格中还有其他异常的行', en: 'More odd rows' },
    'ragged-row': { zh: '行的单元格数与首行不同', en: 'Rows of another length' },
    'unreadable-row': { zh: '无法读取的行已略去', en: 'Rows that cannot be read' },
    'no-column-names': { zh: '首行不是列名，各列已编号', en: 'No column names' },
    'open-quote': { zh: '有单元格的引号未闭合，引号按正文读入', en: 'A quoted cell never closed' },
    'unreadable-file': { zh: '有文件无法读取，已跳过', en: 'Files that cannot be read' },
    'skipped-files': { zh: '其他类型的文件已略去', en: 'Files of other kinds' },
  } satisfies Record<string, Label>),
)

/** The notes of one code. */
export interface NoteGroup {
  code: string
  /** Undefined where the code is not known here. */
  label?: Label
  /** In the order of the analysis, one at least. */
  notes: Note[]
}

/** The notes by code, in the order in which the codes are first seen. Linear time. */
export function groupNotes(notes: readonly Note[]): NoteGroup[] {
  const groups = new Map<string, NoteGroup>()
  for (const note of notes) {
    const group = groups.get(note.code)
    if (group !== undefined) group.notes.push(note)
    else {
      const label = kinds.get(note.code)
      groups.set(note.code, { code: note.code, ...(label === undefined ? {} : { label }), notes: [note] })
    }
  }
  return [...groups.values()]
}
