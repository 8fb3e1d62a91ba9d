import { type Loader, parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { textMetrics } from 'vega-scenegraph'
import { TifaError } from '../error.ts'
import { widthOf } from './width.ts'

/**
 * Without a canvas Vega takes every character to be 0.8 of its size wide, which is too little for Chinese and too much
 * for Latin. Counted in half characters labels get the room they need, and the same room on every machine.
 */
textMetrics.width = (item, text) =>
  Math.ceil((widthOf(String(text ?? '')) * (item.fontSize ?? 11)) / halvesOfSize)

/** How many half characters make the size of a font: a little below 2, since Latin capitals are wider than half. */
const halvesOfSize = 1.92

/** Charts hold their rows; nothing is fetched, from wherever a specification may have come. */
const refused = (uri: string) =>
  Promise.reject(new TifaError('option', `chart: asks for ${uri}; allowed are rows inside the chart`))
const offline: Loader = { load: refused, sanitize: refused, http: refused, file: refused }

/** Draws a Vega-Lite specification, with all that Vega says against it in the error. */
export async function drawSvg(spec: object): Promise<string> {
  const told: string[] = []
  const logger = {
    level: () => logger,
    error: (...words: readonly unknown[]) => {
      told.push(words.map(String).join(' '))
      return logger
    },
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  }
  try {
    const compiled = compile(spec as TopLevelSpec, { logger: logger as never }).spec
    const view = new View(parse(compiled), { renderer: 'none', loader: offline, logger: logger as never })
    try {
      const svg = await view.toSVG()
      if (told.length > 0) throw new Error(told[0])
      return svg
    } finally {
      view.finalize()
    }
  } catch (error) {
    if (error instanceof TifaError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new TifaError('option', `chart: ${message}`, { cause: error })
  }
}
