import { detectScript, type Script, toSimplifiedView } from './script.ts'

/**
 * A view of a text for finding things in: full-width digits, Latin letters and signs are half-width, traditional
 * texts are in simplified characters, all one for one, so that every offset stays what it was. Punctuation stays.
 * What is found in the view is cut from the text itself. What `isPlain` holds no full-width signs, which may be said. Linear time.
 */
export function foldText(text: string, script: Script = detectScript(text), plain: boolean = false): string {
  const narrow = plain ? text : foldWidth(text)
  return script === 'traditional' ? toSimplifiedView(narrow) : narrow
}

/** The same for widths alone, for single lines. */
export function foldWidth(text: string): string {
  return fullWidth.test(text) ? text.replace(everyFullWidth, halved) : text
}

const fullWidth = /[０-９Ａ-Ｚａ-ｚ％＋－．＆＃＠／]/
const everyFullWidth = new RegExp(fullWidth.source, 'g')
const halved = (char: string) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)
