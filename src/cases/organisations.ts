import type { Token } from '../segment/segmenter.ts'
import { gazetteer } from './gazetteer.ts'
import { isProper, joined, mayBeginName } from './name-words.ts'
import {
  bareBodies,
  knownOrganisations,
  namingWords,
  type OrganisationSuffix,
  organisationSuffixes,
  rankWords,
  roleWords,
  trades,
} from './organisation-suffixes.ts'
import { isStop, knownStart, type NameSpan } from './places.ts'

const mostWords = 9
const longest = 26

/** Word classes that stand in the middle of a body's name. */
const innerTags = /^(?:n|ns|nr|nrt|nrfg|nz|nt|ng|x|j|vn|b|an|s|zg|g|k|t)$/

/**
 * Bodies: what begins with a place, a proper word or a word of rank and ends in a suffix of bodies (海门区政协,
 * 通光集团, 市场监管局); well-known ones; firms named without a suffix (之禾时装). None overlap. Linear time.
 *
 * @param places what `findPlaceNames` gives for the same words
 */
export function findOrganisationNames(
  text: string,
  words: readonly Token[],
  places: readonly NameSpan[],
): NameSpan[] {
  const placeFrom = new Map(places.map((place) => [place.first, place]))
  const found: NameSpan[] = []
  for (let i = 0; i < words.length; ) {
    const last = bodyAt(text, words, i, placeFrom)
    if (last < 0) {
      i++
      continue
    }
    const start = words[i]!.start
    const end = words[last]!.end - officeTail(words[last]!.text, last > i)
    found.push({ start, end, first: i, last })
    i = last + 1
  }
  return found
}

/** 市委书记, 政协委员: a body and an office in one word; 政协 and 党委 want a name before them. */
const withOffice =
  /^(?:(?:[省市区县州]委|[镇乡]党委|党工委)|(党委|政协|人大|政府|团委))(书记|副书记|委员|主席|副主席|常委|秘书长)$/

/** How much of a word that ends a body is an office, in characters. */
function officeTail(word: string, named: boolean): number {
  const [, weak, office] = withOffice.exec(word) ?? []
  return office === undefined || (weak !== undefined && !named) ? 0 : office.length
}

/** The last word of the body that begins with word `i`, or -1. */
function bodyAt(
  text: string,
  words: readonly Token[],
  i: number,
  placeFrom: ReadonlyMap<number, NameSpan>,
): number {
  const first = words[i]!
  const place = placeFrom.get(i)
  if (isStop(first) && !mayBeginName(first)) return -1
  const named =
    place !== undefined ||
    isProper(first) ||
    gazetteer().short.has(first.text) ||
    first.tag === 'nt' ||
    rankWords.has(first.text) ||
    bareBodies.has(first.text) ||
    mayBeginName(first)
  const ranked = place?.last ?? (rankWords.has(first.text) ? i : -1)
  let best = -1
  let crossed = false
  for (let j = i; j < words.length && j < i + mostWords + (crossed ? 2 : 0); j++) {
    const word = words[j]!
    if (word.end - first.start > longest) break
    const insidePlace = place !== undefined && j <= place.last
    if (!crossed && ranked >= 0 && j > Math.max(ranked, best) + 1 && joinsFields(words, j, placeFrom)) {
      crossed = true
      continue
    }
    if (!insidePlace && officeTail(word.text, j > i) > 0)
      return j === i || place !== undefined || rankWords.has(first.text) ? j : -1
    if (j > i && !insidePlace && (!isInner(word) || roleWords.test(word.text))) break
    const name = joined(text, words, i, j)
    if (knownOrganisations.has(name)) best = j
    else if (!insidePlace || j === place.last) {
      const suffix = suffixOf(name)
      if (
        suffix &&
        (!crossed || bureaus.test(suffix.suffix)) &&
        holds(suffix, name, words, i, j, { named, crossed, place })
      )
        best = j
    }
    // Behind a body that is whole the name goes on only with another suffix close by: 政协 工委, 市委 宣传部.
    if (best >= 0 && j > best + 2) break
  }
  return best < 0 ? firmAt(words, i, place) : best
}

/** 住房和城乡建设局: 和 between the fields of one body; what is behind it begins with neither place nor rank. */
const joinsFields = (
  words: readonly Token[],
  at: number,
  placeFrom: ReadonlyMap<number, NameSpan>,
): boolean => {
  const next = words[at + 1]
  return (
    /^[和与]$/.test(words[at]!.text) &&
    next !== undefined &&
    !placeFrom.has(at + 1) &&
    !rankWords.has(next.text) &&
    !bareBodies.has(next.text) &&
    isInner(next)
  )
}

