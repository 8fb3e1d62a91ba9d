/**
 * A view of a text in which full-width digits, Latin letters and signs are half-width ones, character for character,
 * so that every offset stays what it was. Marks of punctuation stay. What is found in the view is cut from the text.
 */
export function foldWidth(text: string): string {
  return fullWidth.test(text) ? text.replace(everyFullWidth, halved) : text
}

const fullWidth = /[０-９Ａ-Ｚａ-ｚ％＋－．＆＃＠／]/
const everyFullWidth = new RegExp(fullWidth.source, 'g')
const halved = (char: string) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)
