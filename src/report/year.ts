const western = /(?:^|\D)((?:18|19|20)\d\d)\s*年/
const chinese = /([一二][八九〇○零][〇○零一二三四五六七八九]{2})年/
const inName = /(?:^|\D)((?:18|19|20)\d\d)(?!\d)/
const digits = '零一二三四五六七八九'

/**
 * The year that a report is of: the first that its title, its occasion or its subtitle names (2026年…政府工作报告,
 * 二〇二六年一月二十七日), else a year in the name of its file (1998.txt). Undefined where none says. A report's own text is not
 * searched: it speaks of many years.
 */
export function yearOf(lines: readonly (string | undefined)[], fileName: string): number | undefined {
  for (const line of lines) {
    if (line === undefined) continue
    const year = western.exec(line)?.[1] ?? chinese.exec(line)?.[1]
    if (year !== undefined)
      return Number(year.replace(/[^\d]/g, (char) => `${Math.max(0, digits.indexOf(char))}`))
  }
  const named = inName.exec(fileName)?.[1]
  return named === undefined ? undefined : Number(named)
}
