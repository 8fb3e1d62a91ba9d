/**
 * What strings of one length have at the same places, with … for what differs: 以智慧力量书写…答卷 for 以智慧力量书写忠诚答卷 and
 * 以智慧力量书写发展答卷; of strings of different length, what they have in front and at the end. Empty where they share
 * nothing. Linear time.
 */
export function frameOf(texts: readonly string[]): string {
  const [first = '', ...others] = texts
  if (others.length === 0) return ''
  const agreeAt = (i: number): boolean => {
    const code = first.charCodeAt(i)
    for (const text of others) if (text.charCodeAt(i) !== code) return false
    return true
  }
  let frame = ''
  if (others.every((text) => text.length === first.length)) {
    let isGap = false
    for (let i = 0; i < first.length; i++) {
      if (agreeAt(i)) frame += first[i]
      else if (!isGap) frame += '…'
      isGap = !agreeAt(i)
    }
  } else {
    let head = 0
    while (head < first.length && agreeAt(head)) head++
    let tail = 0
    const most = Math.min(...texts.map((text) => text.length)) - head
    while (tail < most && others.every((text) => text.at(-1 - tail) === first.at(-1 - tail))) tail++
    frame = `${first.slice(0, head)}…${first.slice(first.length - tail)}`
  }
  return frame === '…' ? '' : frame
}
