import { z } from 'zod'
import type { FormulaKind } from '../phrases/formula-lexicon.ts'
import { formulas } from '../phrases/formula-lexicon.ts'

/** The rows of an analysis, one table a schema. Whole numbers are counts or places, shares run from 0 to 1. */

const count = z.int().min(0)
const share = z.number().min(0).max(1)
const number = z.number()
const text = z.string()
const maybe = z.number().nullable()
const pair = z.tuple([number, number])

export const place = {
  start: count.describe('where it begins in the text, in UTF-16 code units'),
  end: count.describe('where it ends: the place behind its last unit'),
}
const span = z.strictObject(place)
const from = { document: text, unit: text.exactOptional() }

export const note = z.strictObject({
  code: text.describe('stable, for programs'),
  message: text.describe('one sentence for a person'),
  ...place,
})

export const source = z.strictObject({
  name: text.describe('the file, empty for bare text'),
  offsets: z
    .array(z.strictObject({ text: count, raw: count }))
    .describe('leads from the text back to the file'),
  ...place,
})

export const unit = z.strictObject({
  id: text,
  name: text,
  heading: text.exactOptional(),
  caption: text.exactOptional(),
  chars: count.describe('characters without white space'),
  sections: count,
  quotes: count,
  slogans: count,
  ...place,
})

export const section = z.strictObject({
  id: text,
  unit: text,
  level: count,
  ordinal: count.exactOptional(),
  heading: text,
  part: z.enum(['review', 'plan', 'glossary']).exactOptional(),
  ...place,
})

export const quote = z.strictObject({
  ...from,
  text,
  kind: z.enum(['term', 'title', 'speech', 'part']),
  open: text,
  close: text,
  depth: count,
  speaker: text.exactOptional(),
  verb: text.exactOptional(),
  joined: text.exactOptional(),
  ...place,
})

const fields = [...new Set(formulas.values()), 'corpus'] as (FormulaKind | 'corpus')[]

export const slogan = z.strictObject({
  ...from,
  text,
  kinds: z.array(z.enum(['parallel', 'numeral', 'formula', 'quoted', 'heading'])),
  parts: z.array(span),
  score: share,
  reasons: z.array(text).exactOptional(),
  formula: text.exactOptional(),
  field: z.enum(fields).exactOptional(),
  ...place,
})

export const spread = z.strictObject({
  phrase: text,
  count,
  documents: count,
  units: count,
  firstUnit: text,
  shareOfUnits: share,
  shareOfDocuments: share,
  reach: z.enum(['local', 'shared', 'common']),
  heat: z.enum(['沸', '烫', '热', '温', '冷']),
  quoted: count,
  unquoted: count,
  firstYear: maybe,
  lastYear: maybe,
  peakYear: maybe,
})

export const themeCount = z.strictObject({
  unit: text,
  theme: text,
  label: text,
  parent: text.exactOptional(),
  level: count,
  count,
  weight: number,
  negated: count,
  terms: count,
  chars: count,
  perThousandChars: number,
  perThousandCharsInterval: pair,
  tokens: count.exactOptional(),
  perThousandTokens: number.exactOptional(),
  documents: count,
  documentsWithTheme: count,
  shareOfDocuments: share,
  units: count,
  unitsWithTheme: count,
  shareOfHits: share,
})

export const themeHit = z.strictObject({
  ...from,
  theme: text,
  term: text,
  text,
  weight: number,
  negated: z.boolean(),
  parts: z.array(span.extend({ term: text })),
  ...place,
})

const contrast = {
  expected: maybe,
  rateRatio: maybe.describe('how many times as frequent as elsewhere'),
  logRatio: maybe.describe('its base-2 logarithm'),
  rateRatioInterval: pair.nullable(),
  interval: pair.nullable(),
  exactInterval: z.tuple([number, number.nullable()]).nullable(),
  halfAdded: z.boolean(),
  g2: maybe,
  g2Williams: maybe,
  chi2: maybe,
  chi2Yates: maybe,
  p: maybe,
  pExact: maybe,
  logOdds: maybe,
  logOddsZ: maybe,
  pAdjusted: maybe,
  pHolm: maybe,
}

export const comparison = z.strictObject({
  unit: text,
  theme: text,
  label: text,
  observed: count,
  chars: count,
  perThousandChars: number,
  otherCount: count,
  otherChars: count,
  otherPerThousandChars: number,
  ...contrast,
  bootstrapInterval: pair.nullable(),
  locationQuotient: maybe,
  dispersion: maybe,
  dp: maybe,
  juillandD: maybe,
  carrollD2: maybe,
  rosengrenS: maybe,
})

export const keyword = z.strictObject({
  unit: text,
  rank: count,
  word: text,
  tag: text,
  count,
  tokens: count,
  perThousandTokens: number,
  documents: count,
  otherCount: count,
  otherTokens: count,
  ...contrast,
})

const named = z.strictObject({ text, ...place })

export const foundCase = z.strictObject({
  id: text,
  unit: text,
  section: text,
  text,
  topic: named.exactOptional(),
  marker: z.enum(['title', 'topic', 'example', 'benefit', 'event', 'dated', 'heading']),
  score: number,
  places: z.array(named),
  organisations: z.array(named),
  persons: z.array(named.extend({ office: text.exactOptional() })),
  people: z.array(named),
  quantities: z.array(
    named.extend({
      value: number,
      unit: text,
      upTo: number.exactOptional(),
      hedge: text.exactOptional(),
      hedgeKind: z.enum(['about', 'over', 'under', 'atLeast', 'atMost']).exactOptional(),
      of: text.exactOptional(),
    }),
  ),
  dates: z.array(
    named.extend({
      year: number.exactOptional(),
      month: number.exactOptional(),
      day: number.exactOptional(),
    }),
  ),
  outcome: named.exactOptional(),
  ...place,
})
