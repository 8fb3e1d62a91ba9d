interface Place {
  x: number
  y: number
}

/** What of a map is shown, and how its places and those of the drawing lead to each other. */
export interface MapFrame {
  /** The first and last value that are shown on each axis. */
  x: readonly [low: number, high: number]
  y: readonly [low: number, high: number]
  /** To the drawing, whose y points down, and back. */
  toDrawing(place: Place): Place
  toMap(place: Place): Place
}

/** All points with a margin about them; a little room, where they stand on one spot. One pass. */
export function mapFrame(
  points: readonly Place[],
  { width, height }: { width: number; height: number },
  margin: number,
): MapFrame {
  const ends = (axis: 'x' | 'y', size: number): [number, number] => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (const point of points) {
      low = Math.min(low, point[axis])
      high = Math.max(high, point[axis])
    }
    if (!(low < high)) return points.length === 0 ? [-1, 1] : [low - 1, high + 1]
    const room = ((high - low) * margin) / (size - 2 * margin)
    return [low - room, high + room]
  }
  const x = ends('x', width)
  const y = ends('y', height)
  return {
    x,
    y,
    toDrawing: (place) => ({
      x: ((place.x - x[0]) / (x[1] - x[0])) * width,
      y: ((y[1] - place.y) / (y[1] - y[0])) * height,
    }),
    toMap: (place) => ({
      x: x[0] + (place.x / width) * (x[1] - x[0]),
      y: y[1] - (place.y / height) * (y[1] - y[0]),
    }),
  }
}
