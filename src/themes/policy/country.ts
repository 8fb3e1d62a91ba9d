import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** Farming and villages, nature and its protection. */
export const countryThemes: ThemeEntry[] = [
  {
    id: '农业农村与乡村振兴',
    note: 'Farming, villages, farmers and the way out of poverty. Sources: the annual first documents of the central authorities, the rural revitalisation promotion law (2021), government work reports.',
    terms: words(
      '涉农 涉农资金 村庄 村镇 三农 农业农村 农业农村现代化 农业强国 农业强省 乡村振兴 乡村全面振兴 乡村振兴战略 农村工作 农村发展 农村经济 农业和农村 农业 农村 农民 乡村 农牧民',
    ),
    themes: [
      {
        id: '粮食与农业生产',
        note: 'Grain, land, seed, livestock and the means of farming.',
        terms: words(
          '粮食 粮食安全 粮食生产 粮食产量 粮食产能 粮食总产量 粮食作物 夏粮 秋粮 粮棉油 粮油 口粮 播种面积 亩产 单产 农作物 春耕 秋收 棉花 油料 糖料 大豆 玉米 小麦 水稻 蔬菜 果蔬 水果 茶叶 茶产业 烟叶 蚕桑',
          '农业生产 农业发展 现代农业 农业现代化 农业科技 农业综合生产能力 农业机械化 农机 农机具 化肥 农药 种业 良种 育种 种源 种子 设施农业 智慧农业 大食物观 食物 畜牧业 畜牧 畜禽 养殖 养殖业 生猪 奶业 肉类 牲畜 牛羊 肉牛 渔业 水产 水产品 林果 草原畜牧业 饲料 病虫害 海洋牧场',
        ),
        themes: [
          {
            id: '耕地与农田水利',
            note: 'Fields, their protection and their water.',
            terms: words(
              '耕地 耕地保护 耕地红线 永久基本农田 基本农田 高标准农田 黑土地 黑土地保护 盐碱地 撂荒地 农田 农田水利 农田水利建设 灌溉 灌溉面积 灌区 旱涝保收 节水灌溉 农田基本建设',
            ),
          },
        ],
      },
      {
        id: '乡村产业与农民增收',
        note: 'Rural industries, farmers’ income and their organisations.',
        terms: words(
          '乡村产业 农产品 农副产品 农产品加工 农产品加工业 农业产业化 龙头企业 土特产 一村一品 乡村特色产业 林下经济 庭院经济 预制菜 农文旅 三产融合 一二三产业融合 农民增收 农民收入 农民负担 农村居民 农民人均纯收入 新型农业经营主体 家庭农场 农民合作社 农民专业合作社 合作社 供销社 供销合作社 社会化服务 乡镇企业 多种经营 强村富民 富民产业 联农带农',
        ),
      },
      {
        id: '乡村建设',
        note: 'Roads, homes, water and civility in villages.',
        terms: words(
          '乡村建设 乡村建设行动 和美乡村 宜居宜业和美乡村 美丽乡村 千万工程 新农村 新农村建设 社会主义新农村 农村公路 四好农村路 农村人居环境 农村厕所 改厕 厕所革命 农村饮水 自来水普及率 农村电网 农村基础设施 村容村貌 传统村落 农房 农村危房',
        ),
      },
      {
        id: '农村改革',
        note: 'Land, collective property, taxes and contracts.',
        terms: words(
          '农村改革 农村综合改革 农村土地 农村土地制度改革 土地承包 土地承包期 承包地 土地经营权 土地流转 宅基地 集体产权 农村集体产权 集体经济 农村集体经济 新型农村集体经济 村集体经济 集体林权 林权 农村税费改革 农业税 家庭联产承包 联产承包责任制 农业合作化 人民公社 农村金融',
        ),
      },
      {
        id: '脱贫攻坚与帮扶',
        note: 'Poverty relief and the help that follows it.',
        terms: words(
          '万企兴万村 脱贫攻坚 脱贫攻坚战 脱贫攻坚成果 脱贫 脱贫地区 脱贫群众 脱贫人口 返贫致贫 规模性返贫 返贫 防止返贫 防止返贫致贫 扶贫 精准扶贫 精准脱贫 扶贫开发 贫困人口 贫困县 贫困村 贫困户 贫困群众 贫困 易地扶贫搬迁 易地搬迁 常态化帮扶 产业帮扶 消费帮扶 驻村 驻村工作队 驻村第一书记 衔接资金 过渡期 温饱',
        ),
      },
    ],
    except: words(
      '村镇银行 农机制 涉农民生 草种子 农村商业银行 农业银行 农民工 林种子 农业转移人口 社会养殖 中国农业大学 生产品种业 各种业 多种业 特种业 一种业 工种业',
    ),
  },
  {
    id: '生态环境',
    note: 'Pollution, nature, carbon and the sparing use of resources. Sources: the environmental protection law, the central opinions on a beautiful China (2023), government work reports.',
    terms: words(
      '生态 生态环境 生态环境保护 生态环境质量 生态文明 生态文明建设 环境保护 环境治理 环境质量 环保 生态优先 绿水青山 绿水青山就是金山银山 美丽中国 人与自然和谐共生 生态省 生态强省',
    ),
    themes: [
      {
        id: '污染防治',
        note: 'Pollution and what is done about it.',
        terms: words(
          '污染防治 污染防治攻坚战 污染治理 环境污染 污染物 新污染物 污染 排污 环保督察 生态环境保护督察 环境整治 环境综合整治',
        ),
        themes: [
          {
            id: '大气污染防治',
            note: 'Air.',
            terms: words(
              '大气污染 大气污染防治 空气质量 细颗粒物 可吸入颗粒物 PM2.5 优良天数 重污染天气 重污染天数 蓝天保卫战 蓝天 雾霾 散煤 超低排放 二氧化硫 扬尘',
            ),
          },
          {
            id: '水污染防治',
            note: 'Rivers, lakes, seas and sewage.',
            terms: words(
              '水污染 水污染防治 水环境 水生态 水质 优良水体 断面 国考断面 碧水保卫战 碧水 河长制 河湖长制 河湖 黑臭水体 污水 污水处理 污水管网 入河排污口 化学需氧量 幸福河湖 美丽河湖 美丽海湾 近岸海域 饮用水 饮用水水源 水源地',
            ),
          },
          {
            id: '土壤与固体废物',
            note: 'Soil, waste and rubbish.',
            terms: words(
              '土壤污染 土壤污染防治 面源污染 农业面源污染 固体废物 固废 危险废物 无废城市 垃圾 垃圾分类 生活垃圾 垃圾处理 垃圾焚烧 净土保卫战 净土 蓝天碧水净土 塑料污染 尾矿库',
            ),
          },
        ],
      },
      {
        id: '生态保护与修复',
        note: 'Forests, grass, wetlands, wild life and the water that keeps them.',
        terms: words(
          '毁林 毁草 生态状况 绿色矿山 历史遗留矿山 候鸟 栖息地 生态保护 生态保护修复 生态建设 生态修复 生态系统 生态安全 生态屏障 生态安全屏障 生态补偿 生态保护补偿 生态产品 生态产品价值 生态功能 生态红线 生态保护红线 山水林田湖草沙 国土绿化 绿化 造林 植树造林 营造林 退耕还林 退耕还林还草 天然林 三北 三北工程 林长制 森林 森林覆盖率 草原 湿地 国家公园 自然保护地 自然保护区 生物多样性 野生动物 野生动植物 水土流失 水土保持 防沙治沙 治沙 荒漠化 石漠化 沙化 长江大保护 十年禁渔 禁渔 江河战略 中华水塔 生态移民',
        ),
      },
      {
        id: '双碳与绿色低碳',
        note: 'Carbon and the green way of making and living.',
        terms: words(
          '绿色发展 绿色低碳 绿色低碳发展 绿色转型 全面绿色转型 绿色生产 绿色生活 绿色产业 低碳 碳达峰 碳中和 双碳 降碳 减污降碳 碳排放 碳排放双控 碳市场 碳汇 碳足迹 零碳 零碳园区 零碳工厂 温室气体 气候变化 应对气候变化 节能 节能减排 节能降耗 节能降碳 能耗 单位生产总值能耗 减排 主要污染物排放',
        ),
      },
      {
        id: '资源节约与循环利用',
        note: 'Sparing water, land and minerals; using things again.',
        terms: words(
          '资源节约 节约资源 节约型社会 资源节约型 资源综合利用 循环经济 循环利用 资源化利用 再生资源 废旧物资 节水 节水型社会 水资源 节约用水 节约集约 节约用地 土地资源 矿产资源 找矿 废弃物 清洁生产',
        ),
      },
    ],
    except: words(
      '创新生态 产业生态 政治生态 网络生态 舆论生态 数字生态 金融生态 科创生态 企业生态 创业生态 人才生态 服务生态 商业生态 文化生态 应用生态 营商生态 消费生态 市场生态 学术生态 开源生态 软件生态 发展生态 工业生态 竞争生态 汽车生态 就业生态 交易生态 智能生态 信创生态 平台生态 低空生态 山水资源 调节能 环节能 季节能 循环保 环节水 饮水质量 打造林 创造林 构造林 创新生态系统 产业生态系统 金融生态系统 创新生态环境 产业生态环境 创新生态建设 产业生态建设 外部环境污染 时节能 关节能 细节能 网络生态环境 政治生态环境 三北方 垃圾短信',
    ),
  },
]
