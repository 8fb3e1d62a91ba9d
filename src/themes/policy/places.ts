import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** Regions, cities and what connects them. */
export const placeThemes: ThemeEntry[] = [
  {
    id: '区域协同',
    note: 'Regional strategies and help between regions. Sources: the outlines of the national regional strategies, government work reports. Names of strategies only, not of provinces and cities.',
    terms: words(
      '区域协调发展 区域协调 区域协同 区域发展 区域经济 区域合作 区域战略 区域重大战略 区域一体化 区域协同发展 区域联动 省际合作 主体功能区 国家重大战略 国家战略 国家级新区 一体化发展',
    ),
    themes: [
      {
        id: '区域重大战略',
        note: 'The great regions that have a strategy of their own.',
        terms: words(
          '区域发展战略 东部地区 中部地区 西部地区 中西部地区 中西部 东西部 北部湾 海西 海南 浦东新区 雄安新区',
        ),
        themes: [
          {
            id: '京津冀',
            note: 'Beijing, Tianjin, Hebei.',
            terms: words(
              '京津冀 京津冀协同发展 京津冀协同 北京非首都功能 非首都功能 非首都功能疏解 北京城市副中心',
            ),
          },
          {
            id: '长三角与长江经济带',
            note: 'The lower Yangtze and the river as a whole.',
            terms: words(
              '长三角 长三角一体化 长三角一体化发展 长江三角洲 长江经济带 长江经济带发展 沪苏 沪苏浙 沪苏跨江融合 跨江融合 苏南 苏中 苏北 皖北 长江中游',
            ),
          },
          {
            id: '粤港澳大湾区',
            note: 'The bay of Guangdong, Hong Kong and Macao.',
            terms: words('粤港澳 粤港澳大湾区 大湾区 珠三角 横琴 前海 南沙'),
          },
          {
            id: '黄河流域',
            note: 'The Yellow River.',
            terms: words('黄河流域 黄河流域生态保护和高质量发展 黄河战略 黄河国家战略 沿黄'),
          },
          {
            id: '西部东北中部',
            note: 'The west, the north-east, the centre.',
            terms: words(
              '西部大开发 西部开发 中部崛起 中部地区崛起 促进中部地区崛起 东北振兴 东北全面振兴 东北地区 东北地区等老工业基地 老工业基地 成渝 成渝地区双城经济圈 双城经济圈 成渝中部 援藏 援疆 对口援疆 对口援藏',
            ),
          },
        ],
      },
      {
        id: '城市群与都市圈',
        note: 'Clusters of cities and circles around the large ones.',
        terms: words(
          '通勤圈 城镇群 城市群 都市圈 同城化 中心城市 区域中心城市 国家中心城市 副中心城市 省域副中心 省会 强省会 一圈 核心引领 飞地经济 飞地 山海协作',
        ),
      },
      {
        id: '对口协作与特殊地区',
        note: 'Help between regions; old revolutionary, border and resource regions.',
        terms: words(
          '东西部协作 东西协作 对口支援 对口帮扶 对口协作 对口合作 革命老区 老区 民族地区 边疆地区 边疆 边境地区 欠发达地区 贫困地区 老少边穷 资源型地区 资源型城市 资源枯竭',
        ),
      },
      {
        id: '海洋',
        note: 'The sea and its economy.',
        terms: words(
          '向海经济 海洋 海洋经济 海洋强国 海洋强省 海洋强市 陆海统筹 海洋生态 海洋产业 海洋权益 向海图强 蓝色经济 临港产业 海水淡化 深海 海岸线',
        ),
      },
    ],
    except: words('造成渝 青海西 上海南 江苏北京 亚太区域经济 国际区域合作 海洋牧场 核心引领域'),
  },
  {
    id: '城市建设与更新',
    note: 'Towns and cities: growth, renewal, pipes and order. Sources: the central conferences on cities (2015, 2025), plans for urban renewal, municipal reports.',
    terms: words(
      '城市建设 城市规划 城市品质 城市功能 城市化 城市治理 城市发展 城市形象 城乡建设 城乡规划 现代化人民城市 人民城市 宜居 城市能级 中小城市 特大城市 小城镇',
    ),
    themes: [
      {
        id: '城镇化与城乡融合',
        note: 'People moving to towns, town and country together.',
        terms: words(
          '城镇化 新型城镇化 城镇化率 农业转移人口 市民化 户籍制度改革 户籍 城乡融合 城乡融合发展 城乡一体化 城乡统筹 统筹城乡 城乡差距 县城 县城建设 县域 强县 产城融合 特色小镇 中心镇',
        ),
      },
      {
        id: '城市更新',
        note: 'Old quarters, shanties, unsafe homes.',
        terms: words(
          '城市更新 城市更新行动 老旧小区 老旧小区改造 城镇老旧小区 完整社区 城中村 城中村改造 旧城改造 旧房改造 老旧街区 老旧厂区 棚户区 棚户区改造 棚改 危旧房 危房改造 危旧房改造 原拆原建 加装电梯 老旧电梯 历史街区 历史文化街区 城市体检',
        ),
      },
      {
        id: '市政设施与城市管理',
        note: 'Pipes, parks, parking and good order.',
        terms: words(
          '市政 市政设施 智慧城市 海绵城市 韧性城市 地下管网 地下管廊 综合管廊 管网 排水防涝 内涝 城市生命线 口袋公园 城市公园 公园城市 绿道 停车位 停车场 停车泊位 充电桩 充电设施 充电站 供水 供气 供热 供暖 集中供热 清洁取暖 燃气 人居环境 城市管理 市容 市容管理 违法建设 违章建筑 背街小巷',
        ),
      },
      {
        id: '国土空间与土地',
        note: 'Space, land and who may build on it.',
        terms: words(
          '国土空间 国土空间规划 国土空间格局 三区三线 城镇开发边界 土地利用 土地管理 建设用地 低效用地 闲置土地 批而未供 征地 拆迁 拆迁安置',
        ),
      },
    ],
    except: words('市政协 市政府 市政务 加强县 增强县 友好城市建设 中心镇定 区县城 各县城乡 城市管理学院'),
  },
  {
    id: '交通与基础设施',
    note: 'Roads, rails, ports, airports, water works, networks. Sources: the outline for a country strong in transport (2019), plans of the national water network, government work reports.',
    terms: words(
      '提速降费 基础设施 基础设施建设 基础设施网络 现代化基础设施体系 新型基础设施 新型基础设施建设 5G基站 宽带 光纤 千兆光网 通信 邮电',
    ),
    themes: [
      {
        id: '交通运输',
        note: 'Transport in general and in cities.',
        terms: words(
          '交通 交通运输 交通强国 交通强省 综合交通 综合立体交通网 综合交通枢纽 交通枢纽 枢纽 公共交通 公交 轨道交通 地铁 城际铁路 运输 客运 货运 多式联运 客流 大通道 旅客',
        ),
        except: words('水利枢纽'),
        themes: [
          {
            id: '公路',
            note: 'Roads and bridges.',
            terms: words(
              '公路 高速公路 高速公路通车里程 国省道 国省干线 国道 通车里程 旅游公路 沿边公路 大桥 隧道 收费公路',
            ),
          },
          {
            id: '铁路',
            note: 'Railways.',
            terms: words('铁路 高铁 高速铁路 铁路运营里程 铁路建设 普速铁路 货运专线 青藏铁路'),
          },
          {
            id: '航空与水运',
            note: 'Airports, ports, waterways.',
            terms: words(
              '航空港 航空货运 航空物流 航空客运 机场 国际机场 民航 航空枢纽 航线 国际航线 通用机场 港口 港区 沿海港口 集装箱 集装箱吞吐量 吞吐量 世界一流港口 码头 泊位 航道 内河航运 航运 航运中心 水运 运河 平陆运河',
            ),
          },
        ],
      },
      {
        id: '水利',
        note: 'Dams, water networks and diversion.',
        terms: words(
          '水利 水利工程 水利建设 水利设施 水网 国家水网 水库 南水北调 引水工程 调水 引调水 水利枢纽 堤防 治淮 三峡工程 三峡 治水 除险加固 蓄滞洪区',
        ),
      },
    ],
    except: words(
      '科技基础设施 交通大学 交通银行 国道德 政治水 法治水 整治水 通信息 水利用 农村公路 交通安全 道路交通安全 雨水利 利水利 特殊交通 中心枢纽带 中枢纽 江水库',
    ),
  },
]
