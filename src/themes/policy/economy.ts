import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** The economy as a whole, public money and finance. */
export const economyThemes: ThemeEntry[] = [
  {
    id: '经济与高质量发展',
    note: 'Growth and its quality, demand, investment and the plans for them. Sources: outlines of the 14th and 15th five-year plans, central economic work conferences, government work reports.',
    terms: words('经济发展 经济社会发展 经济建设 经济工作 国民经济 国民经济和社会发展 县域经济 实体经济'),
    themes: [
      {
        id: '发展理念与质量',
        note: 'How growth is to be: the development concepts and formulas of quality.',
        terms: words(
          '高质量发展 新发展理念 新发展格局 新发展阶段 新质生产力 因地制宜发展新质生产力 现代化经济体系 供给侧结构性改革 发展方式 发展方式转变 经济发展方式 经济结构 结构调整 科学发展 质量效益 质量强国 质量变革 效率变革 动力变革 新动能 新旧动能转换 中国式现代化 现代化建设',
        ),
      },
      {
        id: '增长与宏观调控',
        note: 'Output, its growth and what the state does to steady it.',
        terms: words(
          '政策取向一致性 预期管理 经济平稳运行 稳中求进 稳中有进 稳中向好 稳增长 经济增长 经济运行 经济总量 经济形势 经济下行 下行压力 经济实力 经济效益 经济大盘 经济回升向好 综合实力 综合国力 逆周期调节 跨周期调节',
          '生产总值 地区生产总值 国内生产总值 人均生产总值 国民生产总值 社会总产值 宏观调控 宏观政策 宏观政策取向 货币政策 稳预期 六稳 六保 居民消费价格 居民消费价格指数 通货膨胀 通货紧缩',
        ),
      },
      {
        id: '投资与项目',
        note: 'Investment and the projects that carry it.',
        terms: words(
          '投资 固定资产投资 有效投资 民间投资 政府投资 产业投资 工业投资 制造业投资 基础设施投资 房地产开发投资 投资增长 投资结构 投资规模 扩大投资 重大项目 重点项目 项目建设 重大工程项目 两重 两重建设 基本建设 重点建设 重点工程',
        ),
      },
      {
        id: '消费与内需',
        note: 'Demand at home, retail and new forms of consumption.',
        terms: words(
          '消费 消费品 消费主引擎 社会总需求 总需求 餐饮 扩大内需 扩内需 内需潜力 国内需求 有效需求 促消费 扩消费 扩大消费 提振消费 提振消费专项行动 消费需求 消费市场 消费升级 消费潜力 消费场景 消费环境 消费能力 居民消费 消费者 社会消费品零售总额 社会消费品零售额 商贸流通 商圈 消费中心城市 国际消费中心城市',
        ),
        themes: [
          {
            id: '以旧换新与新型消费',
            note: 'Trade-in programmes and consumption of services, brands and events.',
            terms: words(
              '以旧换新 消费品以旧换新 两新 服务消费 新型消费 消费新场景 消费新业态 首发经济 银发经济 夜间经济 冰雪经济 票根经济 演艺经济 赛事经济 消费券 网络零售 直播带货 直播电商 即时零售 老字号',
            ),
          },
        ],
      },
      {
        id: '规划与目标',
        note: 'Five-year plans and the aims of years to come.',
        terms: words(
          '十五五规划 十五五时期 十五五 十四五规划 十四五时期 十四五 十三五 十二五 十一五 五年计划 五年规划 发展规划 规划纲要 预期目标 主要目标 目标任务 发展目标 主要预期目标 开局之年 收官之年 第二个百年奋斗目标 第一个百年奋斗目标 小康社会 全面建成小康社会 全面小康 四个现代化',
        ),
      },
    ],
    except: words(
      '能源消费 煤炭消费 能源消费总量 消费比重 创业投资 风险投资 股权投资 投资基金 外商投资 外商直接投资 对外投资 境外投资 投资银行 投资中国 投资者 社会科学发展 自然科学发展 经济发展局 创新发展理念 平稳增长 五年规划建议',
    ),
  },
  {
    id: '财政与金融',
    note: 'Public money, taxes, banks and capital markets. Sources: the budget law, the central financial work conference (2023), government work reports.',
    terms: words('财政金融 财金 财税金融'),
    themes: [
      {
        id: '财政税收',
        note: 'Budgets, taxes, public debt and transfers.',
        terms: words(
          '财政政策 积极的财政政策 财政收入 财政支出 财政收支 财政赤字 赤字率 一般公共预算 一般公共预算收入 一般公共预算支出 财政资金 财政投入 财政补贴 财政管理 财政体制 公共财政 转移支付 税收 税收收入 税收优惠 税制 税费 税务 预算管理 预算内 国库',
          '专项债券 专项债 地方政府专项债券 超长期特别国债 特别国债 国债 政府债券 政府债务 地方政府债务 隐性债务 债务化解 化债 债务限额 三保',
        ),
      },
      {
        id: '金融',
        note: 'Banking, markets and insurance, and what they do for the economy.',
        terms: words(
          '金融 金融服务 金融支持 金融强国 金融体系 金融机构 金融市场 金融中心 科技金融 绿色金融 普惠金融 养老金融 数字金融 金融业 金融监管 金融秩序 互联网金融 国际金融危机 亚洲金融危机 金融危机',
        ),
        themes: [
          {
            id: '银行信贷',
            note: 'Money, credit and the banks that lend.',
            terms: words(
              '信贷 信贷投放 信贷资金 信贷规模 贷款 贷款余额 存贷款 存款 商业银行 国有商业银行 农村信用社 中小银行 村镇银行 货币供应量 社会融资规模 利率 不良贷款 准备金率 汇率 人民币汇率 人民币国际化 外汇储备 外汇',
            ),
          },
          {
            id: '资本市场与保险',
            note: 'Shares, bonds, funds and insurers.',
            terms: words(
              '资本市场 证券市场 股票 股票市场 证券 债券市场 债券 期货 直接融资 股权投资 创业投资 风险投资 耐心资本 产业基金 政府投资基金 引导基金 并购重组 上市公司 上市企业 企业上市 保险业 保险市场 农业保险 政策性农业保险 巨灾保险',
            ),
          },
          {
            id: '金融风险',
            note: 'Risks of finance and debt, and defence against them.',
            terms: words(
              '金融风险 系统性风险 系统性金融风险 债务风险 非法集资 影子银行 金融安全 金融稳定 逃废债 中小金融机构 中小金融机构风险',
            ),
          },
        ],
      },
    ],
    except: words('优化债 强化债 深化债 风化债 中化债 恶化债 我国债 各国债 外国债 国债务 两税务 债券商'),
  },
]
