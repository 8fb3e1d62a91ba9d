import { shown, TifaError } from '../error.ts'

/** The encodings that tifa reads, as the Encoding Standard names them. */
export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'gbk' | 'big5'

interface Encoding {
  name: EncodingName
  /** Other names for it, in lower case. */
  aliases: readonly string[]
  /** The bytes that a file of this encoding may begin with to say so. */
  mark?: readonly number[]
  /**
   * How often a Chinese text file without a byte order mark is in it, before a look inside. Absent for what
   * another entry covers: GB18030 reads all that GBK does.
   */
  prior?: number
}

/** What is known of each encoding, as a table; the likeliest first. */
export const encodings: readonly Encoding[] = [
  {
    name: 'utf-8',
    aliases: ['utf8', 'utf-8-sig', 'utf8-bom', 'unicode-1-1-utf-8'],
    mark: [0xef, 0xbb, 0xbf],
    prior: 0.9,
  },
  { name: 'gb18030', aliases: ['gb-18030', 'gb18030-2000', 'gb18030-2005', 'gb18030-2022'], prior: 0.08 },
  {
    name: 'gbk',
    aliases: ['gb2312', 'gb_2312', 'gb_2312-80', 'gb-2312', 'euc-cn', 'cp936', 'ms936', 'x-gbk', '936'],
  },
  {
    name: 'big5',
    aliases: ['big5-hkscs', 'big5-eten', 'big-5', 'big5hkscs', 'cp950', 'ms950', 'x-x-big5', '950'],
    prior: 0.014,
  },
  {
    name: 'utf-16le',
    aliases: ['utf-16', 'utf16', 'utf16le', 'ucs-2', 'ucs2', 'unicode'],
    mark: [0xff, 0xfe],
    prior: 0.004,
  },
  { name: 'utf-16be', aliases: ['utf16be', 'unicodefffe'], mark: [0xfe, 0xff], prior: 0.002 },
]

/** The encoding of a name as people, programs and web pages write it; undefined for one that tifa doesn't read. */
export function encodingNamed(name: string): EncodingName | undefined {
  const plain = name.trim().toLowerCase()
  return encodings.find((known) => known.name === plain || known.aliases.includes(plain))?.name
}

/** @throws TifaError naming the option, for what is no encoding that tifa reads. */
export function checkedEncoding(received: unknown): EncodingName {
  const name = typeof received === 'string' ? encodingNamed(received) : undefined
  if (name !== undefined) return name
  const allowed = encodings.map((known) => `'${known.name}'`).join(', ')
  throw new TifaError('option', `encoding: received ${shown(received)}; allowed are ${allowed}`)
}

/** The encoding that the bytes themselves name by a byte order mark. */
export function markedEncoding(bytes: Uint8Array): EncodingName | undefined {
  return encodings.find(({ mark }) => mark?.every((byte, i) => bytes[i] === byte))?.name
}
