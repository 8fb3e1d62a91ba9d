import { InvalidArgumentError } from 'commander'

/** Reads a whole number from `least` on; for commander's options. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (value: string): number => {
    const number = Number(value)
    if (Number.isSafeInteger(number) && number >= least && number <= most && value.trim() !== '')
      return number
    const upTo = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`
    throw new InvalidArgumentError(`Allowed are whole numbers ${upTo}.`)
  }

/** Reads `auto` or a whole number from 1 on. */
export const clusterCount = (value: string): number | 'auto' => {
  if (value === 'auto') return value
  const number = Number(value)
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new InvalidArgumentError("Allowed are whole numbers from 1 on, or 'auto'.")
}
