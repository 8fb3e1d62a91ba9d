import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** The army and its veterans, the world, Hong Kong, Macao and Taiwan. */
export const nationThemes: ThemeEntry[] = [
  {
    id: '国防与退役军人',
    note: 'The army, those who served in it, and their ties to the people. Sources: the national defence law, the law on veterans (2020), government work reports.',
    terms: words(
      '国防 国防建设 国防和军队 国防教育 国防动员 国防后备力量 国防现代化 全民国防教育 人民防空 人防 民兵 征兵 兵役 边防 边海防 海防 党政军警民',
    ),
    themes: [
      {
        id: '军队建设',
        note: 'The forces themselves.',
        terms: words(
          '军队 军队建设 强军 建军一百年 人民解放军 解放军 中国人民解放军 武警 武警部队 驻军 部队 官兵 练兵备战 军事 军事斗争 军民融合 国防科技 国防工业 军工',
        ),
      },
      {
        id: '退役军人与双拥',
        note: 'Veterans, military families, support on both sides.',
        terms: words(
          '退役军人 退役军人服务 退役军人事务 军人 军属 烈属 军烈属 军人军属 转业 复员 复员军人 退伍 双拥 双拥模范城 双拥共建 拥军优属 拥政爱民 军民团结 军政军民团结 优抚 优抚对象 烈士 英烈 革命残废军人 随军家属',
        ),
      },
    ],
    except: words(
      '领军人才 干部队伍 加强军 增强军 国防沙 国防治 人防控 人防疫 支边防 周边防 水边防 人防范 个人防护 军事法院 人人防',
    ),
  },
  {
    id: '外交与港澳台',
    note: 'Foreign policy and the affairs of Hong Kong, Macao and Taiwan; mostly in national reports. Sources: national government work reports 1954–2019, the basic laws of Hong Kong and Macao.',
    terms: words(
      '外交 外交政策 外交工作 外事 外事工作 国际形势 国际局势 国际事务 国际社会 国际关系 国际地位 国际秩序 世界各国 各国人民 世界和平 和平与发展 和平发展 建交 邦交',
    ),
    themes: [
      {
        id: '大国与周边外交',
        note: 'Relations with powers, neighbours and developing countries.',
        terms: words(
          '负责任大国 大国外交 国际和地区事务 国际和地区 热点问题 全球性挑战 国际规则 独立自主的和平外交政策 和平外交政策 和平共处 和平共处五项原则 人类命运共同体 构建人类命运共同体 周边国家 周边外交 睦邻友好 睦邻 发展中国家 第三世界 不结盟 霸权主义 强权政治 帝国主义 殖民主义 多边主义 单边主义 保护主义 多极化 经济全球化 全球治理 全球发展倡议 联合国 安理会 上海合作组织 东盟 金砖国家 二十国集团 主场外交 亚太经合组织 上合组织 中美关系 中苏关系 中日关系 裁军 核武器 军备竞赛 国际争端 领土完整 互不侵犯 互不干涉内政 不干涉别国内政',
        ),
      },
      {
        id: '港澳台',
        note: 'Hong Kong, Macao, Taiwan.',
        terms: words(
          '港独 港澳台 港澳 香港 澳门 香港特别行政区 澳门特别行政区 特别行政区 一国两制 港人治港 澳人治澳 高度自治 基本法 港澳同胞 台湾 台湾同胞 台胞 两岸 两岸关系 两岸同胞 海峡两岸 两岸融合 两岸融合发展 一个中国原则 一个中国 九二共识 台独 和平统一 祖国统一 祖国和平统一 台商 台资企业 对台',
        ),
      },
    ],
    except: words(
      '对台戏 反对台独 反对台风 应对台风 面对台风 内外事 粤港澳 粤港澳大湾区 省外交流 海外交流 对外交流 国外交流 中外交流 内外交 室外交 对外交往 海外交 江海两岸 长江两岸 黄河两岸 大运河两岸 沿江两岸 沿河两岸 河两岸 江两岸 漓江两岸',
    ),
  },
]
