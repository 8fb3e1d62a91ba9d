import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(__dirname, '..', '..')
export const cli = join(root, 'dist', 'cli.js')
export const fixture = join(root, 'fixtures', 'nantong-2022', 'raw.txt')

/**
 * Runs the built command as a user does, in a folder. Output that Node would cut off (an analysis as JSON is over
 * the megabyte that it keeps unless told) or a run that hangs throws, so that no test compares two halves.
 */
export function runTifa(args: readonly string[], cwd: string, input?: string | Buffer) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    timeout: 120_000,
    maxBuffer: 2 ** 28,
    ...(input === undefined ? {} : { input }),
  })
  // A command that refuses its options ends before it has read its input.
  if (error !== undefined && (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  return { status, stdout: stdout.toString(), bytes: stdout, stderr: stderr.toString() }
}
