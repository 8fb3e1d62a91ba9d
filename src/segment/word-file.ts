import { shown, TifaError } from '../error.ts'
import type { UserWord } from './segmenter.ts'

/** What a word and what follows it are parted by. */
const blanks = /[ \t\u3000]+/
const tag = /^[A-Za-z]\w{0,15}$/
const number = /^\d+$/
const longestWord = 511

/**
 * Reads a user dictionary in jieba's format: a word a line, behind it, each if need be, its frequency and its part of
 * speech (`走帮服 100 nz`, `走帮服 nz`, `走帮服`). Blank lines are passed over; a word given twice takes what its last line
 * says. A word without a frequency weighs as much as the dictionary's median word. Linear time.
 *
 * @param name names the file in errors
 * @throws TifaError naming the line of what can be no word or no frequency
 */
export function parseUserWords(text: string, name = 'words'): UserWord[] {
  if (typeof text !== 'string') {
    throw new TifaError(
      'option',
      `${name}: received ${shown(text)}; allowed is the text of a user dictionary`,
    )
  }
  const words = new Map<string, UserWord>()
  text.split(/\r\n|\r|\n/).forEach((line, i) => {
    const cells = line.replace('\uFEFF', '').trim().split(blanks)
    const at = `${name}:${i + 1}`
    const tagCell = cells.length > 1 && tag.test(cells.at(-1)!) ? cells.pop() : undefined
    const numberCell = cells.length > 1 && number.test(cells.at(-1)!) ? cells.pop() : undefined
    const word = cells.join(' ')
    if (word === '') return
    if (word.length > longestWord) {
      throw new TifaError(
        'input',
        `${at}: received a word of ${word.length} units; allowed are 1 to ${longestWord}`,
      )
    }
    const frequency = numberCell === undefined ? undefined : Number(numberCell)
    if (frequency !== undefined && !(frequency > 0 && Number.isFinite(frequency))) {
      throw new TifaError(
        'input',
        `${at}: received the frequency ${shown(numberCell)}; allowed are whole numbers from 1`,
      )
    }
    words.set(word, {
      word,
      ...(frequency === undefined ? {} : { frequency }),
      ...(tagCell === undefined ? {} : { tag: tagCell }),
    })
  })
  return [...words.values()]
}
