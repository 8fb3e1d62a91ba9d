import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** Business environment, reform and opening. */
export const businessThemes: ThemeEntry[] = [
  {
    id: '营商环境与助企',
    note: 'What makes it easier to do business: relief, approval, fair markets, private firms, attracting investors. Sources: the regulations on the business environment (2019), the private economy promotion law (2025), municipal and provincial reports.',
    terms: words('营商环境 一流营商环境 营商环境最高地 营商环境提升 企业发展困境'),
    themes: [
      {
        id: '助企纾困',
        note: 'Help for firms in difficulty: money, land, labour, visits.',
        terms: words(
          '助企纾困 纾困解难 纾困 帮助企业 助力企业 助企 助企惠企 惠企 惠企政策 助企服务 服务企业 经营困境 经营困难 企业困难 破解要素制约 要素保障 用地保障 走访企业 挂钩服务企业 走帮服 免申即享 暖企 稳企',
        ),
        themes: [
          {
            id: '减税降费与融资',
            note: 'Lighter taxes and fees, credit and payments owed to firms.',
            terms: words(
              '企业非税负担 减税降费 减税 降费 减免税费 留抵退税 退税 企业负担 减轻企业负担 降低企业成本 企业成本 物流成本 融资难 融资成本 融资贵 融资担保 银企对接 小微贷款 拖欠企业账款 企业账款 清欠',
            ),
          },
        ],
      },
      {
        id: '行政审批与政务服务',
        note: 'Approval, licences and services at one window.',
        terms: words(
          '拿地即开工 交地即交证 交房即交证 放管服 放管服改革 简政放权 行政审批 审批制度 审批服务 审批事项 政务服务 一网通办 一网统管 跨省通办 高效办成一件事 一件事 最多跑一次 不见面审批 告知承诺 证照分离 一业一证 涉企 涉企检查 扫码入企 企业开办',
        ),
      },
      {
        id: '市场秩序与信用',
        note: 'Fair competition, entry, supervision and credit.',
        terms: words(
          '招标投标 招投标 信用修复 标准地 市场准入 负面清单 准入负面清单 商事制度 公平竞争 公平竞争审查 统一大市场 全国统一大市场 市场监管 市场秩序 信用监管 信用体系 社会信用体系 社会信用 产权保护 产权制度 内卷式竞争 反垄断 不正当竞争 假冒伪劣 双随机',
        ),
      },
      {
        id: '民营经济与企业家',
        note: 'Private and small firms, those who run them, and how officials meet them.',
        terms: words(
          '民营经济 民营企业 民营企业家 民营经济促进法 民企 非公有制经济 非公经济 个体经济 私营企业 中小企业 中小微企业 小微企业 个体工商户 个体户 市场主体 经营主体 企业家 企业家精神 企业家委员 委员企业家 委员企业 亲清 亲清政商关系 政商关系 两个健康 两个毫不动摇 商会',
        ),
      },
      {
        id: '招商引资',
        note: 'Attracting investors and projects.',
        terms: words(
          '招商引资 招商 以商招商 以商引商 产业链招商 资本招商 基金招商 驻点招商 牵线搭桥 签约项目 上市企业 上市公司 总部经济 总部企业 项目落地',
        ),
      },
    ],
    except: words('协商会 知识产权保护 招商局 网络提速降费 提速降费 优惠企业 企业家属 企业家庭'),
  },
  {
    id: '全面深化改革',
    note: 'Reform of economic and public institutions. Sources: decisions of the third plenums of 1993, 2003, 2013 and 2024, government work reports.',
    terms: words(
      '改革 改革开放 深化改革 全面深化改革 进一步全面深化改革 改革攻坚 改革举措 改革任务 重点领域改革 体制改革 体制机制 体制机制改革 机制改革 制度改革 改革创新 综合改革 配套改革',
    ),
    themes: [
      {
        id: '经济体制改革',
        note: 'Market, prices, taxes, finance, factors of production.',
        terms: words(
          '资源配置中 经济体制改革 社会主义市场经济 社会主义市场经济体制 市场经济体制 市场经济 市场化改革 市场化配置 要素市场化 要素市场化配置 价格改革 财税体制改革 财税改革 金融体制改革 金融改革 投融资体制改革 投资体制改革 流通体制改革 有计划商品经济 承包经营责任制',
        ),
      },
      {
        id: '国资国企改革',
        note: 'State property and state firms.',
        terms: words(
          '国有企业改革 国企改革 国资国企改革 国资国企 国有企业 国有经济 国有资产 国有资本 国资监管 国有大中型企业 现代企业制度 股份制 混合所有制 混合所有制改革 央企 中央企业 央地合作 国企',
        ),
      },
      {
        id: '试点与制度创新',
        note: 'Experiments, institutions and their reform.',
        terms: words(
          '改革试点 综合改革试点 先行先试 试点示范 制度创新 机构改革 事业单位改革 行政体制改革 社会体制改革 改革试验区 综合配套改革',
        ),
      },
    ],
    except: words('金融机构改革 中国企 美国企 全国企 我国企 各国企 外国企 两国企 跨国企 本国企 他国企'),
  },
  {
    id: '对外开放',
    note: 'Trade, foreign investment, opening platforms and corridors. Sources: the foreign investment law (2019), plans for free trade zones, government work reports.',
    terms: words(
      '开放 对外开放 扩大开放 高水平开放 高水平对外开放 制度型开放 自主开放 开放型经济 开放高地 开放新高地 双向开放 开放合作 开放发展 开放门户 开放格局 内陆开放 国际化 对外交流 对外经济 对外经济技术交流',
    ),
    themes: [
      {
        id: '外贸',
        note: 'Trade in goods and services.',
        terms: words(
          '贸易 自贸协定 自由贸易协定 进出口 货物进出口 进出口总额 外贸 外贸企业 对外贸易 出口 进口 出口退税 外贸新业态 跨境电商 服务贸易 数字贸易 绿色贸易 货物贸易 国际贸易 贸易便利化 内外贸一体化 新三样 世界贸易组织 贸易摩擦 关税 海外仓 市场采购贸易 加工贸易 中间品贸易 广交会 进博会 外经贸',
        ),
      },
      {
        id: '外资',
        note: 'Foreign capital coming in.',
        terms: words(
          '外资 利用外资 使用外资 吸引外资 吸收外资 稳外资 外商投资 外商直接投资 外商 外资企业 三资企业 中外合资 投资中国 跨国公司',
        ),
      },
      {
        id: '开放通道与平台',
        note: 'The Belt and Road, free trade zones, ports of entry and corridors.',
        terms: words(
          '一带一路 丝绸之路 丝绸之路经济带 中欧班列 西部陆海新通道 陆海新通道 国际陆港 空中丝绸之路 开放平台 开放通道 自贸试验区 自由贸易试验区 自贸区 自由贸易港 自贸港 海南自由贸易港 综合保税区 综保区 保税区 经济特区 沿海开放城市 口岸 通关 大通关 海关 博览会 服贸会 沿边开放 边境贸易',
        ),
      },
      {
        id: '走出去与国际合作',
        note: 'Firms abroad and economic cooperation.',
        terms: words(
          '走出去 出海 对外投资 境外投资 对外承包工程 国际合作 国际产能合作 经贸合作 国际友城 友好城市 海外市场 国际市场 区域全面经济伙伴关系协定 境外经贸合作区',
        ),
      },
    ],
    except: words(
      '开放共享 建成开放 场景开放 公众开放 数据开放 小时开放 儿童友好城市 青年友好城市 改革开放 免费开放 向社会开放 开放大学 全天候开放 开放创新 国内贸易 集市贸易 境外经贸 海外经贸 相关税 有关税 出海口 提出口 突出口 预算外资金 国外资源 海外资源 境外资源 省外资金 市外资金 区外资金 县外资金 内外资源 国外资金 域外资源 军民出海 走出海',
    ),
  },
]
