/**
 * What letters, petitions and messages to an office say whatever they are about: address, plea and thanks, and how the
 * matter was handled so far. Compiled for tifa by hand from how such letters are written; free to copy.
 */
const formsOfLetters = `
您好 你好 你们好 您们好 大家好 早上好 上午好 下午好 晚上好 尊敬 敬爱 领导 市领导 省领导 县领导 区领导 各位 诸位 书记 市长 县长 区长 省长 镇长
打扰 打搅 冒昧 百忙 百忙之中 抽空 拨冗 见谅 麻烦您 劳烦
请问 请教 咨询 询问 想问 问一下 问一问 想知道 不知道 反映 投诉 举报 实名举报 上访 来信 写信 写这封信 留言 留言板 发帖 发贴 帖子 网友 网民 市长热线 求助
求救 诉求 呼吁 申诉 控告 检举 如题
恳请 恳求 请求 祈求 乞求 哀求 敬请 烦请 还请 请予 请给 请您 求求 拜托 盼望 盼复 期盼 期待 渴望 希望 但愿 望请 望领导 强烈要求 强烈 急切 要求 请愿 急盼
静候
尽快 尽早 早日 及早 抓紧 赶紧 立刻 马上 予以 给予 高度重视 重视 关注 关心 过问 体察 体恤 体谅 核实 查实 查证 核查 彻查 严查 查处 查办 惩处 惩治 严惩 严肃
严肃处理 督办 督促 介入 协调 处理 解决 答复 回复 回答 回应 回音 佳音 解释 解答 给个说法 说法 交代 交待 公道 做主 作主 主持公道 为民做主 为民作主 讨回 帮助
帮忙 解惑 释疑 告知
谢谢 多谢 感谢 感激 感激不尽 不胜感激 致谢 衷心 万分 十分 此致 敬礼 敬上 祝愿 祝您 工作顺利 身体健康 万事如意 阖家
本人 我家 老百姓 百姓 市民 群众 平民 有关 相关 部门 相关部门 有关部门 主管部门 职能部门 单位 政府 当地政府 上级 各级 负责人 工作人员 父母官
推诿 推脱 推卸 推托 推来推去 扯皮 踢皮球 互相 敷衍 敷衍了事 搪塞 不作为 乱作为 不理不睬 不闻不问 置之不理 视而不见 无动于衷 不了了之 没人管 无人管
无人问津 无人理睬 无果 未果 石沉大海 没有结果 没有下文 没有答复 没有回复 没有解决 多次 屡次 几次 数次 好几次 再三 一再 三番五次 反复 至今 迄今 到现在 一直 始终
严重影响 严重 极其 极大 影响恶劣 后果不堪设想 不堪设想 忍无可忍 苦不堪言 怨声载道 敢怒不敢言 强烈不满 不满 愤怒 气愤 无奈 无助 绝望 寒心 心寒 受不了
难以忍受 忍受 正常生活 切身利益 合法权益 这件事 此事 事情 问题 情况 情况属实 属实
`

/** The words among them: neither compared nor taken for names. */
export const lettersWords: readonly string[] = formsOfLetters.split(/\s+/u).filter((form) => form !== '')

/** A place whose name is kept back: A市, B3区, XX县, ××镇. */
const keptBack = /(?<![A-Za-z0-9])(?:[A-Z]\d{0,2}|[X×*＊]{1,3})[省市州区县镇乡村]/gu

/** Those that begin with one character, the longest first; and beside it, since few do, whether one begins so. */
const formsByStart = new Map<number, string[]>()
const starts = new Uint8Array(0x10000)
for (const form of [...lettersWords].sort((a, b) => b.length - a.length)) {
  const start = form.charCodeAt(0)
  formsByStart.set(start, [...(formsByStart.get(start) ?? []), form])
  starts[start] = 1
}

/** The text with a space for each place whose name is kept back: such a code is no word. Linear. */
export const withoutPlaceCodes = (text: string): string => text.replace(keptBack, ' ')

/**
 * The text with a space for each form of letters and each place code, so that neither their characters nor pairs with
 * them are compared; the longest at each place goes, within words too (群众性). Linear.
 */
export function withoutLetterForms(text: string): string {
  const plain = withoutPlaceCodes(text)
  let kept = ''
  let from = 0
  for (let i = 0; i < plain.length; i++) {
    const start = plain.charCodeAt(i)
    if (starts[start] === 0) continue
    const form = formsByStart.get(start)!.find((one) => plain.startsWith(one, i))
    if (form === undefined) continue
    kept += `${plain.slice(from, i)} `
    i += form.length - 1
    from = i + 1
  }
  return kept + plain.slice(from)
}
