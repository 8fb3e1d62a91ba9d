import { pairSet, unitSet } from '../../text/unit-set.ts'
import type { Predication, Shape } from './shape.ts'
import { isGoverning } from './word-class.ts'

/**
 * Nouns in which the names of things, persons, measures and fields of work end, as reports list them: 生态环保, 电子信息,
 * 人大代表, 事故起数. What ends so and does not begin as a predicate does is a thing, whatever its words are tagged.
 */
const isThing = pairSet(
  (
    '产业 行业 企业 产品 商品 服务 经济 贸易 消费 市场 金融 保险 政策 制度 体制 机制 体系 系统 平台 网络 工程 项目 计划 规划 方案 设施 设备 装备 基地 园区 中心 ' +
    '走廊 通道 枢纽 港口 机场 航道 铁路 公路 高速 城市 城镇 乡村 农村 社区 学校 医院 机构 团体 单位 部门 政府 部队 官兵 民警 干警 代表 委员 人士 同胞 侨胞 朋友 群众 人民 居民 骑手 选手 小哥 司机 老板 业主 店主 主播 学生 医生 老人 儿童 妇女 青年 少年 ' +
    '职工 农民 干部 党员 人员 人才 专家 技术 科技 工艺 材料 原料 资源 能源 资金 资产 资本 要素 数据 信息 软件 硬件 芯片 算法 模型 算力 指标 人数 起数 总额 收入 支出 预算 ' +
    '增速 产值 产量 规模 比重 比例 水平 质量 成本 价格 税收 费用 教育 医疗 卫生 养老 托育 文化 旅游 体育 环保 生态 环境 气象 地震 档案 科普 宗教 民族 外事 侨务 人防 ' +
    '设计 制造 物流 运输 建筑 农业 工业 林业 渔业 牧业 畜牧 医药 化工 电子 机械 汽车 光伏 冶金 食品 纺织 轻工 用品 服装 家居 家电 救援 事业 工作 任务 举措 措施 制度 ' +
    '主义 行为 现象 问题 隐患 风险 矛盾 纠纷 案件 灾害 疾病 领域 方面 环节 区域 地区 流域 海域 山区 林区 草原 湿地 森林 河流 湖泊 土地 耕地 大棚 渠道 供给 需求 生活 生产 会议 活动 赛事 展会 典型 事迹 榜样 人物 方位 使命 定位 地位 优势 特色 条件 机遇 顽疾 痼疾 空间 场景 军属 家属'
  ).split(' '),
)

/** Nouns made of verbs that name a field of work: 项目建设, 疫情防控, 城市管理 head tasks and say nothing of them. */
const isField = pairSet(
  '建设 管理 治理 发展 防控 整治 保护 创新 执法 改造 经营 就业 创业 招商 扶贫 监管 监督 审批 审计 调查 研究 研发 培训 宣传 培育 采购 开发 生产 加工 流通 销售 运营 运输 服务 供应'.split(
    ' ',
  ),
)

/** 建设, 工程: what names a thing or a field of work when it stands behind its name. */
export const namesField = (word: string): boolean =>
  word.length === 2 && (isThing(word, 0) || isField(word, 0))

/** Persons, places and measures: however alike they are, they are things (外卖员、快递员). */
const endsThing = unitSet('员者人家师工户民省市县区镇乡村院校局厅站园场厂店率额量数')

/** 关于, 对于: what 于 makes a preposition of. */
const endsBeforeTo = unitSet('关对由终至')

/** Prepositions that name to whom something is said. */
const addresses = unitSet('向对同与给')

/**
 * Whether a part is said of something or only names a thing. A verb, adverb or idiom in front makes a predicate (凝聚共识,
 * 逆势发力), so does a preposition with a verb behind it (向中心聚焦) and a state at the end (科技含量高); a verb at the
 * end may be a predicate or a noun (工作重心下移, 科技创新). What ends in a word for things is one (外卖员, 集中停车场, 生态环保);
 * the rest are nouns as far as the dictionary knows, and it does not know much (作风不实, 理念升华).
 */
export function predication(shape: Shape): Predication {
  shape.says ??= read(shape)
  return shape.says
}

