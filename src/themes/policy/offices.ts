import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** What offices of government are named after; a theme's terms among them. */
const fields = words(
  '税务 教育 科技 科学技术 民政 司法 公安 交通 交通运输 水利 农业 农业农村 乡村振兴 商务 文化 文化旅游 文化和旅游 文旅 卫生 卫生健康 医保 医疗保障 社保 人力资源和社会保障 体育 统计 审计 信访 生态环境 环境保护 环保 林业 应急管理 应急 安全监管 市场监管 市场监督管理 药品监督管理 知识产权 金融监管 金融工作 城管 城市管理 住房和城乡建设 住房保障 住房公积金 财政 粮食 粮食和物资储备 物价 能源 大数据 数据 招商 旅游 海洋渔业 退役军人事务 民族宗教 侨务 就业 气象',
)

/** Where the name goes on to say that it is an office. 部 and 委 are not among them: 教育部门, 体育委员. */
const endings = words('局 总局 分局 管理局 厅')

const names = fields.flatMap((field) => endings.map((ending) => field + ending))

/** The names by each string that stands in them: thousands of terms are looked up when the dictionary is loaded. */
const namesWith = new Map<string, string[]>()
for (const name of names) {
  const parts = new Set<string>()
  for (let from = 0; from < name.length; from++)
    for (let to = from + 1; to <= name.length; to++) parts.add(name.slice(from, to))
  for (const part of parts) {
    const known = namesWith.get(part)
    if (known) known.push(name)
    else namesWith.set(part, [name])
  }
}

/**
 * A bureau that is invited or that took part tells who was there, not what was spoken of: 税务局 is no evidence for taxes.
 * Adds to each theme the names of offices that hold one of its terms.
 */
export function withOffices(theme: ThemeEntry): ThemeEntry {
  const terms = new Set(termsIn(theme))
  const holding = new Set([...terms].flatMap((term) => namesWith.get(term) ?? []))
  const offices = names.filter((name) => holding.has(name) && !terms.has(name))
  const except = [...new Set([...(theme.except ?? []), ...offices])]
  return except.length === 0 ? theme : { ...theme, except }
}

function termsIn({ terms = [], themes = [] }: ThemeEntry): string[] {
  return [...terms.filter((term) => typeof term === 'string'), ...themes.flatMap(termsIn)]
}
