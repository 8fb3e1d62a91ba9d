/**
 * What strings of one length have at the same places, with … for what differs: 以智慧力量书写…答卷 for 以智慧力量书写忠诚答卷 and
 * 以智慧力量书写发展答卷; of strings of different length, what they have in front and at the end. Empty where they share
 * nothing. Linear time.
 */
export function frameOf(texts: readonly string[]): string {
  const [first = '', ...others] = texts
  if (others.length === 0) return ''
  const even = others.every((text) => text.length === first.length)
  let head = 0
  while (head < first.length && others.every((text) => text[head] === first[head])) head++
  let frame = ''
  if (even) {
    for (let i = 0; i < first.length; i++) {
      const same = others.every((text) => text[i] === first[i])
      if (same) frame += first[i]
      else if (!frame.endsWith('…')) frame += '…'
    }
  } else {
    let tail = 0
    const most = Math.min(...texts.map((text) => text.length)) - head
    while (tail < most && others.every((text) => text.at(-1 - tail) === first.at(-1 - tail))) tail++
    frame = `${first.slice(0, head)}…${first.slice(first.length - tail)}`
  }
  return frame === '…' ? '' : frame
}
