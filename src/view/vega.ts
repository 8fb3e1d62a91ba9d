import { type Loader, parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { resetSVGDefIds, textMetrics } from 'vega-scenegraph'
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

let last: Promise<unknown> = Promise.resolve()

/**
 * Draws a Vega-Lite specification; what Vega says against it is in the error. One after the other, since Vega names
 * gradients by one counter for all drawings.
 */
export function drawSvg(spec: object): Promise<string> {
  const drawn = last.then(() => draw(spec))
  last = drawn.catch(() => {})
  return drawn
}

async function draw(spec: object): Promise<string> {
  const told: string[] = []
  const tell = (...words: readonly unknown[]) => {
    told.push(words.map(String).join(' '))
    return logger
  }
  const silent = () => logger
  const logger = { level: silent, error: tell, warn: silent, info: silent, debug: silent }
  try {
    const compiled = compile(spec as TopLevelSpec, { logger: logger as never }).spec
    const loader = offline((uri) => tell(`asks for ${uri}; allowed are rows inside the chart`))
    const view = new View(parse(compiled), { renderer: 'none', loader, logger: logger as never })
    try {
      resetSVGDefIds()
      const svg = await view.toSVG()
      if (told.length > 0) throw new Error(told[0])
      return svg
    } finally {
      view.finalize()
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new TifaError('option', `chart: ${message}`, { cause: error })
  }
}

/** Charts hold their rows; nothing is fetched, from wherever a specification may have come. */
function offline(tell: (uri: string) => void): Loader {
  const refused = (uri: string) => {
    tell(uri)
    return Promise.reject(new Error(uri))
  }
  return { load: refused, sanitize: refused, http: refused, file: refused }
}
