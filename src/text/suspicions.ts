import type { Note } from './span.ts'

/** Characters of private use or replacement; a Latin word behind a space. */
const odd = 1
const spacedLatin = 2
type Rarity = typeof odd | typeof spacedLatin

/** What looks like a slip of typing, recognition or conversion. It is noted and left as it is. */
const suspicions: readonly {
  code: string
  pattern: RegExp
  message(found: string): string
  /** Looked for only where the text holds what it begins with, which most texts do not. */
  rare?: Rarity
}[] = [
  {
    code: 'latin-word',
    rare: spacedLatin,
    // The space in front is looked for first: it is rare in Chinese text.
    pattern: / (?<=[\u4e00-\u9fff”] )(?:and|or|of|the|to|in|on|for|with|by)(?= [\u4e00-\u9fff“])/g,
    message: (found) => `“${found}” stands where a Chinese word belongs; it was left as it is.`,
  },
  {
    code: 'near-formula',
    pattern:
      /习(?!近平新时代中国特色社会主义思想)近?平?新?时代?中国特?色社会?主义思想|习平新时代|(?<!中国特色)社会注意|中国特社会主义|(?<!社会)主意核心价值观|绿水青山就是金山(?!银山)|不忘初衷[、，]牢记使命|共同[副付]裕|高质量发[站张]/g,
    message: (found) => `“${found}” is close to a set formulation and may be a slip; it was left as it is.`,
  },
  {
    code: 'replacement-character',
    rare: odd,
    pattern: /\ufffd+/g,
    message: () => 'A character was lost before the text came here (U+FFFD).',
  },
  {
    code: 'private-character',
    rare: odd,
    pattern: /[\ue000-\uf8ff]+/g,
    message: () => 'A character of private use has no meaning outside the font that it was made for.',
  },
]

/** From so many of one kind on, one note tells of all. */
const most = 20

/** Goes through a text once for each kind of suspicion. Linear time. */
export function findSuspicions(text: string): Note[] {
  const held = rarities(text)
  return suspicions.flatMap(({ code, pattern, message, rare }) => {
    if (rare !== undefined && (held & rare) === 0) return []
    const found = [...text.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length
      const what = match[0].trimStart()
      return { code, message: message(what), start: end - what.length, end }
    })
    if (found.length <= most) return found
    const all = `${found[0]!.message} There are ${found.length} such places.`
    return [{ code, message: all, start: found[0]!.start, end: found.at(-1)!.end }]
  })
}

/** Which rare things a text holds, in one pass. */
function rarities(text: string): number {
  let held = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x20) {
      const next = text.charCodeAt(i + 1)
      if (next >= 0x61 && next <= 0x7a) held |= spacedLatin
    } else if (code >= 0xe000 && (code <= 0xf8ff || code === 0xfffd)) held |= odd
  }
  return held
}
