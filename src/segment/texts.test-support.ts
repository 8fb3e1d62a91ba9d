import fc from 'fast-check'

const words =
  '中华人民共和国 人民 政协 协商 民主 政治协商会议 提案 委员 的 了 和 在 是 有事好商量 一二三 结合 成分 分子 和尚 尚未 研究生 生命 起源 ' +
  '南京市 长江大桥 市长 江大桥 云计算 区块链 蓝翔 南通 海门区 叶壬虎 张 王 李 们 区 县 省 ， 。 、 “ ” 《 》 5 % . 2022 年 月 A b Tom c++ c# ' +
  'AT&T B超 T恤 \n \t \r \u3000 𠮷 😀 é あ ก \0 \ufffd 鬬 鑶 龘 一 丁 七 万'
const pieces = words.split(/ /).concat(' ')

/** Text as it comes: words, characters of every kind, and what no text should hold. */
export const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    maxLength: 30,
  }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces),
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
)
