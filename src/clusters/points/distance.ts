export function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) {
    const apart = a[d]! - b[d]!
    sum += apart * apart
  }
  return sum
}
