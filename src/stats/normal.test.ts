import { expect, test } from 'vitest'
import { normalBelow, normalQuantile, normalTwoSided } from './normal.ts'

test('share below and quantile as SciPy 1.17 has them (norm.cdf, norm.ppf)', () => {
  const below = [
    [-8, 6.22096057427174e-16],
    [-2.5, 0.006209665325776132],
    [-0.3, 0.3820885778110474],
    [0, 0.5],
    [1, 0.8413447460685429],
    [3, 0.9986501019683699],
  ] as const
  for (const [z, share] of below) expect(Math.abs(normalBelow(z) / share - 1)).toBeLessThan(1e-11)
  const quantiles = [
    [1e-12, -7.034483825301131],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400545],
    [0.2, -0.8416212335729142],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.9999, 3.719016485455709],
  ] as const
  for (const [p, z] of quantiles) expect(normalQuantile(p)).toBeCloseTo(z, 11)
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15)
  expect(normalTwoSided(-1.959963984540054)).toBeCloseTo(0.05, 12)
})
