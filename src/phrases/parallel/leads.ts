import { unitSet } from '../../text/unit-set.ts'
import { beginsAt, type TaggedText } from './tagged-text.ts'
import { wordClasses } from './word-class.ts'
import { classBits, leadsIn } from './word-code.ts'

// What may stand in front of a pattern in the clause that its first part ends.

/** 要, 须: what brings in verbs. */
const wantsVerb = unitSet('要须应将能可')

/** 新农村建设可 + 充分 + 汲取经验，立足优势: a word that brings in verbs, and no more behind it than leads in. */
export function afterModal(tagged: TaggedText, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    if (!wantsVerb(tagged.text.charCodeAt(i))) continue
    return beginsAt(tagged, i) && beginsAt(tagged, i + 1) && onlyLeads(tagged, i + 1, to)
  }
  return false
}

/** Whether all words of a stretch lead into a clause without being part of what is repeated: 着力, 不断, 并. */
export function onlyLeads({ text, units }: TaggedText, from: number, to: number): boolean {
  // 这是 + 顺乎潮流，合乎国情; 要 + 统筹安排，妥善解决
  const last = text.charCodeAt(to - 1) === being ? to - 2 : to
  for (let i = from; i < last; i++)
    if ((units[i]! & leadsIn) === 0 && !wantsVerb(text.charCodeAt(i))) return false
  return true
}

/** 刚果人民 + 加强民族团结，坚持长期斗争: a subject of a few nouns, and two verbs. 各族人民 is an idiom for the dictionary. */
export const onlyNames = ({ units, text }: TaggedText, from: number, to: number): boolean => {
  // 各乡镇要 + 提高站位，强化担当
  const end = wantsVerb(text.charCodeAt(to - 1)) ? to - 1 : to
  const last = text.startsWith('人民', end - 2) ? end - 4 : end
  for (let i = from; i < last; i++) if (!isName[units[i]! & classBits]) return false
  return to - from <= 8
}
/** Whether a word of a class names something: N, F, R, J. */
export const isName = wordClasses.map((letter) => 'NFRJ'.includes(letter))

const being = '是'.charCodeAt(0)
