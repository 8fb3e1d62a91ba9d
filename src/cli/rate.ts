/** Quicker work shows nothing. */
const quietMs = 400
/** A terminal is told so often. */
const betweenMs = 200

interface Terminal {
  isTTY?: boolean
  write(text: string): unknown
}

/** Shows on a terminal how much of an archive is read, how fast and for how long it goes on; nothing elsewhere. */
export function showRate(terminal: Terminal, total: number, now: () => number = Date.now) {
  const start = now()
  let told = start
  let skipped = 0
  let shown = false
  const clear = () => {
    if (shown) terminal.write('\r\u001b[2K')
    shown = false
  }
  return {
    /** `done` bytes are read, of which `passed` needed no work because they were there. */
    update(done: number, passed = 0): void {
      skipped += passed
      const time = now()
      if (!terminal.isTTY || time - start < quietMs || time - told < betweenMs) return
      told = time
      clear()
      terminal.write(rateLine(done, total, Math.max(0, done - skipped) / ((time - start) / 1000)))
      shown = true
    },
    clear,
  }
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)

/** `312/1000 MB · 24.1 MB/s · 0:29 left`; without a total only what is known. */
export function rateLine(done: number, total: number, bytesPerSecond: number): string {
  const rate = `${megabytes(bytesPerSecond)} MB/s`
  if (total <= 0 || done > total) return `${megabytes(done)} MB · ${rate}`
  const left = bytesPerSecond > 0 ? ` · ${clock((total - done) / bytesPerSecond)} left` : ''
  return `${megabytes(done)}/${megabytes(total)} MB · ${rate}${left}`
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  const head = hours > 0 ? `${hours}:${two(minutes)}` : `${minutes}`
  return `${head}:${two(whole % 60)}`
}
