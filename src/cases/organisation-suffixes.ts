import { byLastCharacter } from './place-suffixes.ts'

/** What must stand before a suffix for the whole to name one body. */
export type BodyRule =
  /** A place, a proper word, or a word of rank (全国, 省, 市): 通光集团, 南通市总工会. */
  | 'named'
  /** Any nouns that say what the body deals with: 市场监管局, 自然资源部. */
  | 'field'
  /** Nothing need stand before it: 区委, 党工委. */
  | 'bare'

export interface OrganisationSuffix {
  suffix: string
  rule: BodyRule
}

const rows: readonly [rule: BodyRule, suffixes: string][] = [
  [
    'bare',
    `党中央 中共中央 国务院 中央军委 全国人大 全国政协 省委 市委 区委 县委 州委 盟委 旗委 镇党委 乡党委 街道党工委 党工委 管委会 政协工委 人大工委
    省政府 市政府 区政府 县政府 州政府 镇政府 乡政府 省人大 市人大 区人大 县人大 省政协 市政协 区政协 县政协 人大常委会 政协常委会 纪委 监委 纪委监委
    发改委 国资委 卫健委 住建委 政法委 团委 团省委 团市委 团区委 团县委 妇联 工商联 总工会 残联 侨联 文联 科协 红十字会 检察院 法院 公安局 教育局 教体局 民政局 司法局 财政局 人社局 住建局 城管局 交通局 交运局 水利局 水务局 农业农村局 商务局 文旅局 卫健局 审计局 统计局
    应急局 应急管理局 市监局 市场监管局 市场监督管理局 医保局 信访局 民宗局 民宗委 税务局 工信局 科技局 发改局 资规局 自规局 生态环境局 行政审批局 退役军人事务局 综合执法局 供电公司`,
  ],
  [
    'field',
    '局 厅 部 总局 委员会 署 总署 办公厅 指挥部 领导小组 工作组 监委会 国资委 研究院 研究所 检察院 法院 海关 大队 支队',
  ],
  [
    'named',
    `公司 集团 集团公司 厂 总厂 工厂 企业集团 股份 控股 银行 分行 支行 证券 保险 信托 基金 事务所 超市 商场 酒店 宾馆 饭店 药店 书店 商店 商行 合作社 联合社 工作室 农商行
    大学 学院 中学 小学 学校 高中 幼儿园 党校 医院 卫生院 卫生服务中心 疾控中心 诊所 研究中心 实验室 科学院 农科院 社科院 设计院 气象台 天文台
    协会 学会 商会 联合会 总会 理事会 董事会 基金会 促进会 研究会 联谊会 联盟 同盟 工会 合作组织 基金组织 贸易组织 卫生组织 足联 作协 体协 残联 人武部 党团 宣传部 组织部 统战部 编辑部 总部 博物院 供销社 信用社 新闻社 邮电局 中心 站 所 社 院 会 党 报 报社 杂志社 出版社 通讯社 电视台 广播电台 电台 网 日报 晚报 时报
    人民政府 政府 议会 国会 法庭 使馆 大使馆 领事馆 总领事馆 代表团 代表队 队 足球队 女队 男队 俱乐部 乐团 剧团 艺术团 歌舞团 京剧团 军 部队 舰队 海军 空军 陆军 军区 师 旅 团 司令部
    委 工委 党委 党组 党支部 党总支 支部 人大 政协 常委会 办公室 办事处 服务中心 指挥中心 管理处 处 分局 派出所 支队 大队 中队 消防救援大队 委员会 工委会 居委会 村委会 工作站 服务站`,
  ],
]

/** The suffixes of bodies by their last character, the longest first. */
export const organisationSuffixes: ReadonlyMap<string, readonly OrganisationSuffix[]> = byLastCharacter([
  ...new Map(
    rows.flatMap(([rule, list]) => list.split(/\s+/).map((suffix) => [suffix, { suffix, rule }] as const)),
  ).values(),
])

/** Bodies that need no name before them: 区委, 县残联. */
export const bareBodies: ReadonlySet<string> = new Set(
  rows.flatMap(([rule, list]) => (rule === 'bare' ? list.split(/\s+/) : [])),
)

