import type { ThemeEntry } from '../define.ts'
import { words } from './words.ts'

/** What people live by: income, work, school, health. */
export const peopleThemes: ThemeEntry[] = [
  {
    id: '民生福祉',
    note: 'The life of people in general: well-being, public services, income, prices, women, children and the disabled. Sources: chapters on livelihood of government work reports, lists of practical things done for the people (民生实事).',
    terms: words(
      '社会事业 社会建设 民生 民生福祉 民生实事 民生保障 民生改善 改善民生 保障和改善民生 民生工程 民生事业 民生支出 民生关切 民生服务 人民生活 居民生活 群众生活 人民生活品质 人民生活水平 生活水平 生活品质 美好生活 获得感 幸福感 安全感 急难愁盼 共同富裕',
    ),
    themes: [
      {
        id: '公共服务',
        note: 'Services open to all, and those close to home.',
        terms: words(
          '公共服务 基本公共服务 公共服务体系 基本公共服务均等化 均等化 惠民 惠民生 惠民工程 便民 便民服务 便民利民 一刻钟便民生活圈 便民生活圈 家门口 饮水安全 安全饮水 菜篮子 米袋子 保供稳价 实事项目 爱心驿站 爱心服务驿站',
        ),
      },
      {
        id: '收入与物价',
        note: 'Income, wages, their distribution, and prices.',
        terms: words(
          '价格水平 价格总水平 居民收入 城乡居民收入 居民人均可支配收入 城乡居民人均可支配收入 人均可支配收入 可支配收入 城镇居民 收入分配 收入分配制度 收入差距 增收 中等收入群体 低收入 低收入群体 最低工资 工资水平 工资 职工工资 物价 物价水平 市场物价 物价上涨',
        ),
      },
      {
        id: '妇女儿童与残疾人',
        note: 'Women, children, youth and the disabled.',
        terms: words(
          '妇女儿童 妇女 儿童 未成年人 青少年 青年 青年发展 儿童友好 困境儿童 留守儿童 孤儿 残疾人 残疾人事业 残疾儿童 无障碍 无障碍环境 关心下一代 工青妇 男女平等',
        ),
      },
    ],
    except: words(
      '公民生 农民生 居民生 人民生 市民生 渔民生 牧民生 移民生 灾民生 国民生 边民生 全民生 平民生 村民生 网民生 难民生 选民生 军民生',
      '方便民 以便民 优惠民 实惠民 青年报 十年青年 年青年 婴儿童',
    ),
  },
  {
    id: '就业与新就业群体',
    note: 'Jobs, training, labour relations, and the riders, couriers and drivers of the platform economy. Sources: the employment promotion law, opinions on workers in new forms of employment (2021), municipal reports.',
    terms: words('就业 就业工作 就业服务 就业岗位 就业形势'),
    themes: [
      {
        id: '稳就业与创业',
        note: 'Keeping and making jobs.',
        terms: words(
          '稳就业 促就业 就业优先 就业优先战略 就业优先政策 就业创业 创业就业 新增就业 城镇新增就业 充分就业 高质量充分就业 转移就业 再就业 灵活就业 灵活就业人员 就业困难人员 就业困难群体 零就业家庭 高校毕业生 毕业生 公益性岗位 稳岗 稳岗返还 援企稳岗 扩岗 零工市场 招聘 招聘会 家门口就业',
          '失业 失业率 城镇登记失业率 城镇调查失业率 失业人员 下岗 下岗职工 下岗失业人员 自主创业 大众创业 创业担保贷款 创业带动就业 返乡创业 以工代赈',
        ),
      },
      {
        id: '新就业群体',
        note: 'People who work for platforms and on the road.',
        terms: words(
          '新就业形态 新就业形态劳动者 新就业形态人员 新就业群体 新业态新就业群体 新业态从业人员 外卖员 快递员 外卖小哥 快递小哥 外卖骑手 骑手 网约车司机 网约车 货运司机 货车司机 大货车司机 货车驾乘人员 卡车司机 爱心服务驿站 健康驿站 司机之家 小哥驿站 网约配送员',
        ),
      },
      {
        id: '技能与农民工',
        note: 'Training and those who come from the country to work.',
        terms: words(
          '技能照亮前程 职业技能培训 职业技能 职业培训 技能培训 技能提升 技能人才 高技能人才 技能大赛 农民工 农民工工资 进城务工 务工人员 务工 劳务品牌 劳务协作 劳务输出 劳动力 农村劳动力 富余劳动力 人力资源 人力资源服务',
        ),
      },
      {
        id: '劳动关系',
        note: 'Contracts, rights, wages owed, unions.',
        terms: words(
          '劳动关系 和谐劳动关系 劳动者 劳动者权益 劳动合同 劳动争议 劳动保护 劳动保障 欠薪 拖欠工资 根治欠薪 工会 职工 职工群众 用工 劳动模范 劳模',
        ),
      },
    ],
    except: words(
      '侨务工 职务工 医务工 警务工 劳务工 公务工 日用工 成就业 流失业 损失业 费用工 采用工 使用工 利用工 应用工 专用工 通用工 军用工 民用工 农用工 试用工 公用工 作用工 商务工 业务工 服务工 财务工 任务工 政务工 税务工 事务工 国务工 常务工 党务工 社会工会 职工作 机器人工会',
    ),
  },
  {
    id: '教育与人才',
    note: 'Schools of all kinds, teachers, and people of talent. Sources: the outline for a country strong in education (2024–2035), the education laws, government work reports.',
    terms: words(
      '教育 教育强国 教育强省 教育事业 教育发展 教育公平 教育资源 优质教育 优质教育资源 教育改革 教育综合改革 教育体制改革 教育教学 教育质量 教育投入 教育经费 优先发展教育 教育科技人才 教育优先发展 素质教育 立德树人 思政课 终身教育 学习型社会 助学金 助学贷款 家庭经济困难学生 学生 学校',
    ),
    themes: [
      {
        id: '基础教育',
        note: 'From kindergarten to senior middle school.',
        terms: words(
          '基础教育 义务教育 学前教育 高中教育 普通高中 高中阶段 高中 特殊教育 家庭教育 民办教育 中小学 中小学校 小学 初中 幼儿园 学位 优质均衡 教育均衡 集团化办学 双减 校外培训 课后服务 控辍保学 农村教育 营养餐 入学',
        ),
      },
      {
        id: '职业与高等教育',
        note: 'Trades schools, universities, graduate study.',
        terms: words(
          '职业教育 职业院校 技工院校 职业学校 高职 产教融合 产教联合体 高等教育 高等学校 高等院校 高校 大学 大学生 双一流 一流大学 研究生 本科 学科建设 学科专业 专业设置 留学生 成人教育 扫盲 招生',
        ),
      },
      {
        id: '教师队伍',
        note: 'Teachers and their training.',
        terms: words('教师 教师队伍 乡村教师 师资 师资力量 师资队伍 师德师风 师范 教育工作者 教育家精神'),
      },
      {
        id: '人才工作',
        note: 'Attracting, training and keeping talent.',
        terms: words(
          '人才 人才强国 人才强省 人才引进 引才 引进人才 人才队伍 人才培养 人才支撑 人才政策 人才配套 人才公寓 人才工作 人才发展 人才高地 人才评价 高层次人才 高技能人才 技能人才 专业人才 产业人才 青年人才 拔尖创新人才 创新人才 人才库 招才引智 科技人才 紧缺人才 卓越工程师 工程师 工匠 大国工匠 博士后 知识分子',
        ),
      },
    ],
    except: words(
      '扩大学生 广大学生 重大学生 壮大学生 教育引导 教育实践活动 学习教育 主题教育 法制教育 法制宣传教育 法治宣传教育 法治教育 爱国主义教育 宣传教育 国防教育 警示教育 政治教育 思想教育 党性教育 纪律教育 再教育 传统教育 廉政教育 路线教育 教育群众 教育干部 批评教育 道德教育 理想信念教育 安全教育 教育整顿 普法教育 教育人民 教育活动 主义教育 党员教育 说服教育 深入学习 研究生产 研究生财 学生产 提高职 高中档 高中低 硕士学位 博士学位 学士学位 提高校 高校毕业生 中小学习 缩小学 从小学习 吸引才 扩大学 医学生 医学校 提高中 较高中 更高中 最高中 广大学 重大学 国际学校 生态学校 最大学 壮大学 新进入学 科学生 数学生 文学生',
    ),
  },
  {
    id: '疫情防控与公共卫生',
    note: 'Epidemics, public health, hospitals and reform of medicine. Sources: the law on infectious diseases, the Healthy China outline (2016), government work reports.',
    terms: words('卫生健康 健康中国 全民健康 人民健康 群众健康 健康促进 卫生事业 医疗卫生 医疗卫生服务'),
    themes: [
      {
        id: '疫情防控',
        note: 'Epidemics and what is done against them.',
        terms: words(
          '疫情防控 疫情 新冠疫情 新冠肺炎 新冠肺炎疫情 新冠 世纪疫情 疫情防控工作 常态化疫情防控 疫情要防住 抗击疫情 抗疫 防疫 核酸检测 核酸 疫苗 疫苗接种 集中隔离 流调 流行病学 非典 禽流感 传染病 艾滋病 血吸虫病 结核病',
        ),
      },
      {
        id: '公共卫生与健康',
        note: 'Prevention, hygiene, mental and lifelong health.',
        terms: words(
          '公共卫生 公共卫生体系 公共卫生服务 基本公共卫生服务 疾病预防控制 疾病防控 疾病预防 疾控 健康管理 心理健康 社会心理 爱国卫生 爱国卫生运动 妇幼健康 妇幼保健 慢性病 重大疾病 职业病 地方病 人均预期寿命 预期寿命 体重管理 两癌筛查 健康素养',
        ),
      },
      {
        id: '医疗服务',
        note: 'Hospitals, doctors and care.',
        terms: words(
          '医疗 医疗集团 医疗服务 医疗机构 医疗资源 医疗质量 医疗中心 医学中心 国家医学中心 区域医疗中心 国家区域医疗中心 远程医疗 公立医院 公立医院改革 医院 三甲医院 卫生院 乡镇卫生院 村卫生室 社区卫生服务 卫生服务 基层卫生 医联体 医共体 紧密型县域医共体 家庭医生 全科医生 分级诊疗 诊疗 院前急救 急诊急救 医务人员 医护人员 医生 看病难 看病贵 就医 强基工程 检查检验结果互认',
        ),
      },
      {
        id: '医药卫生改革',
        note: 'Insurance, drugs and the reform of the three together.',
        terms: words(
          '大病保障 大病救助 医药卫生体制改革 医药卫生 医改 三医联动 三医协同 医保 医保支付 医保基金 医疗保障 异地就医 药品集采 集中带量采购 带量采购 集采 基本药物 新型农村合作医疗 合作医疗 大病保险 长期护理保险',
        ),
      },
      {
        id: '中医药',
        note: 'Chinese medicine.',
        terms: words('中医药 中医 中西医结合 中医馆 中医医院 藏医 蒙医 民族医药'),
      },
    ],
    except: words(
      '医疗保险 医疗器械 医疗装备 医疗救助 西藏医 中医保 其中医 集中医 动物疫情 动物防疫 严防疫情 电子集采 之中医 空中医',
    ),
  },
]
