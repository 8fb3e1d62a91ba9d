/** Quicker reading shows no bar. */
const quietMs = 400
const barWidth = 24

interface Terminal {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

/** Shows how far the reading of several files is: a bar on a terminal, nothing elsewhere. */
export function showProgress(terminal: Terminal, now: () => number = Date.now) {
  const start = now()
  let shown = false
  const clear = () => {
    if (shown) terminal.write('\r\u001b[2K')
    shown = false
  }
  return {
    update({ done, total, path }: { done: number; total: number; path: string }): void {
      if (!terminal.isTTY || total < 2 || now() - start < quietMs) return
      clear()
      const filled = Math.round((done / total) * barWidth)
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
      const head = `${bar} ${done}/${total} `
      // A Chinese character takes two columns.
      const room = Math.max(0, Math.floor(((terminal.columns ?? 80) - head.length - 1) / 2))
      terminal.write(head + path.slice(-room || path.length).slice(0, room))
      shown = true
    },
    clear,
  }
}

/** Shorter texts are done before anyone reads a line about them. */
const longText = 200_000

/**
 * Says on a terminal what a long text is waited for, since the work itself tells nothing until it is done.
 *
 * @returns what takes the line away again
 */
export function showWork(terminal: Terminal, name: string, chars: number): () => void {
  if (!terminal.isTTY || chars < longText) return () => {}
  const figure = String(chars).replace(/\B(?=(\d{3})+$)/g, ',')
  terminal.write(`${name}: ${figure} characters …`)
  let shown = true
  return () => {
    if (shown) terminal.write('\r\u001b[2K')
    shown = false
  }
}
