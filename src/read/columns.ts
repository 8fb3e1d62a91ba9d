import type { Cell, Table } from './table.ts'

/** What columns are usually called, in lower case; the first that a table has is taken. */
export const usualNames = {
  text: [
    '正文',
    '全文',
    '内容',
    '文本',
    '报告正文',
    '报告全文',
    '报告内容',
    '文章内容',
    '正文内容',
    '原文',
    '详情',
    '来信内容',
    '信件内容',
    '留言内容',
    '诉求内容',
    'text',
    'content',
    'body',
    'fulltext',
    'full_text',
    'full text',
    'contents',
    '报告',
    '文章',
    'article',
  ],
  title: [
    '标题',
    '题目',
    '题名',
    '主题',
    '文章标题',
    '来信标题',
    '信件标题',
    '留言标题',
    '来信主题',
    '信件主题',
    '留言主题',
    'title',
    'subject',
    'headline',
  ],
  id: ['id', '编号', '文档编号', '文号', 'doc_id', 'docid', 'document_id', 'document', '文件名', 'filename'],
  unit: [
    '单位',
    '单位名称',
    '省份',
    '省',
    '省市',
    '地区',
    '城市',
    '市',
    '区县',
    '县',
    '机构',
    '部门',
    'unit',
    'province',
    'region',
    'city',
    'county',
    'district',
    'organisation',
    'organization',
    'department',
  ],
} as const

export interface ChosenColumns {
  text: number
  id?: number
  unit?: number
  title?: number
  /** The columns in which every cell is a number. */
  numeric: ReadonlySet<number>
}

/** Tells the columns of a table by their names, and the text by its looks where no name tells it; undefined without one. */
export function chooseColumns(table: Table, textColumn?: string): ChosenColumns | undefined {
  const text =
    textColumn === undefined
      ? (named(table, 'text') ?? longestChinese(table))
      : columnNamed(table, textColumn)
  if (text === undefined) return undefined
  const id = named(table, 'id')
  const unit = named(table, 'unit')
  const title = named(table, 'title')
  return {
    text,
    ...(id === undefined || id === text ? {} : { id }),
    ...(unit === undefined || unit === text ? {} : { unit }),
    ...(title === undefined || title === text ? {} : { title }),
    numeric: numericColumns(table),
  }
}

const plain = (name: string) => name.trim().toLowerCase()

function columnNamed({ columns }: Table, name: string): number | undefined {
  const exact = columns.indexOf(name)
  const at = exact >= 0 ? exact : columns.findIndex((column) => plain(column) === plain(name))
  return at < 0 ? undefined : at
}

function named(table: Table, kind: keyof typeof usualNames): number | undefined {
  const names = table.columns.map(plain)
  for (const name of usualNames[kind]) {
    const at = names.indexOf(name)
    if (at >= 0 && table.rows.some(({ cells }) => isFilled(cells[at]))) return at
  }
  return undefined
}

const isFilled = (cell: Cell | undefined) => cell !== undefined && cell !== null && cell !== ''

const leastMeanLength = 8
const leastShare = 0.5

/** The column whose cells are longest on average, of those that are mostly Chinese. */
function longestChinese({ columns, rows }: Table): number | undefined {
  const sums = columns.map(() => ({ length: 0, chinese: 0, filled: 0 }))
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      const sum = sums[at]
      if (!sum || typeof cell !== 'string' || cell === '') continue
      sum.filled++
      sum.length += cell.length
      for (let i = 0; i < cell.length; i++) if (cell[i]! >= '\u2e80') sum.chinese++
    }
  }
  const least = columns.length === 1 ? 1 : leastMeanLength
  let best: { at: number; mean: number } | undefined
  for (const [at, { length, chinese, filled }] of sums.entries()) {
    const mean = filled === 0 ? 0 : length / filled
    if (mean < least || chinese < length * leastShare) continue
    if (mean > (best?.mean ?? 0)) best = { at, mean }
  }
  return best?.at
}

/** No leading zeros and no more digits than a number keeps: 0513 and 320601199001011234 are names of something. */
const numberPattern = /^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/

function numericColumns({ rows }: Table): Set<number> {
  const numbers = new Set<number>()
  const others = new Set<number>()
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      if (cell === undefined || cell === null || cell === '') continue
      const isNumber = typeof cell === 'number' || numberPattern.test(cell)
      if (isNumber) numbers.add(at)
      else others.add(at)
    }
  }
  return new Set([...numbers].filter((at) => !others.has(at)))
}
