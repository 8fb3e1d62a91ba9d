/**
 * The one error that tifa throws: for what cannot be meant (a wrong option, an unreadable file).
 * Its message names the option or file, says what was received and what is allowed.
 * Odd input is never an error; it becomes a `Note` beside the result.
 */
export class TifaError extends Error {
  override readonly name = 'TifaError'
  /** `option` for a call that cannot be meant, `input` for a file or text that cannot be read. */
  readonly kind: 'option' | 'input'

  constructor(kind: 'option' | 'input', message: string, options?: ErrorOptions) {
    super(`tifa: ${message}`, options)
    this.kind = kind
  }
}

/** Options are an object or absent; `null` and a bare value are a slip that a plain access would answer with a riddle. */
export function checkOptions(options: unknown): void {
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return
  throw new TifaError('option', `options: received ${shown(options)}; allowed is an object`)
}

/** How a received value is shown in a message: short, quoted, never a stack of text. */
export function shown(value: unknown): string {
  let text: string
  if (typeof value === 'string') text = JSON.stringify(value)
  else if (typeof value === 'function') text = 'a function'
  else if (typeof value === 'bigint') text = `${value}n`
  else {
    try {
      text = JSON.stringify(value) ?? String(value)
    } catch {
      text = Object.prototype.toString.call(value)
    }
  }
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
