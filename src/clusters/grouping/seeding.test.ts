import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../stats/random.ts'
import { seedCenters } from './seeding.ts'

describe('seedCenters', () => {
  it('takes one point of each place before any place twice', () => {
    const points = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(points, fc.nat(999), fc.integer({ min: 1, max: 30 }), (list, seed, most) => {
        const k = Math.min(most, list.length)
        const centers = seedCenters(list, k, seededRandom(seed))
        const places = new Set(list.map(String))
        expect(centers.length).toBe(k)
        expect(new Set(centers.map(String)).size).toBe(Math.min(k, places.size))
        expect(centers.every((center) => list.includes(center))).toBe(true)
      }),
    )
  })

  it('draws the far rather than the near', () => {
    // A thousand points at 0 and ten at 100: with chances as the squared distances the second centre is one of the ten.
    const points = Array.from({ length: 1010 }, (_, i) => [i < 1000 ? i / 1e6 : 100])
    for (let seed = 0; seed < 20; seed++) {
      const [first, second] = seedCenters(points, 2, seededRandom(seed))
      expect(Math.abs(first![0]! - second![0]!)).toBeGreaterThan(99)
    }
  })
})
