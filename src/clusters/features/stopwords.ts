import stopwordsIso from 'stopwords-zh/stopwords-zh.json' with { type: 'json' }
import { lettersWords } from './letters.ts'

/**
 * Words that carry no topic, besides the Chinese list of stopwords-iso. Compiled for tifa by hand from reading policy
 * and work reports; free to copy.
 */
const functionWords = `
一个 一些 一切 一方面 一时 一样 一次 一直 一种 一系列 一般 一起 一边 上下 上述 下列 不仅 不但 不光 不再 不同 不够 不如 不必
不得 不能 不要 不论 不过 与其 与否 且是 两个 个人 为了 为什么 为何 为此 主要 之一 之中 之前 之后 之间 之所以 乃至 也是 也许 于是 互相
人们 什么 今后 今天 今年 仍然 从中 从而 他们 以上 以下 以为 以便 以免 以前 以及 以后 以来 以至 任何 任务 但是 作为 你们 使得 使用
依据 依照 依靠 便于 保持 倘若 偏偏 假如 做到 做好 像是 全体 全部 共同 其中 其他 其它 其余 其实 其次 具体 具有 再次 况且 几乎 几个 凡是
分别 切勿 则是 刚刚 初步 到底 前者 前后 即使 即便 即将 却是 又是 及其 及时 反之 反而 叫做 只是 只有 只要 只能 可以 可是 可能 各个 各位
各类 各种 各自 各级 各项 同时 同样 后者 向着 否则 呈现 哪些 哪里 哪怕 因为 因此 因而 固然 在于 大多 大家 大量 大约 她们 如何 如果 如此 如下
它们 它的 宁可 对于 将会 将要 尤其 尚未 尽管 就是 就要 属于 左右 已经 常常 并不 并且 并非 广大 应当 应该 并未 当中 当前 当时 当然 彼此 往往
很多 得到 必将 必然 必要 必须 怎么 怎样 怎么样 总之 总是 恰恰 情况 我们 我国 或者 或是 所以 所在 所有 所谓 才是 才能 按照 据此 故而 整个 方面
无论 既是 既然 日益 时候 时期 明显 是否 是因为 显然 普遍 更加 更多 曾经 最后 最大 最近 最终 有些 有关 有利 有所 有的 有着 本身 来自 来说 极其
根据 某个 某些 某种 正在 正如 正是 此外 此次 此时 毋宁 每个 每年 比如 比较 没有 沿着 深深 然后 然而 照着 特别 特点 现在 由于 由此 由此可见
甚至 甚至于 用于 的话 目前 直到 直接 相关 相反 相对 相对而言 看来 真正 着实 立即 突出 第一 第二 第三 等等 简言之 类似 紧接着 经常 经过 结合
给予 绝对 继续 继而 综上所述 而且 而已 而是 而言 自从 自己 自身 至于 若是 范围 虽然 虽说 要不 要么 要是 要求 觉得 许多 设若 诸如 谁知 谁都
起来 起到 趁着 越是 转而 较为 较大 较多 过去 过程 达到 还是 还有 还要 这个 这么 这些 这样 这种 这里 这是 进而 连同 逐步 逐渐 通过 遵照 那个 那么
那些 那样 那里 部分 都是 鉴于 针对 除了 除外 除此之外 随后 随时 随着 需要 非常 非但 靠着 首先 问题 多种 多方 多家 多个 多年 多项 一批 一定 一是
二是 三是 四是 五是 一位 一名 一条 一项 以此 与此同时 不断 进一步 本文 基于 采用 给出
`

