const digits = new Map([...'〇零一二三四五六七八九'].map((char, i) => [char, i === 0 ? 0 : i - 1]))
digits.set('两', 2)
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const scales = new Map([
  ['万', 1e4],
  ['亿', 1e8],
])

/**
 * The number that Chinese numerals write: 四 → 4, 二十三 → 23, 一百零五 → 105, 三万二千 → 32000, 一九九八 → 1998.
 * NaN where they write none. Linear time.
 */
export function chineseNumber(text: string): number {
  if (text === '') return Number.NaN
  if (text.length > 1 && [...text].every((char) => digits.has(char) && char !== '两')) {
    return text.length > 12 ? Number.NaN : Number([...text].map((char) => digits.get(char)).join(''))
  }
  let total = 0
  let section = 0
  let digit = 0
  let seen = false
  for (const char of text) {
    const value = digits.get(char)
    const unit = units.get(char)
    const scale = scales.get(char)
    if (value !== undefined) digit = value
    else if (unit !== undefined) {
      section += (digit === 0 && !seen ? 1 : digit || 1) * unit
      digit = 0
    } else if (scale !== undefined) {
      total = (total + section + digit || 1) * scale
      section = 0
      digit = 0
    } else return Number.NaN
    seen = true
  }
  return total + section + digit
}

/** The number that digits with marks of thousands and a decimal point write: 1,234.5 → 1234.5. */
export const arabicNumber = (text: string): number => Number(text.replace(/[,，]/g, ''))

export const scaleOf = (scale: string): number =>
  [...scale].reduce((product, char) => product * (scales.get(char) ?? units.get(char) ?? 1), 1)
