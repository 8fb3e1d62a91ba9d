/** What a stem must be for a suffix to make it a place. */
export type StemRule =
  /** Proper by its tag: 江阴市. */
  | 'proper'
  /** Proper, or any word of two or more characters that is no kind-word: 中心社区, 三余镇, 星河家园. */
  | 'free'
  /** Begins with something proper; nouns may stand between: 苏锡通科技产业园区. */
  | 'long'

export interface PlaceSuffix {
  suffix: string
  stem: StemRule
  /** The stem's length in characters. */
  least: number
  most: number
}

const rows: readonly [stem: StemRule, least: number, most: number, suffixes: string][] = [
  ['proper', 2, 6, '省 市 区 县 州 旗 盟 自治区 自治州 自治县 自治旗 特别行政区 地区 郡 府'],
  ['free', 2, 4, '镇 乡 村 街道 社区 屯 寨 嘎查 苏木 庄 居委会 村委会 农场 林场 牧场'],
  ['free', 2, 5, '小区 家园 花园 花苑 新村 苑 公馆 嘉园 雅苑 佳苑 安置区'],
  [
    'proper',
    1,
    5,
    '路 街 大道 大街 巷 弄 胡同 桥 大桥 隧道 立交 码头 渡口 港 口岸 机场 站 火车站 高铁站 高速 高速公路 铁路 国道 公路',
  ],
  [
    'proper',
    1,
    5,
    '河 江 湖 山 海 岛 湾 峡 峡谷 大峡谷 岭 沟 洋 海峡 半岛 群岛 平原 高原 盆地 沙漠 草原 山脉 流域 三角洲 水库 运河 渠 泉 洲',
  ],
  [
    'long',
    2,
    10,
    '广场 公园 植物园 动物园 大厦 大楼 大会堂 体育馆 体育场 体育中心 博物馆 图书馆 纪念馆 文化馆 展览馆 美术馆 文学馆 档案馆 科技馆 会展中心 展览中心 剧院 大剧院 文化宫 寺 庙 塔 宫 陵 遗址 古城 古镇 老街 景区 风景区 湿地 保护区 核电站 水电站 电站 基地',
  ],
  [
    'long',
    2,
    16,
    '开发区 高新区 经开区 园区 产业园 产业园区 工业园 工业园区 科技园 科技园区 示范区 试验区 实验区 新区 新城 保税区 自贸区 自贸港 自由贸易港 自由贸易试验区 合作区 度假区 片区 城市群 经济带 经济圈 都市圈 大湾区 走廊 廊道 商圈',
  ],
]

/** The suffixes of places by their last character, the longest first. */
export const placeSuffixes: ReadonlyMap<string, readonly PlaceSuffix[]> = byLastCharacter(
  rows.flatMap(([stem, least, most, suffixes]) =>
    suffixes.split(' ').map((suffix) => ({ suffix, stem, least, most })),
  ),
)

const allSuffixes = new Set(rows.flatMap(([, , , suffixes]) => suffixes.split(' ')))

/** Tables of suffixes are looked up by the last character of a run of words. */
export function byLastCharacter<Row extends { suffix: string }>(table: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of [...table].sort((a, b) => b.suffix.length - a.suffix.length)) {
    const last = row.suffix.at(-1)!
    found.set(last, [...(found.get(last) ?? []), row])
  }
  return found
}

/**
 * Words that tell what kind of place is meant, or which of several, and so name none: 老旧小区, 农村社区, 示范村.
 * Each may stand where the stem of a name would.
 */
