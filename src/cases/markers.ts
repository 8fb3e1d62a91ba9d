/** How a passage is opened that tells of one thing that was done. */
export type MarkerKind = 'title' | 'topic' | 'example' | 'benefit' | 'event' | 'dated' | 'heading'

export interface Marker {
  kind: MarkerKind
  /** The group `topic` is what the passage is about. */
  pattern: RegExp
  /** How much it speaks for a case by itself; 2 is enough. */
  weight: number
}

const quoted = '[“「『"](?<topic>[^“”「」『』"\\n]{4,60})[”」』"]'
const plain = '(?<topic>[^，,。；;“”\\n]{3,50}?)'
const doing =
  '(?:[，,][^，,。；\\n]{0,14}?)?(?:先后|深入|积极|广泛|专题|集中|主动|牵头|精心|多次)?(?:开展|举办|召开|组织|进行|提出|邀请|协商|建言|座谈|调研|视察|议政|献计|达成|展开|举行|组建|成立|形成|走访|对接|协调|会同|联合|推动|征求|撰写|提交|设立|建立|推出|实施|制定|出台)'

/** Markers of a topic, the surest first; each is looked for in a stretch between 。 and ； that is not empty. */
export const topicMarkers: readonly Marker[] = [
  {
    kind: 'title',
    weight: 2,
    pattern: new RegExp(`(?:以|就|围绕)?${quoted}(?:作?为)(?:主|议|课|专|命)?题`, 'd'),
  },
  {
    kind: 'title',
    weight: 2,
    pattern: new RegExp(`以${plain}(?:作?为)(?:主题|议题|课题|专题|题(?!材))`, 'd'),
  },
  {
    kind: 'title',
    weight: 2,
    pattern: new RegExp(
      `[把将]${quoted}(?:列为|列入|作为|确定为|定为|选为|纳入).{0,12}?(?:议题|课题|主题|专题|提案|调研|协商|实事|项目)`,
      'd',
    ),
  },
  {
    kind: 'title',
    weight: 1.5,
    pattern: new RegExp(
      `[把将]${plain}(?:列为|列入|确定为|定为|选为).{0,12}?(?:议题|课题|主题|专题|提案|调研|协商|实事|项目)`,
      'd',
    ),
  },
  {
    kind: 'title',
    weight: 2,
    pattern: new RegExp(`(?:题为|主题为|主题是|议题为|议题是|课题为|题目为)${quoted}`, 'd'),
  },
  // 就“做强产业链”召开专题会议: a meeting on it alone.
  {
    kind: 'title',
    weight: 1.75,
    pattern: new RegExp(
      `(?<![成造])(?:就|围绕|针对)(?=.{6})${quoted}[^，。；]{0,6}(?:召开|举办|组织)[^，。；]{0,20}(?:会议|协商|座谈|论坛|议事|会)`,
      'd',
    ),
  },
  {
    kind: 'title',
    weight: 1.5,
    pattern: new RegExp(
      `(?<![成造])(?:就|围绕|针对)(?=.{6})${quoted}(?!的?(?:战略|目标|要求|部署|主线|总体|区域|发展|思路|进行谋划))`,
      'd',
    ),
  },
  { kind: 'topic', weight: 1, pattern: new RegExp(`围绕${plain}${doing}`, 'd') },
  {
    kind: 'topic',
    weight: 1,
    pattern: new RegExp(`(?<![成造迁俯将])就(?![业是地近餐诊医学读能会要在可像有不任])${plain}${doing}`, 'd'),
  },
  {
    kind: 'topic',
    weight: 1,
    pattern: new RegExp(`针对${plain}(?=，|,|(?:等)?(?:问题|难题|情况|现象|短板|诉求|需求|实际))`, 'd'),
  },
  { kind: 'topic', weight: 1, pattern: new RegExp(`聚焦${plain}${doing}`, 'd') },
  { kind: 'topic', weight: 0.5, pattern: /(?:聚焦|围绕)(?<topic>[^，,。；;“”\n]{4,50})/d },
  {
    kind: 'example',
    weight: 1.5,
    pattern: /^(?:例如|比如|譬如|诸如|如)[，,：:]?(?:围绕|针对|聚焦|就|在)?(?<topic>[^，,。；;：:\n]{4,50})/d,
  },
]

