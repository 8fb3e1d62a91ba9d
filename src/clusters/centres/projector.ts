import { copyColumns, floatBytes, matrixBytes, panelMemory, panelWidth } from '../algebra/panels.ts'

/** Adds up the rows of chosen features, each times its weight. What it gives is its own only until the next call. */
export type Projector = (features: readonly number[], weightOf: (feature: number) => number) => Float64Array

/** `directions` holds a row of `dimensions` for each feature. They lie in panels, whose products run compiled where they can. */
export function projector(directions: ArrayLike<number>, dimensions: number): Projector {
  const point = new Float64Array(dimensions)
  if (dimensions === 0) return () => point
  const features = directions.length / dimensions
  const panels = Math.ceil(dimensions / panelWidth)
  const memory = panelMemory(
    matrixBytes(1, features) + floatBytes(panelWidth) + panels * floatBytes(features * panelWidth),
  )
  const row = memory.matrix(1, features, features)
  const sums = memory.floats(panelWidth)
  const held = Array.from({ length: panels }, (_, panel) => {
    const floats = memory.floats(features * panelWidth)
    copyColumns(directions, dimensions, panel * panelWidth, floats, panelWidth, 0)
    return floats
  })
  return (chosen, weightOf) => {
    row.starts[1] = chosen.length
    for (let i = 0; i < chosen.length; i++) {
      row.indices[i] = chosen[i]!
      row.values[i] = weightOf(chosen[i]!)
    }
    held.forEach((panel, i) => {
      memory.multiply(row, panel, sums)
      point.set(sums.subarray(0, Math.min(panelWidth, dimensions - i * panelWidth)), i * panelWidth)
    })
    return point
  }
}
