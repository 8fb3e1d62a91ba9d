import { TifaError } from '../error.ts'
import { assertOptions, refuse } from './arguments.ts'
import type { ChartSpec } from './charts/spec.ts'

export interface PngOptions {
  /** Pixels for each unit of the chart, more than 0 up to 8. Default 2, for screens and print. */
  scale?: number
}

/**
 * Draws a chart as SVG by Vega, which is loaded at the first call. The same specification gives the same bytes on every
 * machine. Takes any Vega-Lite specification that holds its rows.
 *
 * @throws TifaError for what is no Vega-Lite specification, or one that asks for anything from outside.
 */
export async function toSvg(spec: ChartSpec): Promise<string> {
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) {
    return refuse('chart', spec, 'a Vega-Lite specification, as charts give it')
  }
  const { drawSvg } = await import('./vega.ts')
  return drawSvg(spec)
}

/**
 * Draws a chart as PNG. `@resvg/resvg-js` turns the SVG into pixels with the machine's own fonts, so that the picture
 * differs from machine to machine as fonts do; one of them must hold Chinese.
 *
 * @throws TifaError as `toSvg` does, for a scale that cannot be meant, and where that package is missing.
 */
export async function toPng(spec: ChartSpec, options: PngOptions = {}): Promise<Uint8Array> {
  assertOptions(options)
  const { scale = 2 } = options
  if (typeof scale !== 'number' || !(scale > 0 && scale <= 8))
    refuse('scale', scale, 'numbers above 0 up to 8')
  const svg = await toSvg(spec)
  const { Resvg } = await import('@resvg/resvg-js').catch((cause: unknown) => {
    throw new TifaError('input', '@resvg/resvg-js: not installed; npm install @resvg/resvg-js', { cause })
  })
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale } }).render().asPng()
}
