import type { RawLine } from './lines.ts'

/**
 * Asks a text itself whether two lines belong together: two characters that meet at a break and meet elsewhere too
 * are likely torn apart (政协工|作), and a line that begins as other lines begin is likely a line of its own
 * (海门区政协 above 海门区政协委员……). Built once, in linear time; a question costs the length of the lines.
 */
export class Kinship {
  readonly #pairs = new Set<number>()
  readonly #starts = new Set<string>()

  /** `begins` says of a line whether it surely begins something: the line above does not reach the width. */
  constructor(lines: readonly RawLine[], begins: (index: number) => boolean) {
    lines.forEach(({ text }, index) => {
      for (let i = 0; i + 1 < text.length; i++) this.#pairs.add(pairOf(text, i))
      if (begins(index)) this.#starts.add(text.slice(0, startLength))
    })
  }

  /**
   * Above 0 where `after` seems to go on from `block`, below 0 where it seems to begin anew. The weights are rough
   * log-odds: a break inside a paragraph is far commoner than a title that fills its line to the end.
   */
  between(block: string, after: string): number {
    let score = 1.5
    const seam = block.at(-1)! + after[0]!
    score += this.#pairs.has(pairOf(seam, 0)) ? 3 : -0.9
    score += this.#starts.has(after.slice(0, startLength)) ? -2.8 : 0.6
    score += wholeEnding.test(block) ? -1.8 : 1
    const halves = block.split(/[\s\u3000]+/)
    if (halves.length === 2) {
      // A couplet is whole when its halves are even.
      const [first, second] = halves as [string, string]
      score += second.length === first.length ? -2.5 : second.length < first.length ? 2 : -1
    }
    return score
  }
}

const startLength = 3
const pairOf = (text: string, i: number) => text.charCodeAt(i) * 65536 + text.charCodeAt(i + 1)

/** What titles, names and captions like to end in. */
const wholeEnding =
  /(?:活动|现场|调研|报告|集锦|会议|政协|工委|委员会|政府|中心|公司|大学|学院|街道|社区|[省市县区镇乡村局厅部院]|上[）)]?|摄|[）)])$/
