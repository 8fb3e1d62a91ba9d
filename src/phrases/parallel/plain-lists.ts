import { pairSet } from '../../text/unit-set.ts'
import { isManner, namesField, predication, servesPeople } from './predication.ts'
import type { Shape } from './shape.ts'
import { sharedPlaces, sharesLast } from './shared-places.ts'
import { verb } from './word-class.ts'

// What shows that clauses of one shape are no slogan but a list of things or tasks.

/** 加强 + 林地、湿地管理: the verb in front of the first part governs the others, which begin with a noun. */
export function governsObjects(shapes: readonly Shape[]): boolean {
  const [first] = shapes as [Shape]
  if (first.firstClass !== verb || sharedPlaces(shapes) * 5 >= first.length * 2) return false
  const others = shapes.slice(1)
  return (
    first.classes.length > 1 &&
    // 创新引领、融合发展: the verb behind it is what all parts say.
    !(first.classes[1] === 'V' && others.every(({ classes }) => 'VWA'.includes(classes.at(-1)!))) &&
    others.every(
      (shape) =>
        'NFW'.includes(shape.classes[0]!) &&
        shape.text[0] !== first.text[0] &&
        predication(shape) !== 'predicate',
    )
  )
}

const goesBy = pairSet('紧跟 紧扣 紧贴 服务 立足 锚定 瞄准 突出 对标 服从'.split(' '))
const opensList = pairSet('围绕 聚焦 针对 包括 涉及 涵盖'.split(' '))
/** 围绕疫情防控、提高执法水平等议题: what the list is about to name, and not 围绕中心、服务大局. */
export const beginsList = ([first, ...others]: readonly Shape[]): boolean =>
  opensList(first!.text, 0) &&
  sharedPlaces([first!, others[0]!]) < 2 &&
  !(first!.length === 4 && others[0]!.length === 4 && /^p/.test(predication(others[0]!))) &&
  // 围绕中心大局、紧跟区委步伐: two verbs with what each goes by.
  !(first!.classes[1] === 'N' && others.every(({ text }) => goesBy(text, 0))) &&
  others.every(({ text }) => !text.startsWith(first!.text.slice(0, 2)))

/** 急难型、支出型: of what kind a thing is. */
export const areAttributes = (shapes: readonly Shape[]): boolean =>
  sharesLast(shapes) && shapes.every(({ text }) => text.length === 3 && '型式性级类度率'.includes(text[2]!))

/** Persons and places: however alike they are, they are things (外卖员、快递员). */
const thingEndings = '员者人家师工户民省市县区镇乡村院校局厅站园场厂店'
export const namesThings = (shapes: readonly Shape[]) =>
  shapes.every(({ text }) => thingEndings.includes(text.at(-1)!)) &&
  sharesLast(shapes) &&
  // 救世济民、富国强民
  !shapes.every(({ text }) => text.length === 4 && servesPeople(text, 2))

/** “星火”、“丰收”; “两重”建设、“两新”工作: names side by side. */
export const areQuotedNames = (shapes: readonly Shape[]): boolean =>
  shapes[0]!.text[0] === '“' &&
  shapes.every(({ text }) => {
    const behind = /^“[^”]*”(.{0,2})$/.exec(text)?.[1]
    return behind === '' || (behind !== undefined && namesField(behind))
  })

/** 服务贸易、数字贸易: kinds of one thing, named by the same last word. */
export function sameHead(shapes: readonly Shape[]): boolean {
  const [first] = shapes as [Shape, ...Shape[]]
  // The dictionary may have one of them as one word (实用价值、情绪价值); another shows the head.
  const showing = first.words === 1 ? (shapes.find(({ words }) => words === 2) ?? first) : first
  const head = showing.text.slice(showing.lastStart)
  const last = showing.classes.at(-1)
  const isNoun = last === 'N' || last === 'W' || (last === 'J' && shapes.length > 2)
  const shared = isNoun && head.length >= 2 && shapes.every(({ text }) => text.endsWith(head))
  return (
    shared &&
    !shapes.every(({ classes, text }) => classes.includes('P') || text[0] === first.text[0]) &&
    // How one thing is done (科学决策、民主决策、依法决策) is no list of things.
    !(showing !== first && shapes.some(({ text }) => isManner(text, 0)))
  )
}

/** 政协组织、政协委员: things of one kind, named by the same first word. */
export function sameModifier(shapes: readonly Shape[]): boolean {
  const [first] = shapes as [Shape, ...Shape[]]
  const showing = first.words === 1 ? (shapes.find(({ words }) => words === 2) ?? first) : first
  const modifier = showing.text.slice(0, showing.firstLength)
  const isNoun = 'NFJX'.includes(showing.classes[0]!)
  return isNoun && modifier.length >= 2 && shapes.every(({ text }) => text.startsWith(modifier))
}

/** 重点行业超低排放改造、重点企业深度治理: the same noun in front. */
export const opensAlike = ([first, ...others]: readonly Shape[]): boolean =>
  first!.firstLength > 1 &&
  'NJXF'.includes(first!.classes[0]!) &&
  others.every(({ text }) => text.startsWith(first!.text.slice(0, first!.firstLength)))

/** 定点帮扶、驻村帮扶等工作; 网络文学、网络游戏: kinds of one thing. */
export const endsAlike = ([first, ...others]: readonly Shape[]): boolean =>
  others.every(({ text }) => text.endsWith(first!.text.slice(-2)))

export const beginsWithSameTwo = ([first, ...others]: readonly Shape[]): boolean =>
  others.every(({ text }) => text.startsWith(first!.text.slice(0, 2)))

export const onlyNouns = (shapes: readonly Shape[]) => shapes.every(({ classes }) => /^[NJF]+$/.test(classes))
