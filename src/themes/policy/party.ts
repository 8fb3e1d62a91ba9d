import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** The party, consultation, the united front, how government looks after itself, and clean hands. */
export const partyThemes: ThemeEntry[] = [
  {
    id: '党的建设',
    note: 'How the party leads, learns and is organised; not the bare names of its bodies (省委, 党组), which stand in every report. Sources: the party’s constitution, the report to the 20th party congress (2022), government and consultative conference reports.',
    terms: words('党的建设 新时代党的建设 党的建设新的伟大工程 大党建 高质量党建 党建'),
    themes: [
      {
        id: '党的领导与政治建设',
        note: 'Central leadership, loyalty formulas (两个确立, 两个维护) and political standards.',
        terms: words(
          '党的领导 党的全面领导 党中央集中统一领导 党总揽全局 党的政治建设 政治建设 政治站位 政治引领 政治立场 讲政治 政治能力 政治责任',
          '政治判断力 政治领悟力 政治执行力 四个意识 四个自信 两个维护 两个确立 政治生态 政治纪律 政治规矩 党中央决策部署 党中央权威',
        ),
      },
      {
        id: '理论武装与学习教育',
        note: 'The guiding thought, congress documents and campaigns of study.',
        terms: words(
          '第一议题 习近平新时代中国特色社会主义思想 邓小平理论 三个代表 科学发展观 党的二十大 二十大精神 二十大报告 党的十九大 十九大精神 党的十八大 党的十七大 党的十六大 全会精神',
          '理论武装 理论学习 党的创新理论 凝心铸魂 主题教育 学习教育 党史学习教育 党纪学习教育 党性修养 党性教育 党性 党史 初心使命 不忘初心 学习型政党',
        ),
      },
      {
        id: '基层党组织与党员',
        note: 'Branches, members and party building that leads work at the grass roots.',
        terms: words(
          '党建引领 党建工作 党建品牌 党建联盟 党建联建 机关党建 基层党建 城市党建 基层党组织 党组织 党支部 党总支 党小组 三会一课',
          '党员 党员干部 共产党员 党员队伍 党代表 党群服务中心 先锋模范 战斗堡垒 红色物业 红网格 双报到 党员志愿者 干部队伍 干部队伍建设',
        ),
      },
    ],
    except: words('民主政治建设 国民党员'),
  },
  {
    id: '协商民主与政协履职',
    note: 'Consultative democracy and the work of the consultative conference and its members. Sources: the conference’s charter, the central opinions on its work in the new era (2019), municipal conference reports.',
    terms: words('人民政协 政协工作 政协组织 政协事业 专门协商机构 书香政协 委员读书'),
    themes: [
      {
        id: '协商民主',
        note: 'Consultation as a form of democracy, its platforms and its results.',
        terms: words(
          '协商民主 协商民主理念 全过程人民民主 社会主义协商民主 民主协商 政治协商 专题协商 界别协商 对口协商 联动协商 双周协商',
          '协商议政 协商座谈 协商平台 协商文化 协商议题 协商调研 协商成果 协商成效 协商工作 协商活动 远程协商 网络议政 协商式监督 立法协商',
        ),
        themes: [
          {
            id: '有事好商量与基层协商',
            note: 'Consultation where people live and work: rooms, platforms and formulas for it.',
            terms: words(
              '议事 有事好商量 遇事多协商 协商于民 协商为民 协商议事 协商议事室 协商议事平台 基层协商 协商触角 议事平台 议事协商 议事厅',
              '共商议题 共同协商 众人的事情由众人商量 民事民议 民事民办 民事民管 民情恳谈 恳谈会 圆桌会议',
            ),
          },
        ],
      },
      {
        id: '政协履职',
        note: 'What the conference and its members do: proposals, inspections, advice, supervision.',
        terms: words(
          '履职服务 履职成果 履职能力 履职平台 履职为民 履职尽责 履职实践 知情明政 建言资政 资政建言 建言献策 献计献策 参政议政 调研议政 调研视察 视察调研',
          '民主监督 政协民主监督 政协搭台 集中民智 智库作用 界别群众 界别委员 界别活动 界别优势',
        ),
        themes: [
          {
            id: '委员履职',
            note: 'Members of the conference: their stations, salons and service.',
            terms: words(
              '政协委员 委员履职 委员企业家 企业家委员 委员企业 委员沙龙 委员工作室 委员之家 委员荐题 委员联系 委员联系群众 委员作业 委员服务 委员作用 委员活动 委员小组 委员专长',
            ),
          },
          {
            id: '提案与社情民意',
            note: 'Proposals and reports on what people think.',
            terms: words(
              '政协提案 提案办理 提案工作 重点提案 提案督办 提案者 委员提案 集体提案 社情民意 社情民意信息 建议提案 民情联络 民情收集 民情收集办理',
            ),
          },
        ],
      },
      {
        id: '凝聚共识',
        note: 'Bringing people together behind common aims.',
        terms: words(
          '共识 凝聚共识 广泛凝聚共识 双向发力 凝聚人心 凝聚力量 凝心聚力 画好同心圆 最大公约数 最大同心圆 团结奋斗 大团结大联合',
        ),
      },
    ],
    except: words('九二共识 议事日程 议事协调'),
  },
  {
    id: '统一战线与民族宗教',
    note: 'The united front, national minorities, religion and overseas Chinese. Sources: the party’s regulations on united front work (2020), the law on regional national autonomy, government work reports.',
    terms: words('统一战线 爱国统一战线 统战工作 统战人士 统战'),
    themes: [
      {
        id: '民主党派与党外人士',
        note: 'The democratic parties, people without party, the federation of industry and commerce.',
        terms: words(
          '民主党派 无党派人士 无党派 党外人士 党外知识分子 多党合作 工商联 群团组织 人民团体 新的社会阶层 侨联 台联 知联会',
        ),
      },
      {
        id: '民族团结',
        note: 'National minorities and unity among them.',
        terms: words(
          '藏区 民族团结 民族团结进步 民族工作 民族区域自治 民族政策 民族关系 少数民族 各族群众 各族人民 各民族 兄弟民族 中华民族共同体 中华民族共同体意识 民族地区 民族事务 交往交流交融 兴边富民 国家通用语言文字 石榴籽',
        ),
      },
      {
        id: '宗教工作',
        note: 'Religion and its administration.',
        terms: words(
          '宗教 宗教工作 宗教事务 宗教界 宗教信仰 宗教中国化 宗教政策 宗教活动 藏传佛教 伊斯兰教 寺庙 寺院 信教群众',
        ),
      },
      {
        id: '侨务',
        note: 'Overseas Chinese and those who came back.',
        terms: words('侨务 侨务工作 华侨 归侨 侨眷 侨胞 侨商 海外侨胞 侨乡 华侨华人'),
      },
    ],
    except: words('农工商联合'),
  },
  {
    id: '政府自身建设与作风',
    note: 'What government does about its own functions, conduct and thrift. Sources: the last chapter of government work reports since 2003, the outline for building a government under law (2021–2025).',
    terms: words(
      '政府自身建设 服务型政府 廉洁政府 人民满意的政府 人民满意的服务型政府 建设人民满意 公务员队伍 公务员 公仆',
    ),
    themes: [
      {
        id: '职能与效能',
        note: 'Functions, decisions, execution and openness of government.',
        terms: words(
          '政府职能 转变政府职能 政府职能转变 职能转变 政府效能 行政效能 行政效率 行政管理体制改革 公信力 执行力 科学决策 民主决策 依法决策 重大行政决策 权力运行 权力清单',
          '政务公开 信息公开 政府信息公开 数字政府 督查 督查激励 目标考核 绩效考核 政绩观 正确政绩观',
        ),
      },
      {
        id: '工作作风',
        note: 'Conduct of officials: diligence, closeness to people, formalism.',
        terms: words(
          '作风建设 能力作风建设 工作作风 作风转变 转变作风 形式主义 官僚主义 求真务实 真抓实干 担当作为 干事创业 勤政为民 勤政廉政 勤政 一线工作法 调查研究 大兴调查研究 四下基层',
          '密切联系群众 群众路线 为民服务 为人民服务 文山会海 基层减负 为基层减负 抓落实 狠抓落实 说到做到 三个区分开来 容错纠错 不作为 慢作为 乱作为',
        ),
      },
      {
        id: '过紧日子',
        note: 'Thrift in public spending.',
        terms: words(
          '过紧日子 三公经费 一般性支出 预算绩效 预算绩效管理 绩效管理 零基预算 厉行节约 勤俭办 铺张浪费 反对浪费 增产节约 精兵简政',
        ),
      },
    ],
    except: words('政治执行力'),
  },
  {
    id: '廉政与反腐败',
    note: 'Discipline, integrity and supervision. Sources: the party’s rules on integrity, the supervision law (2018), the audit law, government work reports.',
    terms: words('清风正气 风清气正 廉政建设 廉政 清正廉洁 廉洁 廉洁自律 反腐倡廉 清廉建设 清廉机关'),
    themes: [
      {
        id: '从严治党与纪律',
        note: 'Strict discipline: the eight rules and the four forms of decadence.',
        terms: words(
          '全面从严治党 从严治党 管党治党 主体责任 一岗双责 党风廉政 党风廉政建设 中央八项规定 八项规定 中央八项规定精神 四风 纠治四风 正风肃纪 正风肃纪反腐 不正之风 警示教育 党内法规',
        ),
      },
      {
        id: '反腐败斗争',
        note: 'Corruption and the fight against it.',
        terms: words(
          '反腐败 反腐败斗争 腐败 腐败问题 腐败现象 贪污 贪污受贿 受贿 行贿 以权谋私 权钱交易 不敢腐 不能腐 不想腐 群众身边不正之风和腐败问题 群众身边腐败 违纪违法 违法违纪 徇私舞弊 失职渎职',
        ),
      },
      {
        id: '监督体系',
        note: 'Who watches: inspection, supervision commissions, audit, congresses, the public.',
        terms: words(
          '巡视 巡察 巡视巡察 纪检监察 纪检 监察机关 监察体制改革 监察监督 党内监督 审计监督 审计 审计整改 财会监督 统计监督 人大监督 社会监督 舆论监督 群众监督 工作监督 法律监督 人大代表建议 代表建议',
        ),
      },
    ],
    except: words('企业主体责任 生产主体责任 环境主体责任 会计审计师'),
  },
]
