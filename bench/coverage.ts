import { rateRatio } from '../src/stats/association.ts'
import { bootstrapRateRatios, type Clustered } from '../src/stats/bootstrap.ts'
import { seededRandom } from '../src/stats/random.ts'
import { simulate } from '../src/stats/simulated.test-support.ts'

/**
 * How often the intervals hold the true ratio, in simulated reports whose terms come in clumps: a sentence that names a
 * theme names it twice on average. Seeded, so that the figures are the same on every machine.
 * `npm run bench:coverage`, some minutes.
 */
interface Setting {
  /** Sentences of the unit and of each of the others. */
  sentences: number
  others: readonly number[]
  /** Hits a character elsewhere, and how many times as many in the unit. */
  rate: number
  ratio: number
}

const settings: readonly Setting[] = [
  { sentences: 100, others: [150, 150], rate: 0.002, ratio: 1 },
  { sentences: 100, others: [150, 150], rate: 0.006, ratio: 1.5 },
  { sentences: 300, others: [300, 300, 300], rate: 0.002, ratio: 2 },
  { sentences: 300, others: [300, 300, 300], rate: 0.01, ratio: 0.5 },
  { sentences: 400, others: [400, 400, 400, 400, 400], rate: 0.01, ratio: 1 },
  { sentences: 50, others: [200, 200], rate: 0.01, ratio: 0.7 },
]
const rounds = 2000
const samples = 500

const percent = (share: number) => `${(100 * share).toFixed(1)}%`
console.log(`| sentences | hits, mean | true ratio | bootstrap | Wald |`)
console.log('| --- | --- | --- | --- | --- |')
settings.forEach(({ sentences, others, rate, ratio }, i) => {
  const random = seededRandom(i + 1)
  let [held, heldByWald, measured, hits] = [0, 0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const reports = simulate(random, [sentences, ...others], [rate * ratio, ...others.map(() => rate)])
    const interval = bootstrapRateRatios(reports, { samples, seed: round })[0]![0]
    if (!interval) continue
    const pair = pairOf(reports, sentences)
    const wald = rateRatio(pair)!
    measured++
    hits += pair.count
    if (interval[0] <= ratio && ratio <= interval[1]) held++
    if (wald.low <= ratio && ratio <= wald.high) heldByWald++
  }
  console.log(
    `| ${[sentences, ...others].join(' + ')} | ${(hits / measured).toFixed(0)} | ${ratio} | ${percent(held / measured)} | ${percent(heldByWald / measured)} |`,
  )
})

function pairOf({ sizes, things: [thing] }: Clustered, own: number) {
  const pair = { count: 0, size: 0, otherCount: 0, otherSize: 0 }
  Array.from(sizes).forEach((size, i) => {
    pair[i < own ? 'size' : 'otherSize'] += size
  })
  Array.from(thing!.sentences).forEach((sentence, i) => {
    pair[sentence < own ? 'count' : 'otherCount'] += thing!.counts[i]!
  })
  return pair
}
