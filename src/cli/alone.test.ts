import { join } from 'node:path'
import { expect, it } from 'vitest'
import { printed } from './printed.test-support.ts'

const fixtures = join(__dirname, '..', '..', 'fixtures')
const several = join(fixtures, 'nantong-2022', 'raw.txt')
const alone = join(fixtures, 'county-2023', 'raw.txt')
const years = join(__dirname, 'years.test-data.csv')
const unit = 'Nothing to compare: there is only one unit; give several reports, or --by section.\n'

it.each(['compare', 'keywords', 'distances', 'dispersion', 'firmness'])(
  'tifa %s says that one unit alone has nothing to be compared with',
  async (verb) => {
    expect(await printed(verb, alone)).toMatch(new RegExp(`${unit}$`))
    expect(await printed(verb, several)).not.toContain('Nothing to compare')
    expect(await printed(verb, alone, '--by', 'section')).not.toContain('Nothing to compare')
    // Programs read the rows alone.
    expect(await printed(verb, alone, '--csv')).not.toContain('Nothing to compare')
  },
)

it('names what --by asked for', async () => {
  expect(await printed('compare', alone, '--by', 'year')).toMatch(
    /Nothing to compare: there is only one year; give texts of several, or another --by\.\n$/,
  )
})

it.each([[[]], [['--changes']]])(
  'tifa trends %j says that one year or none has no trend',
  async (options) => {
    expect(await printed('trends', alone, ...options)).toMatch(
      /Nothing to compare: there is only one year, 2023; give reports of several\.\n$/,
    )
    expect(await printed('trends', years, ...options)).toMatch(
      /^no rows\nNothing to compare: no text has a year; --time names the column that holds it \(it is year now\)\.\n$/,
    )
    expect(await printed('trends', years, '--time', '年份', ...options)).not.toContain('Nothing to compare')
  },
)
