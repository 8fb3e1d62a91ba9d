import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** Culture, communication, sport and travel. */
export const cultureThemes: ThemeEntry[] = [
  {
    id: '文化与宣传',
    note: 'Culture, heritage, civic virtue, public communication and sport. Sources: the law on public cultural services (2016), the national conference on publicity and culture (2023), government work reports.',
    terms: words(
      '文化 文化建设 文化事业 文化强国 文化强省 文化强市 文化自信 文化繁荣 文化发展 先进文化 文化软实力 文化体制改革 文化工作 社会主义文化',
    ),
    themes: [
      {
        id: '公共文化',
        note: 'Libraries, museums, shows and reading for all.',
        terms: words(
          '公共文化 公共文化服务 公共文化设施 公共文化空间 文化惠民 文化活动 文化服务 文化设施 文化生活 群众文化 博物馆 图书馆 文化馆 美术馆 纪念馆 农家书屋 全民阅读 书香社会 书香 阅读 文艺 文艺创作 文艺精品 文艺工作者 文学艺术 精品力作 戏曲 戏剧',
        ),
      },
      {
        id: '文化遗产',
        note: 'What is handed down: relics, crafts, red memory.',
        terms: words(
          '文化遗产 文化遗产保护 世界文化遗产 世界遗产 非物质文化遗产 非遗 申遗 文物 文物保护 文物普查 考古 遗址 历史文化 历史文化名城 历史文脉 文脉 传统文化 优秀传统文化 中华优秀传统文化 红色文化 红色资源 红色基因 红色遗址 革命文物 革命文化 文化传承 国家文化公园 文化典籍 古籍 中华文明 文明探源 地方志 档案',
        ),
      },
      {
        id: '文化产业',
        note: 'Culture as an industry.',
        terms: words(
          '文化产业 文化企业 文化市场 文化消费 文化科技 文化创意 数字文化 文创 影视 电影 电视剧 动漫 游戏 演艺 演唱会 微短剧 短剧 网络文学 出版 新闻出版 版权',
        ),
      },
      {
        id: '精神文明与思想道德',
        note: 'Values, civility, patriotism.',
        terms: words(
          '精神文明 精神文明建设 社会主义精神文明 文明城市 文明城市创建 文明创建 文明实践 新时代文明实践 公民道德 道德建设 道德模范 诚信建设 思想道德 社会主义核心价值观 核心价值观 核心价值体系 社会文明程度 社会风尚 时代楷模 爱国主义 爱国主义教育 集体主义 思想政治 思想政治工作 思想政治教育 思想政治引领 思想引领 哲学社会科学 社会科学 意识形态',
        ),
      },
      {
        id: '新闻舆论与宣传',
        note: 'Media, publicity and how a place is told to others.',
        terms: words(
          '广播电视 广播影视 广播 报刊 融媒体 媒体融合 全媒体 主流媒体 主流舆论 舆论引导 新闻舆论 新闻宣传 新闻发布 宣传思想 宣传教育 宣传推广 宣传推介 学习宣传 宣讲 理论宣讲 国际传播 国际传播能力 讲好中国故事 微信公众号 网络生态 网络文明 网络空间 清朗',
        ),
      },
      {
        id: '体育',
        note: 'Sport for all and contests.',
        terms: words(
          '体育 体育事业 体育产业 体育强国 体育强省 全民健身 健身 竞技体育 体育赛事 群众体育 体育场 体育设施 体育运动 奥运会 冬奥会 亚运会 全运会 冬运会 马拉松 金牌 足球 冰雪运动 苏超 村超 运动会',
        ),
      },
    ],
    except: words(
      '协商文化 廉政文化 法治文化 廉洁文化 清廉文化 安全文化 企业文化 信用文化 文化水平 文化程度 集体育 整体育 全体育 个体育 农村广播 广播种 团体育 立体育 球体育 本地方志 健身心 生动漫 主体育 母体育',
    ),
  },
  {
    id: '旅游',
    note: 'Travel, sights and those who come. Sources: the tourism law (2013), plans for culture and tourism, provincial reports.',
    terms: words(
      '旅游 旅游业 旅游产业 旅游强国 旅游强省 全域旅游 旅游消费 旅游收入 旅游总花费 旅游目的地 旅游资源 国内旅游 接待游客 游客 入境游 入境旅游 入境游客 过境免签 免签 离境退税 假日经济',
    ),
    themes: [
      {
        id: '文旅融合',
        note: 'Culture and travel together.',
        terms: words(
          '文旅 文旅融合 文旅产业 文旅消费 文旅项目 文化旅游 文化和旅游 文旅体 文商旅 红色旅游 乡村旅游 乡村游 生态旅游 工业旅游 冰雪旅游 康养旅游 研学 研学旅游 邮轮 低空旅游',
        ),
      },
      {
        id: '景区与接待',
        note: 'Sights and lodging.',
        terms: words(
          '旅游景区 景区 5A级景区 4A级景区 5A级 旅游度假区 度假区 旅游风景道 风景名胜区 民宿 旅游民宿 露营 酒店 名胜',
        ),
      },
    ],
    except: words('旅游公路 人文旅 片区景区'),
  },
]
