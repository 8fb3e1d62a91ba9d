import type { Negation } from './theme.ts'

/**
 * Words that negate what follows them in policy texts, and words that only look like it. Written for this project from
 * reading reports: most of their 不 are 不断 and 不仅, most of their 非 and 未 are 非常, 非遗 and 未来.
 */
export const standardNegation: Negation = {
  words: [
    '不',
    '没',
    '没有',
    '未',
    '非',
    '无',
    '尚未',
    '并非',
    '毫无',
    '绝不',
    '不是',
    '不再',
    '不能',
    '不得',
    '不予',
  ],
  except: [
    '不断 不仅 不但 不只 不光 不同 不少 不足 不忘 不懈 不管 不论 不过 不久 不妨 不止 不停 不愧 不惜 不负 不辱 不乏 不可或缺',
    '不折不扣 不遗余力 不动产 不变价 不变价格 不定期 不锈钢 不良 不利 不时 不得不 不可不 无不 无一不 两不愁 不愁 不休 不移 不渝 不拔 不怠',
    '不舍 不正之风 不正当 不错 不夜城 不息 不平衡 不合理 不发达 不规范 不充分 不作为',
    '不松 不松劲 不松懈 不减 不停步 不动摇 不放松 不懈怠 不退缩 不退 不褪色 不返贫 不打烊 不断档 不断线 不断层 不掉队 不掉链子 不落 不落下',
    '非常 非公 非公有制 非公经济 非遗 非物质 非法 非凡 非农 非税 非洲 非典 非典型 南非 中非 亚非 东非 西非 北非 非金属 非煤 非化石 非职务 非营利 非银行 非首都 除非 是非 莫非 无非 并非偶然',
    '未来 未雨绸缪 未成年 未成年人 未必 未尝 未央 未知 未病 方兴未艾 前所未有',
    '无产阶级 无产者 独一无二 无厌 无效 无息 无定河',
    '无论 无人 无人机 无障碍 无线 无锡 无偿 无缝 无私 无愧 无废 无尘 无疆 无限 无穷 无数 无比 无形 无疑 无忧 无害化 无纸化 无党派 无证明 无感 无理 有无',
    '没收 没落 淹没 沉没 吞没 埋没 出没',
  ].flatMap((line) => line.split(' ')),
  within: 4,
}
