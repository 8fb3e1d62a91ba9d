import { shown, TifaError } from '../error.ts'
import type { Document } from '../report/documents.ts'
import { type BareTexts, bareTexts, winnow } from './fingerprints.ts'

/** A passage that two documents share. */
export interface Reuse {
  document: string
  start: number
  end: number
  otherDocument: string
  otherStart: number
  otherEnd: number
  /** Letters and digits that agree; marks and blanks are not compared. */
  length: number
  /** The passage as the first document has it. */
  text: string
}

export interface ReuseOptions {
  /**
   * The fewest letters and digits of a passage, a whole number from 8 on. Default 30: below it reports share formulas,
   * above it sentences.
   */
  minChars?: number
  /**
   * In how many places a passage may stand, a whole number from 2 on, before it is taken for boilerplate and its places
   * are no longer compared. Default 64. Time grows with it.
   */
  maxPlaces?: number
}

/**
 * Finds passages that two documents share, each as long as it can be: letters and digits agree one by one, marks and
 * blanks may differ. Every shared passage of `minChars` or more is found through a fingerprint of half its length
 * (winnowing), but for such as stand in more than `maxPlaces`. A passage that several documents share gives a row for each
 * pair. Rows come in the order of the documents, then of the places. Time characters × `maxPlaces` at worst, in reports
 * about linear; memory some 30 bytes a character.
 *
 * @throws TifaError for an option below its least value.
 */
export function findReuse(documents: readonly Document[], options: ReuseOptions = {}): Reuse[] {
  const { minChars = 30, maxPlaces = 64 } = options
  if (!Number.isInteger(minChars) || minChars < 8) {
    throw new TifaError(
      'option',
      `minChars: received ${shown(minChars)}; allowed is a whole number from 8 on`,
    )
  }
  if (!Number.isInteger(maxPlaces) || maxPlaces < 2) {
    throw new TifaError(
      'option',
      `maxPlaces: received ${shown(maxPlaces)}; allowed is a whole number from 2 on`,
    )
  }
  const bare = bareTexts(documents.map(({ text }) => text))
  const rows: Reuse[] = []
  for (const match of matchesOf(bare, minChars, maxPlaces)) {
    const [a, b] = [documents[match.document]!, documents[match.other]!]
    const { offsets } = bare
    const start = offsets[match.from]!
    const end = offsets[match.from + match.length - 1]! + 1
    rows.push({
      document: a.id,
      start,
      end,
      otherDocument: b.id,
      otherStart: offsets[match.otherFrom]!,
      otherEnd: offsets[match.otherFrom + match.length - 1]! + 1,
      length: match.length,
      text: a.text.slice(start, end),
    })
  }
  return rows
}

interface Match {
  document: number
  from: number
  other: number
  otherFrom: number
  length: number
}

function matchesOf(bare: BareTexts, minChars: number, maxPlaces: number): Match[] {
  const { codes, begins } = bare
  const size = Math.ceil(minChars / 2)
  const places = new Map<number, { document: number; place: number }[]>()
  /** How far each pair of documents is compared already, by the distance of the places: no passage is read twice. */
  const compared = new Map<number, Map<number, number>>()
  const matches: Match[] = []
  const documents = begins.length - 1
  for (let other = 0; other < documents; other++) {
    winnow(
      codes,
      begins[other]!,
      begins[other + 1]!,
      { size, window: minChars - size + 1 },
      (hash, otherPlace) => {
        let earlier = places.get(hash)
        if (!earlier) {
          earlier = []
          places.set(hash, earlier)
        }
        if (earlier.length > maxPlaces) return
        for (const { document, place } of earlier) {
          if (document === other) continue
          const key = document * documents + other
          let ends = compared.get(key)
          if (!ends) {
            ends = new Map()
            compared.set(key, ends)
          }
          const distance = otherPlace - place
          if ((ends.get(distance) ?? 0) > otherPlace) continue
          const match = widest(bare, { document, from: place, other, otherFrom: otherPlace, length: 0 })
          ends.set(distance, Math.max(otherPlace + 1, match.otherFrom + match.length))
          if (match.length >= minChars) matches.push(match)
        }
        earlier.push({ document: other, place: otherPlace })
      },
    )
  }
  return matches.sort(
    (a, b) => a.document - b.document || a.from - b.from || a.other - b.other || a.otherFrom - b.otherFrom,
  )
}

/** Reads on from a common place to both sides, within both documents. */
function widest({ codes, begins }: BareTexts, seed: Match): Match {
  let { from, otherFrom } = seed
  let [end, otherEnd] = [from, otherFrom]
  const [last, otherLast] = [begins[seed.document + 1]!, begins[seed.other + 1]!]
  while (end < last && otherEnd < otherLast && codes[end] === codes[otherEnd]) {
    end++
    otherEnd++
  }
  const [first, otherFirst] = [begins[seed.document]!, begins[seed.other]!]
  while (from > first && otherFrom > otherFirst && codes[from - 1] === codes[otherFrom - 1]) {
    from--
    otherFrom--
  }
  return { ...seed, from, otherFrom, length: end - from }
}
