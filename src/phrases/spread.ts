/** How far one phrase reaches. */
export interface Spread {
  phrase: string
  count: number
  documents: number
  units: number
  firstUnit: string
  /** Share of all units that use it, 0 to 1. */
  shareOfUnits: number
  /** Uses inside quotation marks. */
  quoted: number
}
