import type { Span } from '../text/span.ts'
import { findStretches } from './stretches.ts'

/** What tells how a thing came out, with how telling it is. */
const cues: readonly [weight: number, pattern: RegExp][] = [
  [
    3,
    /(?:获得?|赢得|得到|受到|博得|收获|收到|引起|引发).{0,16}(?:好评|点赞|认可|肯定|称赞|赞誉|欢迎|拥护|表扬|表彰|解决|落实|采纳|批示|化解|回应|改善|缓解|重视|关注|支持)/,
  ],
  [3, /(?:达成|形成|凝聚).{0,40}共识/],
  [3, /纷纷(?:点赞|叫好|称赞|表示满意)|赞不绝口|拍手称快|交口称赞|一致(?:好评|认可|称赞)/],
  [
    3,
    /荣获|获评|获得.{0,30}(?:称号|奖|荣誉)|被(?:评为|授予|列为|列入|采纳|吸纳|写入)|入选|写入|在全[国省市区县].{0,6}推广/,
  ],
  [
    2,
    /(?:有效|彻底|成功|及时|及早|圆满|妥善|顺利|切实).{0,4}(?:解决|化解|缓解|破解|消除|改善|调处|处置|办结|解开)/,
  ],
  [2, /(?:问题|难题|矛盾|诉求|纠纷|隐患|短板).{0,8}(?:得以|得到|解决|化解|消除|整改|补齐|销号|办结)/],
  [2, /(?:投入使用|投用|落地见效|落地生根|转化为|促成|建成|竣工|通车|开通|投产|达产|办结率|满意率|整改率)/],
  [1, /为.{2,30}(?:提供了?|贡献了?|注入了?|指明了?|奠定了?).{0,16}/],
  [
    1,
    /(?:实现|取得).{0,24}(?:突破|成效|成果|进展|全覆盖|增长|双赢|共赢|提升|转变|“零)|明显(?:提升|改善|提高|好转|下降)/,
  ],
  [1, /(?:增长|下降|减少|提升|提高|降低|缩短|增加|惠及|节约|节省|带动|吸引).{0,10}\d/],
]

/** A clause that tells the outcome, the most telling one; of equals the last. Linear time. */
export function findOutcome(text: string): Span | undefined {
  let best: { span: Span; weight: number } | undefined
  for (const clause of findStretches(text, '，,；;')) {
    const wording = text.slice(clause.start, Math.min(clause.end, clause.start + longestClause))
    const weight = cues.find(([, pattern]) => pattern.test(wording))?.[0] ?? 0
    if (weight > 0 && weight >= (best?.weight ?? 0)) best = { span: clause, weight }
  }
  if (best === undefined) return undefined
  const { start, end } = best.span
  const mark = /[，,；;。：:！!]+$/.exec(text.slice(Math.max(start, end - 3), end))?.[0].length ?? 0
  return { start, end: end - mark }
}

const longestClause = 200
