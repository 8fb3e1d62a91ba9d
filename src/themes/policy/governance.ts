import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** Governing at the grass roots, law and safety. */
export const governanceThemes: ThemeEntry[] = [
  {
    id: '基层治理',
    note: 'Governing communities: grids, mediation, petitions, volunteers, residents. Sources: central opinions on grass-roots governance (2021), reports of districts and municipal conferences.',
    terms: words(
      '善治 善治效能 基层治理 社会治理 基层社会治理 市域社会治理 社会治理共同体 社会治理效能 社会治理创新 高效能治理 治理体系和治理能力现代化 治理能力 共建共治共享 共治共享 精细化治理 网格 网格化 社会管理 重心下移 力量下沉 下沉社区',
    ),
    themes: [
      {
        id: '社区与村居',
        note: 'Residents, communities, villages and how they rule themselves.',
        terms: words(
          '社区治理 小区治理 乡村治理 城乡社区 社区居民 居民群众 小区居民 社区工作者 社区服务 社区建设 智慧社区 网格化管理 网格员 村民自治 居民自治 群众自治 基层群众自治 基层民主 村务公开 村规民约 居委会 村委会 村民委员会 居民委员会 村（居） 业主委员会 业委会 物业 物业管理 物业服务 邻里 烦心事 关键小事 乡贤 新时代乡贤 移风易俗 积分制 高价彩礼',
        ),
      },
      {
        id: '矛盾化解与信访',
        note: 'Disputes, mediation, petitions, hotlines.',
        terms: words(
          '矛盾纠纷 矛盾纠纷化解 化解矛盾 矛盾化解 纠纷化解 多元化解 诉源治理 枫桥经验 新时代枫桥经验 人民调解 行政调解 人民内部矛盾 调解 信访 信访工作 信访问题 信访积案 信访工作法治化 接诉即办 市民热线 12345 综治中心 民情 浦江经验',
        ),
      },
      {
        id: '社会组织与志愿服务',
        note: 'Associations, social work and volunteers.',
        terms: words(
          '社会组织 社会工作 社会工作者 社工 行业协会 群众团体 群团改革 志愿服务 志愿者 志愿服务队 共青团 妇联',
        ),
      },
    ],
    except: words(
      '公社工 合作社工 整社工 社工业 协调解决 强调解 为民情 爱民情 人民情 亲民情 富民情 城市网格局 社工委 矿物业 货物业 动物业 植物业 生物业 建筑物业 公司治理能力',
    ),
  },
  {
    id: '法治建设',
    note: 'Law made, carried out, judged by and known. Sources: the outlines for rule of law in China, in government and in society (2020–2025), government work reports.',
    terms: words(
      '法治 法制 法治建设 法治化 法治社会 法治中国 依法治国 全面依法治国 依法治省 依法治市 依法治区 依法治县 依法治理 社会主义法治 社会主义法制 公平正义 法律制度',
    ),
    themes: [
      {
        id: '立法',
        note: 'Making laws and rules.',
        terms: words(
          '立法 地方性法规 地方立法 行政法规 政府规章 法律法规 法律草案 法规规章 宪法 民法典 法律体系 重点领域立法 规范性文件 废止',
        ),
      },
      {
        id: '依法行政与执法',
        note: 'Government under law and enforcement.',
        terms: words(
          '依法行政 法治政府 法治政府建设 行政执法 执法 综合执法 综合行政执法 执法监督 行政执法监督 严格执法 规范执法 执法水平 执法检查 行政复议 行政诉讼 行政应诉 行政处罚 行政许可',
        ),
      },
      {
        id: '司法',
        note: 'Courts, prosecutors and judicial reform.',
        terms: words(
          '司法 司法公正 公正司法 司法体制改革 司法机关 司法行政 人民法院 法院 检察院 检察机关 审判 诉讼 公益诉讼 仲裁 公检法 政法 政法机关',
        ),
      },
      {
        id: '普法与法律服务',
        note: 'Legal knowledge and help.',
        terms: words(
          '普法 法治宣传 法制宣传 法治宣传教育 法制教育 法治文化 法律援助 法律服务 公共法律服务 涉外法治 律师 公证 法律顾问 八五普法',
        ),
      },
    ],
    except: words(
      '行政法 八字宪法 鞍钢宪法 公司法 建立法 设立法 成立法 确立法 独立法 依法治 普法院 宪法院 方法治 无法治 行政法院 高法院 树立法 创立法 无法制 方法制 办法制 书法院 政法委 国际公平正义 推普法 上司法',
    ),
  },
  {
    id: '安全与稳定',
    note: 'Safety at work, emergencies, crime, food and drugs, the security of the state. Sources: the work safety law, the national security law, government work reports.',
    terms: words(
      '更高水平平安 发展安全 安全屏障 安全体系 固安全 安全底线 安全防线 安全发展 安全稳定 发展要安全 本质安全 公共安全 安全保障 社会稳定 社会大局 维护稳定 统筹发展和安全 平安建设 平安中国 安全韧性',
    ),
    themes: [
      {
        id: '安全生产',
        note: 'Accidents and hazards at work, on the road and at home.',
        terms: words(
          '安全生产 安全生产责任制 生产安全事故 重特大事故 重特大安全事故 安全事故 较大事故 安全隐患 事故隐患 隐患排查 风险隐患 安全监管 安全责任 治本攻坚 消防安全 消防 道路交通安全 交通安全 道路安全 燃气安全 特种设备安全 特种设备 建筑施工 危险化学品 危化品 矿山安全 煤矿安全 自建房',
        ),
      },
      {
        id: '应急与防灾',
        note: 'Floods, droughts, earthquakes and readiness for them.',
        terms: words(
          '应急管理 应急 应急救援 应急预案 应急处置 应急能力 应急物资 防灾减灾 防灾减灾救灾 自然灾害 灾害 地质灾害 洪涝 洪水 暴雨 旱灾 干旱 台风 地震 冰冻灾害 防汛 抗洪 防洪 抗旱 抢险救灾 抗震救灾 抗灾 救灾 受灾 灾区 灾后重建 灾后恢复重建 森林防火 气象灾害 预报预警 防御能力',
        ),
      },
      {
        id: '社会治安',
        note: 'Crime, drugs, fraud and public order.',
        terms: words(
          '社会治安 社会治安综合治理 治安 扫黑除恶 黑恶势力 违法犯罪 违法犯罪活动 刑事案件 命案 犯罪 电信网络诈骗 电诈 诈骗 黄赌毒 禁毒 毒品 治安防控 社会治安防控 公安 公安机关 公安工作 见义勇为',
        ),
      },
      {
        id: '国家安全',
        note: 'Security of the state, of networks, data, food supply and frontiers.',
        terms: words(
          '国家安全 总体国家安全观 国家安全体系 政治安全 意识形态安全 经济安全 网络安全 数据安全 信息安全 粮食安全保障 能源资源安全 产业链供应链安全 生物安全 边境安全 反恐 反恐维稳 恐怖主义 分裂势力 反分裂 渗透破坏 敌对势力 间谍 保密 边境管控 强边固防',
        ),
      },
      {
        id: '食品药品安全',
        note: 'What people eat and the drugs they take.',
        terms: words(
          '食品安全 药品安全 食品药品 食品药品安全 食品药品监管 农产品质量安全 药品监管 校园食品安全 明厨亮灶 产品质量',
        ),
      },
      {
        id: '风险防范',
        note: 'Risks that threaten the whole.',
        terms: words(
          '防范化解 防范化解重大风险 重大风险 风险防控 风险防范 风险化解 重点领域风险 防风险 底线思维 风险挑战 灰犀牛 黑天鹅',
        ),
      },
    ],
    except: words('欺诈骗 政治安 法治安 粮食安全责任 政治安排 法治安全 统治安 公安县 急应急'),
  },
]
