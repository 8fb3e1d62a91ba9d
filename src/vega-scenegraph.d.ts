declare module 'vega-scenegraph' {
  /** How Vega measures text; `width` may be replaced. */
  export const textMetrics: { width: (item: { fontSize?: number }, text: unknown) => number }
  /** Names of gradients and clips in SVG count up from 0 again. */
  export function resetSVGDefIds(): void
}
