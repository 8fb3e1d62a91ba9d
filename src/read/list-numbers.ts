const digits = '〇一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'

/** 十二, 一百零三 and 二十: as one counts; the marks are those of ten, hundred, thousand. */
function counted(value: number, figures: string, marks: readonly string[], zero: string): string {
  let text = ''
  const places = String(value).split('').map(Number)
  for (const [i, figure] of places.entries()) {
    const mark = marks[places.length - 1 - i]!
    if (figure > 0) text += figures[figure]! + mark
    else if (text !== '' && !text.endsWith(zero)) text += zero
  }
  const trimmed = text.endsWith(zero) ? text.slice(0, -zero.length) : text
  return value >= 10 && value < 20 ? trimmed.replace(figures[1]!, '') : trimmed
}

const chinese = (value: number) => counted(value, digits, ['', '十', '百', '千'], '零')
const formal = (value: number) => counted(value, formalDigits, ['', '拾', '佰', '仟'], '零')
const spelled = (value: number) => [...String(value)].map((digit) => digits[Number(digit)]!).join('')
const letters = (value: number) =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
const cycle = (marks: string) => (value: number) => [...marks][(value - 1) % [...marks].length]!

const romanFigures: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, figure] of romanFigures) {
    while (rest >= worth) {
      text += figure
      rest -= worth
    }
  }
  return text
}

const shifted = (value: number, first: number, most: number) =>
  value <= most ? String.fromCodePoint(first + value - 1) : `(${value})`

/** How Word writes the number of a list item: by the name of its number format. */
const formats = new Map<string, (value: number) => string>([
  ['decimal', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  [
    'decimalFullWidth',
    (value) => String(value).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  ],
  ['decimalEnclosedCircle', (value) => shifted(value, 0x2460, 20)],
  ['decimalEnclosedCircleChinese', (value) => shifted(value, 0x2460, 20)],
  ['decimalEnclosedParen', (value) => shifted(value, 0x2474, 20)],
  ['decimalEnclosedFullstop', (value) => shifted(value, 0x2488, 20)],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', chinese],
  ['chineseLegalSimplified', formal],
  ['ideographDigital', spelled],
  ['taiwaneseDigital', spelled],
  ['japaneseDigitalTenThousand', spelled],
  ['ideographTraditional', cycle('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', cycle('子丑寅卯辰巳午未申酉戌亥')],
  ['ideographEnclosedCircle', (value) => shifted(value, 0x3280, 10)],
  ['lowerLetter', letters],
  ['upperLetter', (value) => letters(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['none', () => ''],
])

/** A list item's number as Word writes it, as in `十二` for 12 and `chineseCounting`. Unknown formats give digits. */
export function listNumber(value: number, format: string): string {
  const safe = Math.min(9999, Math.max(0, value))
  if (safe === 0) return format === 'none' ? '' : '0'
  return (formats.get(format) ?? String)(safe)
}
