import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** Social security, housing, and how many people there are, how old and how young. */
export const securityThemes: ThemeEntry[] = [
  {
    id: '社会保障',
    note: 'Insurance, relief and welfare. Sources: the social insurance law, the interim measures for social assistance (2014), government work reports.',
    terms: words(
      '社会保障 社会保障体系 多层次社会保障体系 社会保障制度 社会保障卡 社保 社保卡 兜底保障 民生兜底',
    ),
    themes: [
      {
        id: '社会保险',
        note: 'Pensions, medical, unemployment, injury insurance.',
        terms: words(
          '社会保险 养老保险 基本养老保险 企业职工基本养老保险 城乡居民基本养老保险 养老金 基本养老金 基础养老金 个人养老金 退休人员 离退休人员 退休职工 退休金 退休费 退休待遇 退休年龄 退休制度 退休政策 退休改革 医疗保险 基本医疗保险 城镇职工基本医疗保险 失业保险 工伤保险 生育保险 参保 参保率 参保人数 保险基金',
        ),
      },
      {
        id: '社会救助',
        note: 'Help for those in need.',
        terms: words(
          '社会救助 分层分类社会救助 低保 最低生活保障 城乡低保 特困人员 特困供养 五保 五保供养 临时救助 医疗救助 困难群众 困难群体 困难家庭 困难职工 低收入人口 低保边缘 救助帮扶 救济 社会救济 流浪乞讨',
        ),
      },
      {
        id: '社会福利与慈善',
        note: 'Welfare, charity and care for the dead.',
        terms: words(
          '社会福利 福利事业 福利院 慈善 慈善事业 公益 公益事业 公益项目 爱心基金 爱心企业 捐赠 捐款 红十字 殡葬 殡葬改革 抚恤',
        ),
      },
    ],
    except: words('养老金融 公益林 公益诉讼 公益性岗位 降低保 最低保 公益讼 公益广告'),
  },
  {
    id: '住房保障与房地产',
    note: 'Homes: the market, and those the state provides. Sources: policies on guaranteed housing and the new model of real estate, government work reports.',
    terms: words('住房 住房条件 居住条件 好房子 安居工程 安居'),
    themes: [
      {
        id: '住房保障',
        note: 'Guaranteed, public and low-rent homes.',
        terms: words(
          '住房保障 住房保障体系 保障性住房 保障性安居工程 保障房 保障性租赁住房 配售型保障性住房 公租房 公共租赁住房 廉租住房 廉租房 经济适用住房 经济适用房 住房公积金 公积金 住房制度改革 安置房 人才公寓 青年公寓',
        ),
      },
      {
        id: '房地产市场',
        note: 'Real estate and its risks.',
        terms: words(
          '房地产 房地产市场 房地产业 房地产企业 房地产发展新模式 房价 房住不炒 商品房 商品住房 存量商品房 新建商品住房 保交楼 保交房 现房销售 白名单 房票 租购并举 二手房 土地出让',
        ),
      },
    ],
    except: words('安居乐业 长治久安居 久安居 治安居 平安居'),
  },
  {
    id: '人口与老龄化',
    note: 'Births, children under three, old age. Sources: decisions on births (2021), opinions on the care of the old in the new era (2021, 2024), provincial reports.',
    terms: words(
      '人口 人口发展 人口高质量发展 人口结构 人口素质 人口老龄化 人口增长 常住人口 户籍人口 流动人口 一老一小',
    ),
    themes: [
      {
        id: '养老服务与老龄',
        note: 'Care for the old.',
        terms: words(
          '养老 养老服务 养老服务体系 养老事业 养老产业 养老机构 居家养老 社区养老 机构养老 医养结合 医养 康养 养老床位 护理型床位 养老院 敬老院 老年助餐 老年食堂 助餐 老年人 老人 老龄化 老龄事业 适老化 适老化改造 银发 高龄 失能 失能老年人 独居老人 老年大学 老年教育 延迟退休 互助养老 幸福院',
        ),
      },
      {
        id: '生育与托育',
        note: 'Births, nurseries, support for parents.',
        terms: words(
          '婚育 婚育观 人口性别比 生育 生育支持 生育支持政策 生育政策 生育友好 生育友好型社会 育儿补贴 育儿 托育 普惠托育 普惠托育服务 托育服务 托位 婴幼儿 三孩 优生优育 计划生育 人口出生率 出生率 人口自然增长率',
        ),
      },
    ],
    except: words(
      '健康养殖 脱贫人口 贫困人口 养老保险 养老金 基本养老保险 养老金融 人口岸 生育保险 低收入人口 饮水安全人口 转移人口 农业转移人口 个人口 出入境人口',
    ),
  },
]
