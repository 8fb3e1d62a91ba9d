import { areaList } from '@vant/area-data'

/**
 * Entries of the list that name a kind of district, not one district; and two whose names read as `and` and `together
 * with` before 县 far more often than as names.
 */
const kinds = /^(?:县|[城郊矿东西南北中]区|市辖区|(?:省|自治区)直辖县.*|.*街道办事处|其它区|和县|会同县)$/

/** What may be left off a district's name: 南通市 → 南通, 海门区 → 海门, 延边朝鲜族自治州 → 延边. */
const tails =
  /(?:(?:(?:[一-鿿]{1,4}族){1,4}|维吾尔|壮族|回族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)?自治[区州县旗]|特别行政区|地区|林区|新区|[省市区县旗盟])$/

/** Names of provinces and cities that are also words: without 省 or 市 they are no place. */
const words = new Set('大同 长治 日照 安康 白银 来宾 朝阳 中山 广安 平凉 安顺 兴安 山南 海东 自治'.split(' '))

export interface Gazetteer {
  /** Full names: 南通市, 海门区, 延边朝鲜族自治州. */
  full: ReadonlySet<string>
  /** Short names of provinces and cities (南通), which are places wherever they stand. */
  wellKnown: ReadonlySet<string>
  /** Short names of counties and districts (海门): many are words too, so that more must speak for a place. */
  short: ReadonlySet<string>
  /** The first two characters of every name: most words begin none. */
  starts: ReadonlySet<string>
  /** Length of the longest full name. */
  longest: number
}

let made: Gazetteer | undefined

/** China's administrative districts down to the county, put in sets at first use (some 3,400 names, a few ms). */
export function gazetteer(): Gazetteer {
  if (made === undefined) {
    const full = new Set<string>()
    const wellKnown = new Set<string>()
    const short = new Set<string>()
    const add = (names: Record<string, string>, shortNames: Set<string>) => {
      for (const name of Object.values(names)) {
        if (kinds.test(name)) continue
        full.add(name)
        const stem = name.replace(tails, '')
        if (stem.length >= 2 && stem.length <= 6 && !words.has(stem)) shortNames.add(stem)
      }
    }
    add(areaList.province_list, wellKnown)
    add(areaList.city_list, wellKnown)
    add(areaList.county_list, short)
    const starts = new Set([...full, ...wellKnown, ...short].map((name) => name.slice(0, 2)))
    made = {
      full,
      wellKnown,
      short,
      starts,
      longest: [...full].reduce((most, { length }) => Math.max(most, length), 0),
    }
  }
  return made
}
