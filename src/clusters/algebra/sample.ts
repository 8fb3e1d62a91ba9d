import { seededRandom } from '../../stats/random.ts'

/**
 * Which of `total` things to look at when all are too many: `size` of them, each equally likely, in ascending
 * order (selection sampling: Knuth, The Art of Computer Programming 2, section 3.4.2, algorithm S). Linear time.
 */
export function seededSample(total: number, size: number, seed: number): number[] {
  const random = seededRandom(seed)
  const chosen: number[] = []
  for (let i = 0; i < total && chosen.length < size; i++) {
    if (random.next() * (total - i) < size - chosen.length) chosen.push(i)
  }
  return chosen
}