function read(shape: Shape): Predication {
  if (shape.three) return 'predicate'
  const { classes, text } = shape
  const first = classes[0]
  const last = classes[classes.length - 1]
  const head = text.length - 2
  const names = isThing(text, head) || (classes !== 'I' && endsThing(text.charCodeAt(head + 1)))
  if (first === 'P' && text.length === 4) return 'predicate'
  // 投资于人, 着眼于长远: whatever the tagger makes of what stands in front.
  if (text.length > 3 && text[2] === '于' && !endsBeforeTo(text.charCodeAt(1))) return 'predicate'
  // 干部在一线历练: who, where, and what they do, whatever the dictionary calls it.
  if (text.length > 5 && text[2] === '在' && !names) return 'predicate'
  if (first === 'P' || (first !== 'D' && classes.includes('P'))) {
    if (/^[以把将].+为/.test(text)) return 'predicate'
    // 向各位人大代表: to whom, without a word of what.
    const says = addresses(text.charCodeAt(0)) && names ? /[VW]|P.+P/ : /[VWIJAX]|P.+P/
    return says.test(classes.replace(/^P/, '')) ? 'predicate' : names || first !== 'P' ? 'thing' : 'perhaps'
  }
  // 文化强市, 生态美村: what a place is to be.
  if (isRank(text)) return 'predicate'
  // 司法为民, 实干兴邦: for whom, though it ends as persons and places do.
  if (text.length === 4 && servesPeople(text, head)) return 'predicate'
  if (text.length > 3 && isGoverning(text, 0)) return 'predicate'
  if (/.[不更最愈]|.(?<![卓优超跨穿翻])越|..所.$|..[找育用助为管]人$/.test(text)) return 'predicate'
  // 全体会议广泛协商: who, how, and what they do.
  if (text.length > 4 && (last === 'V' || last === 'W') && isManner(text, head - 2)) return 'predicate'
  if (isManner(text, 0) && /^(?:[NAWX]V|AW$)/.test(classes)) return 'predicate'
  if (first === 'D' || /^(?:不|无|有|可|能(?![力源量])|要(?!素)|必|共|勇|争|善|敢|多|少)/.test(text))
    return 'predicate'
  if (first === 'V' && classes.length > 1) {
    // 合成材料, 死亡人数: two and two, a verb in front of a thing, is the thing.
    return names && text.length === 4 && shape.firstLength === 2 && !isGoverning(text, 0)
      ? 'perhaps'
      : 'predicate'
  }
  if (names) return 'thing'
  if (shape.pattern) return shape.taggedFirst === 'N' || shape.taggedFirst === 'F' ? 'perhaps' : 'predicate'
  // 城乡建设: an idiom for the dictionary.
  if (classes === 'I' && text.endsWith('建设')) return 'field'
  if (classes.includes('I')) return 'predicate'
  if (classes.length > 1 && (last === 'A' || (last === 'D' && text.length === 4))) return 'predicate'
  if (/.[DU].*V/.test(classes)) return 'predicate'
  if (first === 'N' && text.length === 4 && isField(text, head)) return 'field'
  if (/[VXJ]/.test(classes)) return 'perhaps'
  return last === 'W' && classes.length > 1
    ? 'perhaps'
    : endsState(text, head) || isChange(text, head)
      ? 'perhaps'
      : 'nouns'
}

/** What is done for the people or the country. */
export const servesPeople = pairSet(
  '为民 利民 惠民 便民 富民 强民 济民 育民 安民 爱民 兴邦 误国 治国 报国 卫国 爱国 理政'.split(' '),
)

/** Whether a part says something, or may. */
export const maySay = (shape: Shape): boolean => /^p/.test(predication(shape))

/** 文化强市: a noun, and what makes a place stand out by it. */
export const isRank = (text: string): boolean =>
  text.length === 4 && /[强美富名大兴立活惠][国省市县区镇乡村城校企]$/.test(text)

/** How something is done, though the dictionary calls it a thing or a quality: 科学应对挑战. */
export const isManner = pairSet(
  '科学 系统 全力 重点 精准 高效 依法 集中 统一 综合 协同 联合 整体 同步 稳步 有序 有效 严格 严肃 密切 主动 自觉 积极 广泛 深入 扎实 认真 努力 快速 充分 创新 分类 平等 公平 公正 同等 合理 规范 精心 妥善 稳妥 切实 全面 大力 坚决 严密 精细 自主 适度 灵活 及时'.split(
    ' ',
  ),
)

/** 民生改善: what something becomes, and what no list is headed by. */
export const changesState = ({ text }: Shape): boolean => isChange(text, text.length - 2)
const isChange = pairSet('改善 进步 稳定 繁荣 升华 下沉 下移 下延 提升 跃升 攀升 增长 增效 提质'.split(' '))

/** What a subject does or becomes, though the dictionary calls it a noun: 党委领导, 社会协同, 理念升华. */
const endsState = pairSet(
  '领导 负责 协同 参与 保障 支撑 交流 互鉴 共鸣 联动 衔接 统筹 协商 协调 融合 互通 畅通 相通 联通 融通 引领 驱动 拉动 带动 推动 主导 引导 指导 赋能 集聚 集约 共享 共治 共建 共赢 互补 互动 互利 互信 互认 互促 并进 并举 并重 并行 同步 同行 同向'.split(
    ' ',
  ),
)