export const kindWords: ReadonlySet<string> = new Set(
  `主要 专业 双向 副 一流 开源 城市 农村 城乡 乡村 城镇 智慧 居民 民族 国际 国家 文明 康养 老年 养老 未来 数字 完整 综合 现代 传统 示范 重点 试点 特色 美丽
  老旧 新型 大型 高档 普通 商业 住宅 安置 拆迁 新建 封闭 开放 平安 和谐 生态 绿色 低碳 零碳 共同 精神 美好 幸福 温馨 心灵 文化 历史 旅游
  工业 农业 产业 科技 经济 技术 高新 创业 创新 双创 孵化 物流 出口 加工 自由 贸易 综保 保税 先行 改革 合作 发展 核心 主城 老城
  建成 沿海 沿江 沿边 边境 内陆 山区 丘陵 革命 贫困 受灾 城郊 市辖 自治 行政 地方 各地 周边 附近 本地 有关 相关 部分 多个 许多
  其他 其它 原有 一些 所有 高速 城际 普速 专用 跨海 跨江 过江 步行 美食 主题 郊野 口袋 森林 湿地 体育 儿童 中央 社会 公共 市民 功能
  管控 高风险 低风险 生活 办公 居住 休闲 人口 东部 西部 南部 北部 中部 移民 搬迁 先进 落后 明星 党建 红色 信用 旅游度假 风景 名胜 自然 水源
  学校 同志 群众 委员 代表 企业 单位 部门 干部 项目 政府 组织 机关 园区 扩权 强 百强 试验 全部 周围 邻近 对口 结对 挂钩 驻地 辖区 大众 当地
  社区 村 镇 街道 小区 新区 农民 村民 外国 两国 同一 不同 整个 其中 实体 商品房 保障性 公租房 人才 青年 学生 职工 工人 军队 部队 老城区`
    .trim()
    .split(/\s+/),
)

/** Words that the tags call places and that name none: kinds of land and town, sides, accidents of the dictionary. */
const falseWords = new Set(
  `开朗 山区 中直机关 西瓜 两国 古都 滑坡 美德 海洋 沿海地区 黑洞 治安 舟 昔者 驻京 高山 越野 中西 大江南北 城市 太多 意中 池塘 大国 海湾
  广为 科教兴国 离京 沧桑感 上山 播撒 大城市 半壁江山 海峡 山水 长跑 关联 东西 上半场 下半场 南国 之列 广义 老城区 大中城市 入夏 火海 热爱祖国
  海关 贵宾 普及 深涧 回国 远古 城镇 外国 海港 四海 沿河 保平安 长达 蒙上 馆藏 神圣 入门 山洞 山沟 大街 山坡 大桥 深度 成人高考 山村 百强县
  深山老林 建国 五洲四海 加大力度 英雄 惠及 台风 旧城 文明城市 兴旺发达 南北 北南 城区 旅游城市 中心城市 县城 县城区 沿海 内河 江河 湖泊 港口
  码头 河流 河道 河湖 水库 山地 山林 山川 林海 海岸 海岸线 海域 海上 陆地 边疆 边境 故乡 农村 乡村 村庄 城乡 城关 国门 祖国 国境 中部 东部地区
  西部地区 中部地区 东北部 江山 河山 关山 城中村 古城 古镇 老区 革命老区 园林 林区 牧区 矿区 灾区 景区 校区 库区 新区 特区 自治区 直辖市 省会 省城
  百分 之间 广大 金融城 国道 高地 平原 草原 森林 沙漠 湿地 海岛 群岛 半岛 热土 福地 巴士 海鲜 温泉 阵地 防沙 治沙 新建 入川 出川 加密 大关 向川 美丽 上市 内联 治本 上马 落户 落地 宜居 青春 深海 临港 山海 大海 五湖四海 城乡区 园地 产地 高标准 港澳同胞 沿边 沿江 内陆 东方 城建 城管`
    .trim()
    .split(/\s+/),
)
const falseEnds =
  /(?:各国|海关|市民|城市|机关|人士|卢比|克朗|马克|公司|民众|同胞|上空|境内|沿岸|沿线|地区|江口|河口|王府井|[强大][省市县区镇]|名镇|中心镇|海岛县|海湾)$|^[各全本外邻]?[省市区县镇乡村]+$/

export const isFalsePlace = (text: string): boolean =>
  falseWords.has(text) || falseEnds.test(text) || allSuffixes.has(text)
