import type { Note } from './span.ts'

/** What looks like a slip of typing, recognition or conversion. It is noted and left as it is. */
const suspicions: readonly { code: string; pattern: RegExp; message(found: string): string }[] = [
  {
    code: 'latin-word',
    // The space in front is looked for first: it is rare in Chinese text.
    pattern: / (?<=[\u4e00-\u9fff”] )(?:and|or|of|the|to|in|on|for|with|by)(?= [\u4e00-\u9fff“])/,
    message: (found) => `“${found}” stands where a Chinese word belongs; it was left as it is.`,
  },
  {
    code: 'near-formula',
    pattern:
      /习(?!近平新时代中国特色社会主义思想)(?:近?平?新?时代?中国特?色社会?主义思想|平新时代)|(?<!中国特色)社会注意|中国特社会主义|(?<!社会)主意核心价值观|绿水青山就是金山(?!银山)|不忘初衷[、，]牢记使命|共同[副付]裕|高质量发[站张]/,
    message: (found) => `“${found}” is close to a set formulation and may be a slip; it was left as it is.`,
  },
  {
    code: 'replacement-character',
    pattern: /\ufffd+/,
    message: () => 'A character was lost before the text came here (U+FFFD).',
  },
  {
    code: 'private-character',
    pattern: /[\ue000-\uf8ff]+/,
    message: () => 'A character of private use has no meaning outside the font that it was made for.',
  },
]

/** All of them at once: no two begin alike, so that one pass finds what one pass for each would. */
const allOf = (list: typeof suspicions) =>
  new RegExp(list.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'g')
const anyKind = allOf(suspicions)
/** Those that a plain text may hold. */
const plainKind = allOf(suspicions.filter(({ code }) => !code.endsWith('-character')))

/** From so many of one kind on, one note tells of all. */
const most = 20

/** Goes through a text once for all kinds of suspicion; `plain` as `isPlain` says. Linear time. */
export function findSuspicions(text: string, plain: boolean): Note[] {
  const any = plain ? plainKind : anyKind
  const found: (Found | undefined)[] = []
  any.lastIndex = 0
  for (let match = any.exec(text); match !== null; match = any.exec(text)) {
    const what = match[0].trimStart()
    const end = match.index + match[0].length
    const kind = kindOf(what)
    found[kind] ??= { notes: [], count: 0, end }
    const of = found[kind]
    if (of.count++ <= most) {
      const { code, message } = suspicions[kind]!
      of.notes.push({ code, message: message(what), start: end - what.length, end })
    }
    of.end = end
  }
  return found.flatMap((of) => {
    if (of === undefined || of.count <= most) return of?.notes ?? []
    const [first] = of.notes as [Note]
    return [{ ...first, message: `${first.message} There are ${of.count} such places.`, end: of.end }]
  })
}

interface Found {
  notes: Note[]
  count: number
  end: number
}

/** Index into `suspicions`, by the first character. */
function kindOf(found: string): number {
  const code = found.charCodeAt(0)
  if (code < 0x80) return 0
  if (code === 0xfffd) return 2
  return code >= 0xe000 && code <= 0xf8ff ? 3 : 1
}
