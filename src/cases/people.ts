import type { Token } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'
import { isAllHan } from './name-words.ts'

/** Groups whose names words cut apart, whole. */
const compounds =
  `外卖员 外卖小哥 外卖骑手 快递员 快递小哥 骑手 网约车司机 网约配送员 大货车司机 货车司机 货运司机 卡车司机 出租车司机 公交车司机 代驾司机 司机 驾乘人员
  新就业群体 新业态新就业群体 新业态就业群体 新就业形态劳动者 灵活就业人员 环卫工人 环卫工 农民工 务工人员 外来务工人员 建筑工人 产业工人 一线职工 困难职工 职工 工人 员工 劳动者
  困难群众 困难家庭 低保户 低保对象 特困人员 低收入人口 低收入群体 脱贫户 脱贫人口 监测对象 困境儿童 留守儿童 孤儿 孤寡老人 独居老人 空巢老人 高龄老人 失能老人 老年人 老人 老党员 未成年人 儿童 婴幼儿 新生儿 孕产妇
  残疾人 残障人士 退役军人 军烈属 烈属 优抚对象 退休职工 退休人员 青年 青少年 大学生 高校毕业生 毕业生 中小学生 学生 家长 考生 教师 医务人员 医护人员 村医 患者 病人 妇女 女职工 青年人才 高技能人才 科技人才 技术工人 新市民
  居民 村民 农户 农民 种粮大户 种植户 养殖户 渔民 牧民 茶农 果农 菜农 渔船民 移民 搬迁群众 拆迁户 安置户 业主 租户 商户 个体工商户 个体户 经营户 摊贩 店主 消费者 旅客 游客 乘客 市民 群众 企业家 民营企业家 创业者 新生代企业家 企二代
  台胞 侨胞 归侨侨眷 港澳同胞 少数民族群众 信教群众 志愿者 网格员 护林员 护理员 保安 家政服务员 月嫂 主播 新的社会阶层人士 乡贤 新乡贤 农村妇女 寄递从业人员 从业人员 参保人员 失业人员 就业困难人员 刑满释放人员 社区矫正对象 精神障碍患者`
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)

/** Who acts for a body and is not whom it is about. */
const officials = /(?:党员|政协|委员|代表|干部|领导|书记|专家|界别|联系)$/
const general =
  /^(?:群众|居民|市民|青年|学生|职工|员工|老人|工人|农民|企业家|儿童|妇女|司机|教师|人才|村民|业主|家长)$/

const pattern = new RegExp(compounds.join('|'), 'g')
/** What may stand before a group and tells which: 小区居民, 货运司机; with 新, 老, 困难 and the like. */
const narrowing = /^(?:n|b|s|nz|ns)$/

/** Groups of people that a text is about: 外卖员, 货车司机, 小区居民. In the order of the text; linear time. */
export function findPeople(text: string, words: readonly Token[]): Span[] {
  const found: Span[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length }
    while (at < words.length && words[at]!.end <= span.start) at++
    // 职工 in 职工会, 青年 in 青年路: within a longer word the group is not meant.
    const word = words[at]
    if (word !== undefined && word.end > span.end && word.start <= span.start) continue
    // 市民 in 市/民政局, 员工 in 委员/工作室: it ends within a word of the dictionary.
    let last = at
    while (last < words.length && words[last]!.end < span.end) last++
    const end = words[last]
    if (end !== undefined && end.start < span.end && end.end > span.end && end.tag !== 'x') continue
    if (/^(?:会|家庭户|代表大会|路|节|党|报|团|宫|之家|代表)/.test(text.slice(span.end, span.end + 4)))
      continue
    if (general.test(match[0])) {
      const before = words[at - 1]
      if (before !== undefined && before.end === span.start && isNarrowing(before)) span.start = before.start
    }
    found.push(span)
  }
  return found
}

const isNarrowing = ({ text, tag }: Token): boolean =>
  narrowing.test(tag) && text.length >= 2 && text.length <= 3 && isAllHan(text) && !officials.test(text)
