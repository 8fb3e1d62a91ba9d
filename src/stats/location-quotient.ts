/**
 * How far a unit specialises in something: its share of all that the unit does over the share of all that everyone does.
 * 1 is as everyone, 2 twice the share, 0 not at all. (count / ofUnit) / (total / ofAll), Hoover, Review of Economic
 * Statistics 18, 1936 (Balassa's index of trade, 1965). `count` of `ofUnit` events of the unit are of this kind, `total`
 * of `ofAll` events everywhere. Compares shares, not rates: a unit that speaks little of anything still has shares that
 * add up to one, and a rise of one theme lowers the quotients of the others. Says nothing of chance; small `total` makes
 * it jump. `null` where unit or whole have no events, or the kind never occurs. Constant time.
 */
export function locationQuotient(count: number, ofUnit: number, total: number, ofAll: number): number | null {
  return ofUnit > 0 && ofAll > 0 && total > 0 ? (count / ofUnit) * (ofAll / total) : null
}
