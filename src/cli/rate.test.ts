import { describe, expect, it } from 'vitest'
import { rateLine, showRate } from './rate.ts'

describe('rateLine', () => {
  it('tells what is done, how fast, and how long the rest takes', () => {
    // 688 MB at 24 MB a second are 28.67 s.
    expect(rateLine(312e6, 1000e6, 24e6)).toBe('312/1000 MB · 24.0 MB/s · 0:29 left')
    expect(rateLine(1e6, 7201e6, 1e6)).toBe('1.0/7201 MB · 1.0 MB/s · 2:00:00 left')
    expect(rateLine(1e6, 3601e6, 2e6)).toBe('1.0/3601 MB · 2.0 MB/s · 30:00 left')
  })
  it('says nothing of the rest where the total or the rate is not known', () => {
    expect(rateLine(5e6, 0, 1e6)).toBe('5.0 MB · 1.0 MB/s')
    expect(rateLine(5e6, 4e6, 1e6)).toBe('5.0 MB · 1.0 MB/s')
    expect(rateLine(0, 4e6, 0)).toBe('0.0/4.0 MB · 0.0 MB/s')
  })
})

describe('showRate', () => {
  function run(isTTY: boolean, ms: number, passed = 0): string[] {
    const written: string[] = []
    let time = 0
    const rate = showRate({ isTTY, write: (text) => written.push(text) }, 10e6, () => time)
    for (let done = 1; done <= 10; done++) {
      time += ms
      rate.update(done * 1e6, done <= passed ? 1e6 : 0)
    }
    rate.clear()
    return written
  }
  const taken = '\r\u001b[2K'

  it('shows nothing where it is quick or nobody sees it', () => {
    expect(run(true, 10)).toEqual([])
    expect(run(false, 5000)).toEqual([])
  })
  it('shows a line at most every 200 ms once work takes long, and takes it away', () => {
    const lines = run(true, 100).filter((text) => text !== taken)
    expect(lines).toEqual([4, 6, 8, 10].map((done) => rateLine(done * 1e6, 10e6, 10e6)))
    expect(run(true, 100).at(-1)).toBe(taken)
  })
  it('what needed no work is no part of the rate', () => {
    // Six of ten MB were there; the other four took ten seconds.
    expect(run(true, 1000, 6).at(-2)).toBe('10.0/10.0 MB · 0.4 MB/s · 0:00 left')
  })
})
