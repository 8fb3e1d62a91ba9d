import { z } from 'zod'

/** What `tifa.config.json` may hold: options of the command line under their names in camel case. */

const name = z.string().min(1, 'allowed are strings that are not empty')
const level = z.int({ error: 'allowed are whole numbers from 1' }).min(1, 'allowed are whole numbers from 1')
const least = (from: number) => {
  const error = `allowed are whole numbers from ${from}`
  return z.int({ error }).min(from, error)
}

const clusters = "allowed are whole numbers from 1, or 'auto'"
const clusterCount = z.int({ error: clusters }).min(1, clusters)

export const config = z
  .strictObject({
    $schema: z.string().optional().describe('where an editor finds this schema'),
    themes: name.optional().describe('a theme file, from the folder of this file'),
    words: name.optional().describe("a user dictionary in jieba's format, from the folder of this file"),
    engine: z.enum(['tifa', 'nodejieba']).optional().describe('what cuts words'),
    guard: z
      .enum(['none', 'exceptions', 'segmenter', 'both'])
      .optional()
      .describe('what keeps a term from counting inside a longer word'),
    by: z
      .union([name, z.array(name).min(1)], { error: 'allowed are a name or a list of names' })
      .optional()
      .describe('what is counted together: unit, part, section, document, year, a column'),
    levels: z
      .union([level, z.array(level).min(1)], { error: 'allowed are a whole number from 1 or a list of such' })
      .optional()
      .describe('only themes of these levels'),
    time: name.optional().describe('the column of the year'),
    seed: least(0)
      .max(2 ** 32 - 1, 'allowed are whole numbers from 0 to 4294967295')
      .optional(),
    k: z
      .union([z.literal('auto'), clusterCount], { error: clusters })
      .optional()
      .describe('number of clusters'),
    limit: least(1).optional().describe('at most so many rows'),
    minCount: least(1).optional().describe('the fewest places'),
    format: z.enum(['table', 'csv', 'tsv', 'json', 'ndjson', 'md', 'parquet', 'xlsx', 'arrow']).optional(),
    bom: z.boolean().optional().describe('begin CSV and TSV with a byte order mark'),
    language: z.enum(['zh', 'en']).optional().describe('of charts'),
    encoding: name.optional().describe('of the texts'),
    inputFormat: name.optional().describe('what the files are'),
    textColumn: name.optional().describe('column of a table that holds the texts'),
  })
  .meta({
    title: 'tifa.config.json',
    description: 'Options of the tifa command line; those of a call outweigh them.',
  })

export type Config = z.infer<typeof config>