/** Bodies that are known by these names. */
export const knownOrganisations: ReadonlySet<string> = new Set(
  `新华社 中新社 党中央 中共中央 国务院 中央军委 全国人大 全国政协 最高人民法院 最高人民检察院 联合国 欧盟 欧共体 东盟 北约 世贸组织 世界银行 世行 亚行 亚投行
  安理会 欧佩克 世卫组织 国家发改委 人民日报社 人民日报 光明日报 经济日报 北大 清华 清华大学 北京大学 中科院 社科院 工程院 中石油 中石化 中海油 国家电网 中央电视台 央视
  央行 人民银行 农业银行 建设银行 工商银行 中国银行 交通银行 国家开发银行 华为 腾讯 阿里巴巴 比亚迪 宁德时代 致公党 民盟 民革 民建 民进 农工党 九三学社 台盟 共青团 中国共产党 国民党
  奥委会 国际奥委会 足协 中国足协 国际足联 亚足联 法新社 路透社 美联社 共同社 塔斯社 国家杜马 杜马 国会 参议院 众议院 白宫 五角大楼 克里姆林宫 解放军 新四军 八路军 红军 武警 公安部`
    .trim()
    .split(/\s+/),
)

/**
 * Verbs, qualities and the like that stand in names of bodies, between the place and the suffix: 市场监管局, 建设投资公司.
 */
export const namingWords: ReadonlySet<string> = new Set(
  `建设 投资 发展 改革 服务 管理 开发 交通 运输 监督 监管 保护 研究 教育 培训 合作 交流 促进 创新 救助 调解 检验 检测 评估 仲裁 规划 协调 治理
  应急 防控 控股 制造 设计 咨询 贸易 供应 销售 建筑 安装 装饰 印刷 通信 信息 运营 经营 劳动 保障 统计 介绍 审计 监察 接待 信访 宣传 组织 统战 退役 执法
  勘察 勘测 测绘 养护 养老 护理 康复 急救 领导 指导 联合 联络 对外 综合 高等 中等 职业 专科 人民 中央 中级 高级 基层 最高 第一 第二 第三 附属 直属 国家 国际 全国 世界 新 大 总 老 冶炼 维修 种植 养殖 加工 收购 储备 出版 发行 演出 协商 议事 环保 安全 健康 自然资源`
    .trim()
    .split(/\s+/),
)

/** Words of rank with which the name of a body may begin. */
export const rankWords: ReadonlySet<string> = new Set(
  '全国 中国 国家 中央 中共 省 市 区 县 镇 乡 州 全省 最高 国际 世界 亚洲 欧洲 联合国 园区 开发区 示范区 高新区 新区 街道 社区 地委'.split(
    ' ',
  ),
)

/** Trades with which a firm's short name ends: 之禾时装, 名欧精密机械. */
export const trades: ReadonlySet<string> = new Set(
  `科技 电子 重工 机械 精密机械 时装 服饰 纺织 家纺 药业 制药 医药 生物 化工 钢铁 汽车 新能源 能源 材料 新材料 光电 通信 物流 食品 股份 控股 实业
  置业 地产 船舶 海工 水泥 电气 电力 电器 光伏 半导体 软件 网络 传媒 文旅 酒业 乳业 农业 牧业 证券 精工 智能 装备 精密 制造 工业 建材 环保 医疗 航空 航天
  数码 云计算 信息 生物科技 机器人 微电子 电缆 线缆 铝业 铜业 矿业 茶业 果业 种业 木业 纸业 玻璃 陶瓷 服装 家具 家居 轮胎 橡胶 塑业 包装 印务 出行 速运 快递`
    .trim()
    .split(/\s+/),
)

/** Words of office: a body's name ends before them. */
export const roleWords =
  /^(?:会同|联合|携手|政协委员|委员|代表|记者|主席|副主席|书记|副书记|主任|副主任|部长|局长|市长|区长|县长|镇长|总统|总理|首相|负责人|领导|领导人|干部|职工|员工|工作人员|成员|专家|教授|群众|居民|村民|企业|部门|单位|工作|活动|会议|精神|有关|相关|两国|各国|多家|重点|部分|全体|广大)$/
