import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Analysis, analyze } from '../analyze.ts'
import { registerNode } from '../segment/register.node.ts'

/** The analysis of the founding report. */
export async function fixtureAnalysis(): Promise<Analysis> {
  registerNode()
  const fixture = join(__dirname, '..', '..', 'fixtures', 'nantong-2022', 'raw.txt')
  return analyze(readFileSync(fixture, 'utf8'))
}
