import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runTifa } from './command.test-support.ts'

export const engines = join(root, 'docs', 'engines')

/** Runs the built command where no test has put a file. */
export const tifa = (args: readonly string[], input?: string) => runTifa(args, tmpdir(), input)

export interface Report {
  id: string
  unit: string
  text: string
}

/** The provincial reports where they are, else paragraphs of the fixture, some of them twice. */
export function someReports(): Report[] {
  const folder = join(process.env['TIFA_SHARED'] ?? join(root, '..', 'shared'), 'corpus', 'provinces-2026')
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ id: name, unit: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8') }))
  } catch {
    const lines = readFileSync(join(root, 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8').split('\n')
    return lines
      .filter((line) => line.trim() !== '')
      .map((text, i) => ({ id: `f${i}`, unit: `单位${i % 7}`, text }))
  }
}

export const asLines = (reports: readonly Report[]) =>
  reports.map((report) => `${JSON.stringify(report)}\n`).join('')

/** Whether a program of the system is there; tests that need one say so where it is not. */
export const hasProgram = (name: string) =>
  spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).status === 0
