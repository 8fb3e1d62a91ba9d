import { NoteList } from '../text/notes.ts'
import type { Note } from '../text/span.ts'
import type { ReportLine } from './lines.ts'

/** Shorter lines are not compared: headings and set phrases come again everywhere. */
const leastLine = 60
/** So many paragraphs and characters on end come again where a text was pasted or crawled twice. */
const leastLines = 3
const leastChars = 500

/**
 * Notes stretches of paragraphs that stand in a text a second time, as where a page was crawled twice: all that is counted
 * in them is counted twice. They stay where they are. Linear time.
 */
export function repeatNotes(lines: readonly ReportLine[]): Note[] {
  const notes = new NoteList('repeated-text')
  const places = new Map<string, number>()
  const long = lines.filter(({ start, end }) => end - start >= leastLine)
  let run = { first: 0, count: 0, chars: 0, next: -1 }
  const close = () => {
    const { first, count, chars } = run
    run = { first: 0, count: 0, chars: 0, next: -1 }
    if (count < leastLines || chars < leastChars) return
    const message = () =>
      `These ${count} paragraphs stand further up, too; what is counted in them is counted twice.`
    notes.add(long[first]!.start, long[first + count - 1]!.end, message)
  }
  long.forEach(({ text }, i) => {
    const key = `${text.length} ${text.slice(0, keyLength)}`
    const known = places.get(key)
    places.set(key, known ?? i)
    const same = known !== undefined && long[known]!.text === text
    if (run.count > 0 && !(same && known === run.next)) close()
    if (!same) return
    if (run.count === 0) run.first = i
    run.count++
    run.chars += text.length
    run.next = known + 1
  })
  close()
  return notes.all()
}

const keyLength = 24
