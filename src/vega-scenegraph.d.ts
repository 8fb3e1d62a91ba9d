declare module 'vega-scenegraph' {
  /** How Vega measures text; `width` may be replaced. */
  export const textMetrics: { width: (item: { fontSize?: number }, text: unknown) => number }
}
