import { checkOptions, shown, TifaError } from '../error.ts'
import { checkedThemes } from './define.ts'
import { readThemeCsv } from './formats/csv.ts'
import { readLexicoder } from './formats/lexicoder.ts'
import { readLiwc } from './formats/liwc.ts'
import type { FormatReader } from './formats/source.ts'
import { readQuanteda, readYaml } from './formats/yaml.ts'
import { readYoshikoder } from './formats/yoshikoder.ts'
import type { Themes } from './theme.ts'

const formats = {
  yaml: { read: readYaml, endings: ['yaml', 'yml'] },
  json: { read: readYaml, endings: ['json'] },
  csv: { read: readThemeCsv, endings: ['csv', 'tsv'] },
  liwc: { read: readLiwc, endings: ['dic'] },
  quanteda: { read: readQuanteda, endings: [] },
  yoshikoder: { read: readYoshikoder, endings: ['ykd', 'lcd'] },
  lexicoder: { read: readLexicoder, endings: ['lc3'] },
} as const satisfies Record<string, { read: FormatReader; endings: readonly string[] }>

export type ThemesFormat = keyof typeof formats

export interface ParseThemesOptions {
  /**
   * How the themes are written: tifa's own `yaml`, `json` and `csv`; or the dictionaries of other programs: `liwc` (.dic),
   * `quanteda` (.yml), `yoshikoder` (.ykd, and Lexicoder's .lcd), `lexicoder` (.lc3). Default: by the ending of `name`, else by
   * how the text begins. A .yml without the keys of a theme file is read as quanteda's.
   */
  format?: ThemesFormat
  /** What the file is called in errors. Default `themes`. */
  name?: string
}

/**
 * Reads themes from the text of a file and checks them as `defineThemes` does. What is wrong is told with file, line and,
 * where there is one, column: `my.yaml:7:9: themes[0].terms[2]: received "经济" twice; …`.
 *
 * @throws TifaError for options that cannot be meant and files with mistakes in them
 */
export async function parseThemes(text: string, options: ParseThemesOptions = {}): Promise<Themes> {
  checkOptions(options)
  const { name = 'themes', format = formatOf(name, text) } = options
  if (typeof text !== 'string') {
    throw new TifaError('option', `text: received ${shown(text)}; allowed is the text of a theme file`)
  }
  if (!Object.hasOwn(formats, format)) {
    const allowed = Object.keys(formats).map(shown).join(', ')
    throw new TifaError('option', `format: received ${shown(format)}; allowed are ${allowed}`)
  }
  if (text.trim() === '') throw new TifaError('input', `${name}: is empty; allowed are themes`)
  const { input, locate } = await formats[format].read(text, name)
  return checkedThemes(input, locate, name)
}

/** How a text begins, where its name does not tell. */
const beginnings: readonly (readonly [RegExp, ThemesFormat])[] = [
  [/^\s*</, 'yoshikoder'],
  [/^\s*%\s*$/m, 'liwc'],
  [/^\s*\+\S/, 'lexicoder'],
  [/^\ufeff?(?:theme|term)\s*[,;\t]/i, 'csv'],
]

function formatOf(name: string, text: string): ThemesFormat {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  for (const [format, { endings }] of Object.entries(formats)) {
    if ((endings as readonly string[]).includes(ending)) return format as ThemesFormat
  }
  return beginnings.find(([start]) => start.test(String(text).slice(0, 200)))?.[1] ?? 'yaml'
}
