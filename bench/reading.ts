import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '../src/report/parse.ts'
import { repairText } from '../src/text/repair.ts'
import { compareParagraphs, joinByTifa, joinByWidth, paragraphsOf, type Restoring } from './paragraphs.ts'
import { median } from './speed.ts'
import { readTextSets } from './texts.ts'

const env: { TIFA_SHARED?: string } = process.env
const shared = env.TIFA_SHARED ?? join('..', 'shared')

/** One piece of text, repeated until it is as long as asked for. */
const hostile: Record<string, string> = {
  'opening quotes': '“',
  'closing quotes': '”',
  'line breaks': '\n',
  '一、': '一、',
  '一、 a line': '一、\n',
  'quotes a line': '“\n',
  'short lines': '国\n',
  'unit names': '海门区政协\n',
  'numbers a line': '1\n',
  dashes: '——\n',
  brackets: '（\n',
  'opening brackets': '（',
  'circled numbers': '①',
  chapters: '第一章',
  'wide titles': '政 府 工 ',
  'turned quotes': '” “ ',
  'straight quotes in a curly pair': '“""',
  'no-break spaces': 'a\u00a0',
}

function paragraphs(): void {
  const folder = join(shared, 'gold', 'pdf')
  if (!existsSync(folder)) {
    console.log(`not measured, for it is not there: ${folder} (TIFA_SHARED says where to look)`)
    return
  }
  for (const kind of ['pdf.txt', 'layout.txt']) {
    for (const [name, restore] of [
      ['tifa', joinByTifa],
      ['plain width rule', joinByWidth],
    ] as const) {
      const all = readdirSync(folder)
        .filter((file) => file.endsWith('.gold.md'))
        .sort()
        .map((file) =>
          compareParagraphs(
            paragraphsOf(readFileSync(join(folder, file), 'utf8')),
            restore(readFileSync(join(folder, file.replace('gold.md', kind)), 'utf8')),
          ),
        )
      const mean = (of: (one: Restoring) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length
      const [f1, inOrder] = [mean((one) => one.f1), mean((one) => one.inOrder)]
      console.log(
        `${kind}, ${name}: F1 of paragraph ends ${f1.toFixed(3)}, characters in order ${inOrder.toFixed(4)}`,
      )
      if (name === 'tifa')
        for (const { wrong, missed } of all)
          if (wrong.length + missed.length > 0) console.log({ wrong, missed })
    }
  }
}

/** Seconds of the processor, as other work on the machine does not count in them. */
function secondsOf(run: () => void): number {
  const { user, system } = process.cpuUsage()
  run()
  const spent = process.cpuUsage()
  return (spent.user - user + spent.system - system) / 1e6
}

/** A timing shorter than this tells nothing, so that short texts are read again and again. */
const leastSeconds = 0.1

/** Millions of characters a second of the processor, warm: the median of several timings. */
function rateOf(read: (text: string) => unknown, texts: readonly string[]): number {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const rate = () => {
    let times = 0
    let seconds = 0
    while (seconds < leastSeconds) {
      seconds += secondsOf(() => {
        for (const text of texts) read(text)
      })
      times++
    }
    return (times * length) / seconds / 1e6
  }
  for (let i = 0; i < 3; i++) rate()
  return median(Array.from({ length: 7 }, rate))
}

function speed(): void {
  for (const { name, texts } of readTextSets()) {
    if (texts.every((text) => text === '')) continue
    const many = name === 'fixture' ? Array.from({ length: 100 }, () => texts[0]!) : texts
    // What a single pass with one look-up a character does here, to tell a slow machine from slow code.
    const pass = rateOf(lookUps, many)
    const [repair, parse] = [rateOf(repairText, many), rateOf(parseReport, many)]
    console.log(
      `${name}: repair ${repair.toFixed(1)}, repair and structure ${parse.toFixed(1)} M chars/s of the processor; one look-up a character ${pass.toFixed(0)}`,
    )
  }
}

const table = new Uint8Array(65536)
table[0x3002] = 1
function lookUps(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) count += table[text.charCodeAt(i)]!
  return count
}

/** Below a millisecond the clock tells nothing. */
const leastTold = 0.001

/** Time for twice the text over time for the text: 2 is linear. */
function linearity(): void {
  for (const [name, piece] of Object.entries(hostile)) {
    const seconds = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      return Math.max(leastTold, median([0, 1, 2].map(() => secondsOf(() => parseReport(text)))))
    }
    const [once, twice] = [seconds(2 ** 20), seconds(2 ** 21)]
    console.log(`1 MB of ${name}: ${once.toFixed(2)} s; 2 MB take ${(twice / once).toFixed(2)} times that`)
  }
}

paragraphs()
speed()
linearity()
