import { describe, expect, it } from 'vitest'
import { showProgress } from './progress.ts'

function run(isTTY: boolean, msPerFile: number): string[] {
  const written: string[] = []
  let time = 0
  const progress = showProgress({ isTTY, columns: 60, write: (text) => written.push(text) }, () => time)
  for (let done = 0; done <= 4; done++) {
    progress.update({ done, total: 4, path: `/reports/${'很长的名字'.repeat(20)}${done}.txt` })
    time += msPerFile
  }
  progress.clear()
  return written
}

describe('showProgress', () => {
  it('shows a bar on a terminal once reading takes long, and takes it away', () => {
    const written = run(true, 300)
    expect(written[0]).toMatch(/^█{12}░{12} 2\/4 .*2\.txt$/)
    expect(written.at(-1)).toBe('\r\u001b[2K')
    // A Chinese character takes two columns.
    for (const line of written) expect(line.replace(/[\u2e80-\uffff]/g, '**').length).toBeLessThan(60)
  })

  it('shows nothing where it is quick or nobody sees it', () => {
    expect(run(true, 10)).toEqual([])
    expect(run(false, 5000)).toEqual([])
  })
})
