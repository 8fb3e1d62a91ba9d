/** States that reports and newspapers name most, each with the one character that stands for it (中美, 访华). */
const rows = `中国 中;华 美国 美 俄罗斯 俄 日本 日 韩国 韩 朝鲜 朝 英国 英 法国 法 德国 德 意大利 意 印度 印 巴基斯坦 巴 巴西 巴 澳大利亚 澳 加拿大 加 越南 越 老挝 老
柬埔寨 柬 泰国 泰 缅甸 缅 马来西亚 马 新加坡 新 印尼 印 菲律宾 菲 蒙古 蒙 哈萨克斯坦 哈 乌兹别克斯坦 乌 以色列 以 埃及 埃 伊朗 伊 伊拉克 伊 土耳其 土 沙特 沙 阿富汗 阿
南非 南 墨西哥 墨 阿根廷 阿 智利 智 秘鲁 秘 古巴 古 西班牙 西 葡萄牙 葡 荷兰 荷 比利时 比 瑞士 瑞 瑞典 瑞 挪威 挪 芬兰 芬 丹麦 丹 波兰 波 匈牙利 匈 希腊 希 乌克兰 乌
白俄罗斯 白 塞尔维亚 塞 南斯拉夫 南 罗马尼亚 罗 保加利亚 保 新西兰 新 欧洲 欧 非洲 非 亚洲 亚 拉美 拉 尼泊尔 尼 孟加拉国 孟 斯里兰卡 斯 黎巴嫩 黎 叙利亚 叙 约旦 约 利比亚 利 布隆迪 布 塔吉克斯坦 塔`

const cells = rows.trim().split(/\s+/)

export const states: ReadonlySet<string> = new Set(cells.filter((_, i) => i % 2 === 0))

export const stateStarts: ReadonlySet<string> = new Set([...states].map((name) => name.slice(0, 2)))

/** One character for a state, a province or a city; two or more of them side by side name as many places. */
const stateCharacters = new Set(cells.filter((_, i) => i % 2 === 1).flatMap((cell) => cell.split(';')))

/** Pairs that are always meant as places; others (中心, 和意) are words. */
const first = new Set('中美俄日韩英法德印朝意澳越菲欧埃巴')

/** Pairs that are words. */
const wordPairs = new Set(
  '中南 中西 中意 中以 中老 中新 日西 美德 中土 中加 中斯 中尼 中智 中乌 中沙 中比 中阿 英美 法西 法老 中希 中约 中利 中布 中塔 德比 日内 巴西 印尼 埃及 法新 日新 德新 美新 中白 意非 英非'.split(
    ' ',
  ),
)

/** 中美, 印巴, 美中: true for two characters that each stand for a state. */
export const isStatePair = (text: string): boolean =>
  text.length === 2 &&
  !wordPairs.has(text) &&
  first.has(text[0]!) &&
  stateCharacters.has(text[1]!) &&
  (first.has(text[1]!) || text[0] === '中')

const provinceCharacters = new Set('京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇藏陕甘宁青新港澳台')

/** 沪苏, 京津冀, 川渝, 粤港澳: two to four characters that each stand for a province. */
export function isProvinceRow(text: string): boolean {
  if (text.length < 2 || text.length > 4) return false
  for (const char of text) if (!provinceCharacters.has(char)) return false
  return !/^(?:青川|新青|贵川|新台|港台|吉新|川贝|黑青|青黑|甘青宁新)$/.test(text)
}

export const isProvinceCharacter = (text: string): boolean =>
  text.length === 1 && provinceCharacters.has(text)

/** What stands before one character that is a place (访华, 来京, 驻美), and the characters it goes with. */
export const arrivals = /^(?:(?:访|驻|来|对|在|赴|抵|离|进|返|援|反)([华京沪美日俄韩港澳台]))$/
