import type { Pair } from './association.ts'
import { naturalLog } from './elementary.ts'

/** What was known before counting: how often something occurs in how much text. */
export interface Prior {
  count: number
  size: number
}

export interface LogOdds {
  /** ln of the odds here over the odds elsewhere, drawn towards 0 by the prior; above 0 is more here. */
  logOdds: number
  /** It over its standard error: beyond ±1.96 the difference is larger than chance would give 95 times in 100. */
  z: number
}

/**
 * How much more likely something is here than elsewhere, where rare things are not believed at once: both sides are
 * given the prior's counts beforehand, so that a word of two hits cannot head a list. With y the count, n the size and
 * α, α₀ count and size of the prior: δ = ln((y + α) / (n + α₀ − y − α)) − the same elsewhere,
 * z = δ / √(1/(y + α) + 1/(y' + α)). Monroe, Colaresi and Quinn, "Fightin' words", Political Analysis 16, 2008, equations
 * 15, 16, 20 and 22, with the informative prior of section 3.5. The ranking of choice for lists of telling words; no
 * test, since z depends on how heavy the prior is. `null` where a side has no text, the prior knows no occurrence, or
 * occurrences fill the text. Constant time.
 */
export function logOddsWithPrior({ count, size, otherCount, otherSize }: Pair, prior: Prior): LogOdds | null {
  const here = count + prior.count
  const there = otherCount + prior.count
  const notHere = size + prior.size - here
  const notThere = otherSize + prior.size - there
  if (!(size > 0 && otherSize > 0 && prior.count > 0 && notHere > 0 && notThere > 0)) return null
  const logOdds = naturalLog(here / notHere) - naturalLog(there / notThere)
  return { logOdds, z: logOdds / Math.sqrt(1 / here + 1 / there) }
}
