/**
 * `web`: buttons and paths of a page; `source`: where and when it was published, who wrote and typed it;
 * `page-number`, `running-head`: what a printer repeats; `credit`: who took a photograph; `rule`: a line of signs.
 */
export type AsideKind = 'web' | 'source' | 'page-number' | 'running-head' | 'credit' | 'rule'

/**
 * What single lines give themselves away by, as a table. `most` is the longest line it is looked for in; `inside` says
 * that it may stand anywhere in the line, `ends` what the line then ends in.
 */
const forms: readonly {
  kind: AsideKind
  pattern: RegExp
  most?: number
  inside?: true
  ends?: string
}[] = [
  {
    kind: 'web',
    pattern:
      /^(?:[【[]?(?:下载|打印|打印本页|打印此页|全屏|收藏|分享|分享到|分享到微信|加大|还原|减小|缩小|放大|关闭|关闭窗口|关闭本页|返回|返回顶部|返回首页|首页|纠错|朗读|微信|微博|扫一扫|大|中|小|默认|TOP)[】\]]?|[>＞|【】»›×✕])$/i,
  },
  {
    kind: 'web',
    pattern:
      /^(?:[【[]?\s*字\s*(?:号|体)|您的位置|您现在的位置|您当前的位置|当前位置|分享(?:到|至)?|扫一扫)\s*[：:]/,
  },
  {
    kind: 'web',
    pattern:
      /^(?:》》|>>|点击)?.{0,6}(?:点击图片|点击进入|点击查看|进入专题|查看更多|展开全文|阅读原文)|^扫一扫.{0,12}(?:打开|分享|关注|下载)/,
  },
  {
    kind: 'web',
    pattern:
      /^(?:相关|更多)(?:链接|阅读|新闻|报道|文档|附件|稿件|专题|推荐)\s*(?:[：:]|>>|》》)?$|^(?:上|下)一[篇页条]\s*[：:>]/,
  },
  {
    kind: 'web',
    pattern: /版权所有|ICP备|公网安备|网站标识码|^Copyright\b|建议使用.{0,20}(?:浏览器|分辨率)/i,
    most: 120,
    inside: true,
  },
  {
    kind: 'source',
    pattern:
      /^[（(]?(?:信息来源|文章来源|稿件来源|新闻来源|来源|来\s+源|发布时间|发表时间|发布日期|成文日期|更新时间|时间|日期|发布机构|发文机关|发文字号|索引号|文号|浏览次数|浏览量|点击数|点击量|阅读次数|阅读量?|访问量|作者|撰稿|供稿|编辑|责编|责任编辑|编审|审核|校对|监制|字体|打印)\s*[：:]/,
  },
  {
    kind: 'source',
    pattern:
      /^\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?:\s+\d{1,2}[:：时]\d{2}(?:分|[:：]\d{2})?)?$/,
  },
  // Who wrote it, and what news agencies begin with.
  {
    kind: 'source',
    pattern:
      /^[（(【]?(?:本报|本刊|本网|新华社)?(?:全媒体)?(?:见习|特约|驻地)?(?:记者|通讯员)[\s\u3000：:][^。，；]{2,30}[）)】]?$|^[（(]?新华社\S{2,12}\d{1,2}月\d{1,2}日电[）)]?$/,
  },
  // Whom a paper goes to, who can be asked, how many were printed.
  {
    kind: 'source',
    pattern: /^(?:主\s*送|抄\s*送|抄\s*报|报\s*送|报|送|发|主题词)\s*[：:]\s*\S/,
    most: 120,
  },
  {
    kind: 'source',
    pattern:
      /^[（(]?(?:联系人|联系电话|咨询电话|电\s*话|传\s*真|(?:投稿|电子)邮箱|新闻热线|报料热线)\s*[：:]/,
  },
  {
    kind: 'source',
    pattern: /^[（(]?共印\s*\d+\s*份[）)]?$|^[^，。；：]{0,30}\d{4}年\d{1,2}月\d{1,2}日印发$/,
  },
  // □ 钟平: who wrote it.
  { kind: 'source', pattern: /^□\s*(?:[\u4e00-\u9fff]\s?){2,3}$|^□\s*本[报刊]\S{0,12}$/ },
  {
    kind: 'page-number',
    pattern:
      /^[-—–－·•]+\s*\d{1,4}\s*[-—–－·•]+$|^第\s*[\d一二三四五六七八九十百]+\s*页(?:\s*[,，/／共]?\s*共?\s*\d+\s*页)?$|^\d{1,4}\s*[/／]\s*\d{1,4}$|^(?:page|p\.)\s*\d{1,4}$/i,
  },
  { kind: 'credit', pattern: /^[（(]?(?:本报|图片|摄影|图\/文|文\/图).{0,24}(?:摄|摄影|供图|图)[）)]?$/ },
  // A caption that names its photographer, behind a sentence: ……作报告。本报记者 张三摄
  {
    kind: 'credit',
    pattern: /(?:记者|通讯员|摄影)\s?[^。，；：]{1,16}(?:摄|摄影|供图)[）)]?$/,
    most: 120,
    inside: true,
    ends: '摄影图）)',
  },
  // The same where the photographer is but named: 县长作政府工作报告。清河日报记者 王明
  {
    kind: 'credit',
    pattern: /^[^。！]{4,40}[。！]\S{0,14}记者\s[^。，；：]{2,16}$/,
  },
  // The head of a newspaper's page, and where an article goes on.
  {
    kind: 'running-head',
    pattern:
      /^(?=.*(?:[日晚早时]报|快报|商报|周刊|导报))(?=.*\d{4}年\d{1,2}月\d{1,2}日)(?=.*(?:星期|版|责编|编辑|组版|[A-Z]?\d{1,2}\b|[\s\u3000]))[^。，；：！？]{8,80}$/,
    most: 90,
  },
  { kind: 'running-head', pattern: /^\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天]$/ },
  {
    kind: 'running-head',
    pattern:
      /^(?:第\s*)?[A-Z]?\d{1,2}\s*版?\s*[：:·]?\s*(?:要闻|时政|综合|综合新闻|本地新闻|国内|国际|经济|民生|社会|理论|评论|副刊|专版|专题|广告|文化|教育|政协)(?:[·/]\S{1,6})?$/,
  },
  { kind: 'running-head', pattern: /国内统一(?:连续出版物号|刊号)|邮发代号/, inside: true },
  {
    kind: 'running-head',
    pattern:
      /^[（(【↓↑▼▲]?\s*(?:下转|上接|紧接|转|接)第?\s*(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,2})\s*版[）)】]?$/,
  },
  { kind: 'rule', pattern: /^(?:[=＝*＊_~～#]{3,}|[-—－·.…]{6,})$/ },
]

const usualMost = 60
const longest = 120

/** All that a line may begin with, as one: hardly any line is furniture, so that one look spares a dozen. */
const anyStart = new RegExp(
  forms
    .filter(({ inside }) => inside === undefined)
    .map(({ pattern }) => pattern.source)
    .join('|'),
  'i',
)
const inside = forms.filter((form) => form.inside === true)

/** What kind of furniture a line is by its own form, if it is any. */
export function asideForm(text: string): AsideKind | undefined {
  if (text.length > longest) return undefined
  const last = text.at(-1)!
  const may =
    anyStart.test(text) ||
    inside.some(({ pattern, ends }) => (ends === undefined || ends.includes(last)) && pattern.test(text))
  if (!may) return undefined
  return forms.find(({ pattern, most = usualMost }) => text.length <= most && pattern.test(text))?.kind
}

/** A label without its value: 来源： */
export const isLabel = (text: string): boolean => text.length <= 8 && /[：:]$/.test(text)

/** What stands below the last line of an article on a web page. */
export const isTailAnchor = (text: string): boolean => tailAnchor.test(text)

const tailAnchor =
  /^[【[]?(?:责任编辑|责编|相关(?:链接|阅读|新闻|报道|文档|附件|稿件|专题)|扫一扫|打印本页|关闭窗口|关闭本页|分享(?:到|至)?|上一[篇页条]|返回顶部|网站地图)\s*(?:$|[】\]：:>》]|在手机)/