const officialBoilerplate = `
工作 开展 推进 推动 加强 坚持 深化 落实 贯彻 贯彻落实 实施 建设 发展 提升 提高 促进 完善 创新 强化 积极 全面 深入 切实 有效 着力 重点 进行 实现
形成 建立 建立健全 健全 组织 加大 加快 加速 力度 大力 扎实 努力 充分 充分发挥 发挥 作用 助力 赋能 激发 凝聚 汇聚 引领 引导 统筹 协调 推广 推出
持续 稳步 稳定 有力 有序 牢牢 牢固 牢记 紧扣 紧紧 紧密 紧盯 围绕 聚焦 立足 着眼 突出 突破 探索 打造 构建 营造 优化 改进 改善 提供 保障 确保 做实 抓好
抓实 抓手 抓住 落地 落地见效 见效 成效 成果 成绩 取得 获得 赢得 完成 全力 全力以赴 精准 精心 认真 主动 自觉 坚定 坚定不移 坚决 坚强 高质量 高水平 高效
高标准 高效能 新时代 新征程 新形势 新局面 新篇章 新台阶 新成效 新模式 新思想 新理念 新格局 重要 重大 关键 核心 基础 机制 体制 制度 体系 平台 载体 抓牢 阵地
活动 举办 召开 会议 会上 讲话 精神 学习 思想 理论 政治 领导 领导班子 党中央 习近平 同志 书记 主任 部门 单位 全区 全市 全省 全国 全县 全体 各地 各方
负责 负责人 负责同志 有关部门 职能部门 职能 责任 担当 使命 职责 履职 履行 履职尽责 尽责 作为 能力 水平 质量 质效 效能 效果 意识 理念 观念 方向 方式 方法
方案 措施 举措 办法 意见 建议 思路 目标 要点 要素 内容 形式 特色 亮点 优势 经验 做法 典型 示范 样板 工程 项目 行动 计划 规划 部署 安排 决策 政策
情况 参考 困难 难题 痛点 堵点 难点 热点 解决 破解 化解 处理 应对 研究 分析 调查 了解 掌握 收集 梳理 听取 反映 参与 参加 邀请 协助 配合 支持 帮助 指导 服务 检查
督查 督促 督导 考核 总结 汇报 报告 通报 印发 制定 出台 发布 设立 成立 创建 创办 建成 建好 搭建 用好 拓展 拓宽 扩大 延伸 覆盖 深度 广度 广泛 丰富
多元 多元化 多层次 全方位 全过程 全覆盖 全链条 常态 常态化 长效 长效机制 规范 规范化 科学 合理 合力 共识 共同 共商 共建 力量 智慧 动力 活力 潜力 实力 贡献
社会 社会各界 各界 群众 人民 人民群众 人员 代表 队伍 骨干 人士 领域 行业 层面 环节 格局 大局 全局 局面 态势 形势 机遇 挑战 时代 战略
增强 增进 增加 增长 减少 降低 防止 避免 维护 保证 满足 适应 符合 体现 展现 展示 彰显 弘扬 传播 培育 培养 培训 管理 运行 运用
利用 应用 使用 转化 转变 转型 升级 更新 变化 影响 提出 强调 指出 认为 表示 表明 说明 明确 确定 确立 指明 要求 带动 带头 率先 率先垂范 争当 争创 书写 奋进
奋力 奋斗 谱写 开创 开启 迈上 迈出 贯穿 融入 纳入 列入 列为 树立 走好 走深 走实 入脑入心 走深走实 提质 增效 提质增效 见行见效 情怀 感悟 体会 心得 设置 现场 地方 带领 吸引 关心 强大 拉近 指明 好评
`

const academicBoilerplate = `
研究 结果 结论 目的 方法 分析 表明 提出 本文 进行 采用 基于 探讨 比较 实验 试验 数据 模型 理论 观察 具有 显著 差异 统计学 意义 结果表明 结果显示 存在 优于 高于 低于 分为 介绍 阐述 论述 综述 条件 特征 参数 过程 变化 关系 分布 文章 论文 作者 学者
`

/** Function words and set phrases of grammar: they never stand for a topic. */
export const grammarWords: ReadonlySet<string> = new Set([
  ...wordsIn(functionWords),
  ...stopwordsIso.filter((word) => word.length > 1),
])

/** Words that every report, paper or letter uses whatever it is about: neither compared nor taken for names of clusters. */
export const boilerplateWords: ReadonlySet<string> = new Set([
  ...wordsIn(officialBoilerplate),
  ...wordsIn(academicBoilerplate),
  ...lettersWords,
])

/** Such as nm, kg and ml. */
const unitOfMeasure = /^[a-z]{1,2}$/iu

/** A character with 了, 是 or 的 (交了, 全是), and verbs said twice (查一查). */
const spoken = /^(?:.[了是的]|(.)一\1)$/u

/**
 * Verbs that call for an object, and verbs with how they are done: 列出, 达到, 把握, 切实增强. Nouns that look so are 支出, 演出,
 * 产出, 输出.
 */
const bareVerb =
  /^(?!支出|演出|产出|输出|进出|渗出|排出|检出).[出到于掉]$|^(?:把[好牢稳准握]|列[出为入席举明]|抓[好牢细早])$|^(?:切实|全面|大力|着力|深入|积极|扎实|认真|明显|显著|不断)..$/u

/** Whether a word may name no cluster. */
export const namesNoTopic = (word: string): boolean =>
  boilerplateWords.has(word) || unitOfMeasure.test(word) || spoken.test(word) || bareVerb.test(word)

function wordsIn(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== '')
}