/** Who is served, right before the name of a body or a place. */
export const benefit = /(?:帮助|协助|支持|推动|指导|促成|助力|走访|服务|协调|引进|对接|联合|携手)(?:解决)?$/

/** What bodies and places do that is one thing done; what follows is its topic. */
export const eventVerbs =
  /(?:召开|举办|开展|组织|举行|成立|建成|设立|打造|启动|承办|完成|推出|建立|开设|创办|签订|签约|引进|参加|主办|发起|创建|实施|投入|投用|投产|开工|开通|落地|揭牌|获批|改造|修建|新建|兴建|发放|收集|探索|首创|通过|联合|牵头|督办|化解|调解|解决|捐资|捐赠|资助|带头|引入|试点|组建|争取)了?/

/** What tells how it went: 快速化改造 before 全线贯通 is what was done, and no verb. */
export const accomplished =
  /^(?:全线|全面|全部|顺利|如期|正式|成功|圆满|有序|稳步|扎实|加快|竣工|贯通|通车|投用|完成|完工|结束|启动|落地|见效)/

/** What makes a passage speak of many things or of none in particular. */
export const generalities: readonly { pattern: RegExp; weight: number }[] = [
  // Rows of topics: 围绕科技创新、营商环境、人才配套等重点议题.
  {
    pattern:
      /(?:围绕|就|聚焦|针对)[^，。；]*、[^，。；]*等[^，。；]{0,12}(?:议题|专题|课题|问题|领域|方面|工作|重点|内容|主题|环节|难题)/,
    weight: 1.5,
  },
  // 围绕民生关切, 聚焦中心大局: of everything and nothing.
  {
    pattern:
      /(?:围绕|聚焦|紧扣|针对|服务)(?:党政|党委政府|党工委|全[市区县省]|园区|群众|民生|社会|企业|年度|经济社会)?(?:中心|大局|关切|重点|热点|难点|发展|工作|需求|期盼|问题|实事|要务)/,
    weight: 1,
  },
  // What others decided: 聚焦市委关于……的决策部署.
  {
    pattern:
      /(?:聚焦|围绕|贯彻|落实|学习)[^，。；]*(?:决策部署|工作部署|会议精神|重要讲话|重要指示|精神|总要求|目标任务)/,
    weight: 1,
  },
  // What is to come.
  {
    pattern: /^(?:要|将|下一步|今后|未来|明年|必须|力争|确保|到20\d\d年)|(?:力争|计划|争取)(?:到|在|实现)/,
    weight: 1,
  },
  // Bare imperatives are plans, unless they tell a result: 支持武威建设样板区.
  {
    pattern:
      /^(?:全力|稳步|持续|深入|大力|加快|积极|有序|扎实)?(?:支持|推动|推进|鼓励|加快|发展|深化|健全|完善|抓好|做好|谋划|开展)(?!.*(?:了|已|荣获|获评|好评|共识|\d))/,
    weight: 1,
  },
  { pattern: /^(?:深入|全面|认真|深刻)(?:学习|贯彻|落实)/, weight: 1 },
]

/** A sentence that goes on with what the one before tells. */
export const continuation =
  /^(?:活动|会上|会后|会议|其间|期间|随后|最终|最后|目前|截至|如今|现在|之后|此后|此外，该|通过(?:协商|活动|调研|现场|该|此|这|反复|多次)|经过|经(?:协商|调研|多方|过)|该|此(?!外)|这|其(?!他|它)|与会|委员们?|大家|居民们?|村民们?|企业负责人|成果|在此基础上|据此|为此|对此|事后|协商(?:后|中|结束|成果)|调研(?:组|中|发现)|建议(?:提出|得到|被)|提案(?:得到|被|办理)|上述|有了|很快|仅|不到|短短|从此|自此|至此|“|「)/

/** Lines and headings from which on one case is told as a whole: 案例一：…, 典型案例3. */
export const caseHeading =
  /^[\s【〔[（(]*(?:典型|优秀|创新|示范|工作|经典)?案例(?:之)?\s*[一二三四五六七八九十\d]{1,3}(?:[】〕\]）)：:、.．\s]+|$)/
