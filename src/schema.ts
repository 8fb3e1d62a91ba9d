import { z } from 'zod'
import type { Analysis } from './analyze.ts'
import { clustering, clusterTheme, unitCluster } from './schema/clusters.ts'
import { config } from './schema/config.ts'
import {
  comparison,
  foundCase,
  keyword,
  note,
  quote,
  section,
  slogan,
  source,
  spread,
  themeCount,
  themeHit,
  unit,
} from './schema/rows.ts'
import type { UserWord } from './segment/segmenter.ts'
import { themeFile } from './themes/entry.ts'

/** What `analyze` gives, exactly: a key more or less is a mistake. */
export const analysis: z.ZodType<Analysis> = z
  .strictObject({
    stamp: z
      .strictObject({
        tifa: z.string(),
        engine: z.string(),
        lexicon: z.string(),
        themes: z.string(),
        text: z.string(),
        options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      })
      .describe('version, options and hashes of all that the result was made from'),
    title: z.string(),
    subtitle: z.string().exactOptional(),
    text: z.string().describe('the repaired text, which all places index'),
    sources: z.array(source),
    units: z.array(unit),
    sections: z.array(section),
    quotes: z.array(quote),
    slogans: z.array(slogan),
    phrases: z.array(spread),
    themes: z.array(themeCount),
    hits: z.array(themeHit),
    comparisons: z.array(comparison),
    keywords: z.array(keyword),
    cases: z.array(foundCase),
    clusters: clustering,
    clusterThemes: z.array(clusterTheme),
    unitClusters: z.array(unitCluster),
    notes: z.array(note),
  })
  .meta({ title: 'Analysis', description: 'What tifa analyze prints and analysis.json holds.' })

/** User words as `userWords` takes them. */
export const userWords: z.ZodType<UserWord[]> = z
  .array(
    z.strictObject({
      word: z.string().min(1).max(511),
      frequency: z.number().positive().exactOptional(),
      whole: z.boolean().exactOptional(),
      tag: z.string().min(1).exactOptional(),
    }),
  )
  .meta({ title: 'User words', description: 'Words to add to the dictionary.' })

const schemas = { analysis, themes: themeFile, words: userWords, config } as const

export type SchemaName = keyof typeof schemas

export const schemaNames = Object.keys(schemas) as SchemaName[]

/**
 * A JSON Schema (draft 2020-12) of what tifa writes (`analysis`) and of what people write for it: theme files (`themes`), user
 * words (`words`), `tifa.config.json` (`config`). Made from the zod schemas by which these are checked.
 */
export const jsonSchema = (name: SchemaName): object => z.toJSONSchema(schemas[name], { io: 'input' })
