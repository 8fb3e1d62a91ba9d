import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** Science, industry and energy. */
export const industryThemes: ThemeEntry[] = [
  {
    id: '科技创新',
    note: 'Research, technology, those who carry them and how results reach industry. Sources: the law on progress of science and technology (2021), the national outline of innovation-driven development (2016), government work reports.',
    terms: words(
      '科技 创新策源 创新策源能力 创新策源功能 创新实力 创新引领 创新活力 创新资源 创新要素 创新链 科技创新 自主创新 协同创新 技术创新 创新驱动 创新驱动发展 创新能力 创新体系 国家创新体系 科技进步 科学技术 科技工作 科技强国 科技强省 科教兴国 科技自立自强 高水平科技自立自强 科技含量 科技水平 科技体制改革 科技金融 创新型国家 创新型省份 创新型城市 创新生态 科技创新和产业创新 开放创新',
    ),
    themes: [
      {
        id: '基础研究与攻关',
        note: 'Basic research and the pursuit of key technologies.',
        terms: words(
          '基础研究 应用基础研究 原始创新 原创性 原创性引领性科技攻关 关键核心技术 核心技术 关键技术 共性技术 技术攻关 科技攻关 重大科技 科技重大专项 卡脖子 揭榜挂帅 首台套 首批次 研发投入 研发经费 研发费用 研发 科研 科研院所 科研机构 科研人员 科技人员 科技工作者 科学家 院士 大科学装置 重大科技基础设施 载人航天 探月工程 北斗',
        ),
      },
      {
        id: '创新主体与平台',
        note: 'Firms, laboratories, parks and centres that innovate.',
        terms: words(
          '创新平台 创新主体 创新联合体 创新中心 科技创新中心 国际科技创新中心 制造业创新中心 技术创新中心 科创中心 科创 科创走廊 科技型 科技型企业 科技型中小企业 科技企业 高新技术企业 高新技术 高新技术产业 科技领军企业 瞪羚企业 独角兽 独角兽企业 科技园 科技城 科学城 高新区 高新技术产业开发区 众创空间 孵化器',
          '重点实验室 全国重点实验室 国家实验室 国家重点实验室 实验室 研发机构 新型研发机构 研发中心 科技特派员 科技服务 科技服务业 产学研 产学研用',
        ),
      },
      {
        id: '成果转化',
        note: 'Results brought to use.',
        terms: words(
          '科技成果 科技成果转化 成果转化 创新成果 科技成果产业化 技术合同 技术合同成交额 技术转移 技术市场 概念验证 中试 中试平台 中试基地 应用场景 职务科技成果',
        ),
      },
      {
        id: '知识产权',
        note: 'Patents, brands and standards.',
        terms: words(
          '知识产权 知识产权保护 专利 发明专利 高价值发明专利 商标 商业秘密 技术标准 国际标准 国家标准 行业标准',
        ),
      },
    ],
    except: words(
      '协商成果转化 履职成果转化 调研成果转化 审议成果转化 学习成果转化 中试行 其中试 本科研究 学科研究 社科研究 制度创新成果 人文社科研 理科研 高新区管委会 高新区党工委 高新区政协 高新区法院 高新区检察院 高新区公安 高新区税务局',
    ),
  },
  {
    id: '产业与数字化转型',
    note: 'Industry and its upgrading, new industries, the digital economy and services. Sources: the catalogue of strategic emerging industries, plans for new industrialisation and the digital economy, provincial reports.',
    terms: words(
      '产业体系 现代化产业体系 产业结构 产业升级 产业转型 转型升级 产业转型升级 产业创新 产业发展 产业项目 产业化 产业基础 产业转移 产业布局 产业强省 产业强市 产业政策 产业工人',
    ),
    themes: [
      {
        id: '产业链与集群',
        note: 'Chains, clusters and parks.',
        terms: words(
          '产业链 重点产业链 产业链供应链 供应链 全产业链 产业链条 强链 补链 延链 建链 链主 链长 链长制 产业集群 特色产业集群 先进制造业集群 产业集聚 产业园区 产业园 产业基地 开发区 经济开发区 工业园区 园区建设 主导产业 特色产业 支柱产业 优势产业',
        ),
      },
      {
        id: '工业与制造业',
        note: 'Industry, equipment, firms with special skills, old industries made new.',
        terms: words(
          '僵尸企业 新型工业化 工业化 工业强省 工业经济 工业增加值 规模以上工业增加值 规上工业 规上工业企业 规模以上工业 规模以上工业企业 规上企业 工业企业 工业生产 工业总产值 工业结构 传统产业 制造业 先进制造业 制造强国 制造强省 智能制造 绿色制造 高端制造 服务型制造 高端装备 装备制造 装备制造业 专精特新 小巨人 单项冠军 冠军企业 技术改造 技改 设备更新 大规模设备更新 智能工厂 灯塔工厂 绿色工厂',
          '钢铁 有色金属 石化 石油化工 化工 精细化工 建材 纺织 轻工 轻工业 重工业 机械工业 冶金 水泥 船舶 造船 汽车产业 汽车工业 食品工业 建筑业 矿业 稀土 过剩产能 产能过剩 去产能 淘汰落后产能 落后产能',
        ),
      },
      {
        id: '新兴产业与未来产业',
        note: 'Strategic emerging industries and those of the future.',
        terms: words(
          '战略性新兴产业 新兴产业 未来产业 高技术产业 高技术制造业 新兴支柱产业 集成电路 半导体 芯片 电子信息 新一代信息技术 新型显示 软件 信息技术服务 新材料 先进材料 航空航天 商业航天 低空经济 低空 无人机 卫星互联网 大飞机 机器人 人形机器人 具身智能 脑机接口 量子科技 量子 可控核聚变 核聚变 氢能产业 动力电池 光伏产业',
        ),
        themes: [
          {
            id: '生物医药',
            note: 'Drugs, devices and what biology makes.',
            terms: words(
              '生物医药 生物制造 医药产业 创新药 医疗器械 高端医疗器械 生物技术 生物产业 大健康产业 合成生物 细胞和基因 中药材',
            ),
          },
          {
            id: '新能源汽车',
            note: 'Electric and connected vehicles.',
            terms: words(
              '新能源汽车 智能网联 智能网联汽车 智能网联新能源汽车 新能源车 自动驾驶 无人驾驶 车路云一体化 整车',
            ),
          },
        ],
      },
      {
        id: '数字经济',
        note: 'Digital change of industry and society.',
        terms: words(
          '智慧社会 智能产业 智能化升级 数字经济 数字中国 数字化转型 智改数转 智改数转网联 智能化改造 数字产业化 产业数字化 数字化 数智化 数智 智能化 信息化 工业互联网 物联网 区块链 云计算 5G 数字产业 数字技术 数字乡村 两化融合 网络强国 互联网 平台经济 电子商务 电商',
        ),
        themes: [
          {
            id: '人工智能与数据',
            note: 'Artificial intelligence, computing power and data as a factor.',
            terms: words(
              '人工智能 大模型 智能体 智能终端 智能经济 智算 智算中心 算力 算力网 算力中心 数据中心 东数西算 大数据 数据要素 数据要素市场化 公共数据 数据资源 数据产业 高质量数据集 语料',
            ),
          },
        ],
      },
      {
        id: '服务业与物流',
        note: 'Services for producers and consumers, logistics and fairs.',
        terms: words(
          '服务业 第三产业 生产性服务业 生活性服务业 现代服务业 现代物流 物流 物流枢纽 国家物流枢纽 冷链物流 快递 邮政 会展 会展经济 新业态新模式 新业态 新模式 家政 家政服务 文化创意 研发设计 工业设计',
        ),
      },
    ],
    except: words(
      '化工程 化工作 国家政 各家政 专家政 科技改 服务业务 制造业务 产业链接 第三产业务 硬软件 理化工 变化工 转化工 文化工 现代化工程 产业化工 数量子 快递员 快递小哥 绿化工 优化工 强化工 深化工 消化工 城镇化工 细化工',
    ),
  },
  {
    id: '能源',
    note: 'How energy is made, moved and secured. Sources: the energy law (2024), plans for the new energy system, provincial reports.',
    terms: words(
      '能源 能源安全 能源保供 能源体系 新型能源体系 能源强国 能源结构 能源生产 能源基地 综合能源基地 能源革命 能源产业 能源转型 能源供应',
    ),
    themes: [
      {
        id: '煤炭与油气',
        note: 'Coal, oil and gas.',
        terms: words(
          '煤炭 原煤 煤矿 煤化工 煤电 煤层气 石油 原油 油田 油气 油气产量 天然气 页岩气 煤炭产能 清洁高效利用 成品油',
        ),
      },
      {
        id: '电力与电网',
        note: 'Power, grids, storage and prices.',
        terms: words(
          '电力 电力保供 电力装机 电力市场 发电 发电量 用电量 电网 特高压 电价 火电 水电 水电站 核电 抽水蓄能 新型储能 储能 虚拟电厂 绿电 绿电直连 新型电力系统 配电网 装机容量 供电 外送',
        ),
      },
      {
        id: '新能源',
        note: 'Wind, sun, hydrogen and other clean sources.',
        terms: words(
          '新能源 清洁能源 可再生能源 非化石能源 光伏 光伏发电 风电 海上风电 风光 氢能 绿氢 地热 生物质 分布式光伏',
        ),
      },
    ],
    except: words(
      '地热烈 能源源 新能源汽车 新能源车 智能源 风光秀 风光旖旎 自然风光 田园风光 好风光 发电影 才能源源',
    ),
  },
]