/** What bodies with several fields end in. */
const bureaus = /(?:局|厅|部|署|委员会|委|办公室)$/

const isInner = (word: Token): boolean =>
  innerTags.test(word.tag) && !isStop(word) ? true : namingWords.has(word.text)

function suffixOf(name: string): OrganisationSuffix | undefined {
  return organisationSuffixes.get(name.at(-1)!)?.find(({ suffix }) => name.endsWith(suffix))
}

function holds(
  { suffix, rule }: OrganisationSuffix,
  name: string,
  words: readonly Token[],
  i: number,
  j: number,
  { named, crossed, place }: { named: boolean; crossed: boolean; place: NameSpan | undefined },
): boolean {
  if (name === suffix) return rule === 'bare'
  const stem = name.length - suffix.length
  // 党工委管委会: two that stand side by side.
  if (rule === 'bare' && bareBodies.has(name.slice(0, stem))) return false
  // A suffix of one character at the end of a longer word is none: 机会, 吴军.
  const last = words[j]!
  if (i === j && knownStart(name) > 0) return !isKind(name)
  // 教育部, 财政局: one word of the dictionary.
  if (i === j && rule === 'field' && suffix.length === 1 && last.tag !== 'nt')
    return last.text.length === 3 && !isKind(name)
  // 保障局: an unseen word that says what the body deals with.
  const isField = rule === 'field' && last.text.length > 2 && (last.tag === 'x' || crossed)
  if (suffix.length === 1 && last.text.length > 1 && !/^n[tz]$/.test(last.tag) && !isField) return false
  if (suffix.length === 1 && last.text.length === 1 && j !== i + 1 && place === undefined && !crossed)
    return false
  if (i === j && last.tag === 'nt') return last.text.length > 2 && !isKind(name)
  if (place === undefined && kindStarts.test(name)) return false
  if (rule === 'named' || rule === 'bare') return named && (place !== undefined || stem >= 1) && !isKind(name)
  return stem >= 2 && (named || words.slice(i, j + 1).every(isFieldWord)) && !isKind(name)
}

const isFieldWord = ({ tag, text }: Token): boolean =>
  /^(?:n|nt|vn|nz|j|b)$/.test(tag) || namingWords.has(text)

/** What ends as a body does and is none: kinds of bodies, events, parts of the day. */
const kinds =
  /(?:[一这该本某各]|全部|内部|外部|干部|局部|部分|大部|中部|[东西南北]部|上部|下部|底部|头部|社会|机会|都会|大会|全会|晚会|年会|宴会|运动会|博览会|座谈会|报告会|发布会|听证会|评选会|恳谈会|推介会|研讨会|茶话会|协商会|议事会|说事会|圆桌会|板凳会|院坝会|联席会|交流会|例会|议会厅|客厅|餐厅|大厅|结局|格局|布局|当局|时局|大局|全局|定局|住所|场所|厕所|研究所所|书院|剧院|影院|法院院|庭院|团队|军队|车队|排队|政党|文化站|加油站|车站|电站|网站|上网|互联网|电网|管网|路网|集团军|海报|情报|举报|汇报|申报|通报|预报|喜报|社团|军团|财团|[大中小新副]中心|联合公报|通讯社|[接结]合部|议事厅|一张网|克朗|世界|体系|(?<![省市区县州镇乡旗盟民])政府|[国洲]公司|市公司|党和政府|上市公司)$/
/** Ranks and kinds make one body of government, but many schools and centres: 国家实验室, 公立医院. */
const kindStarts =
  /^(?:公立|普通|民办|公办|新建|改建|扩建|改扩建|新增|民营|国有|重点|基层|各)|^(?:国家|国际|世界|省|市|县|区|全国|全省|中央|镇|乡|园区|社区|街道)(?:[^省市区县]{0,8})(?:中心|实验室|大学|高中|学校|小学|中学|医院|基金|银行|公司|工厂|站|所|院)$/
const isKind = (name: string): boolean => kinds.test(name)

/** 之禾时装, 东辰安费诺: a word that no dictionary holds, and a trade behind it. */
function firmAt(words: readonly Token[], i: number, place: NameSpan | undefined): number {
  const at = place === undefined ? i : place.last + 1
  const stem = words[at]
  const trade = words[at + 1]
  if (stem === undefined || trade === undefined) return -1
  if (!(stem.tag === 'x' && isProper(stem) && trades.has(trade.text))) return -1
  const next = words[at + 2]
  return next !== undefined && trades.has(next.text) && next.text !== '科学' ? at + 2 : at + 1
}
