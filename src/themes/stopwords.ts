/**
 * Words that are never keywords unless asked for: they carry the sentence or the genre, not the topic.
 * Written for this project from reading reports: verbs and adverbs of accomplishment that every report
 * is full of, words for the report and its speaker, and function words that taggers take for content.
 */
export const stopWords: readonly string[] = [
  // verbs and adverbs of doing
  '加快 加强 推进 推动 促进 提高 提升 增强 强化 深化 优化 完善 健全 建立 构建 打造 形成 实现 完成 取得 达到',
  '开展 组织 实施 落实 贯彻 执行 抓好 做好 搞好 办好 着力 大力 努力 积极 全力 扎实 切实 持续 不断 继续 进一步',
  '坚持 坚定 坚决 牢牢 牢固 确保 保持 巩固 发挥 利用 采取 进行 给予 予以 加以 有效 有力 有序 深入 全面 统筹 扩大',
  '引导 鼓励 支持 帮助 带动 围绕 聚焦 立足 紧扣 面对 针对 依托 通过 结合 按照 根据 依据 包括 涉及 成为 作为',
  '推行 加大 力争 争取 争创 启动 新增 新建 建成 建好 用好 提出 得到 作出 做出 突出 注重 重视 把握 主动 带来 超过',
  // the report, its time and its measures
  '工作 问题 方面 情况 措施 任务 目标 要求 作用 水平 能力 机制 体系 重点 重大 重要 主要 基本 一批 一系列 各项 各类',
  '去年 今年 明年 年度 全年 上年 期间 目前 当前 今后 以来 同时 之后 其中 以上 以下 左右 分别 同比 比上年 同期 累计',
  '各位 代表 委员们 同志 同志们 我们 他们 大家 自己 全省 全市 全区 全县 全国 我省 我市 我区 全省人民 百分点',
  // function words that taggers take for content
  '没有 可以 能够 应该 必须 需要 还有 就是 不是 这个 这些 那些 一个 一些 许多 不少 更加 较为 十分 非常 特别 相关',
].flatMap((line) => line.split(' '))
