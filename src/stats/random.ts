/** A stream of numbers that looks like chance and is the same for the same seed, on every machine. */
export interface Random {
  /** A number in [0, 1), one of 2³² evenly spaced values. */
  next(): number
  /** A whole number in [0, below), each equally likely; `below` is 1 to 2³². */
  integer(below: number): number
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), started from one number by splitmix32, the 32-bit finaliser of
 * MurmurHash3 over a Weyl sequence. Passes PractRand; period at least 2³², 2¹²⁷ on average. For bootstrap,
 * simulation and starting points; not for secrets. `seed` is a whole number, taken modulo 2³².
 */
export function seededRandom(seed: number): Random {
  let weyl = seed | 0
  const split = () => {
    weyl = (weyl + 0x9e3779b9) | 0
    let mixed = weyl ^ (weyl >>> 16)
    mixed = Math.imul(mixed, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return mixed ^ (mixed >>> 16)
  }
  let a = split()
  let b = split()
  let c = split()
  let counter = 1
  const draw = () => {
    const drawn = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + drawn) | 0
    return drawn >>> 0
  }
  // The author's own seeding runs the generator until the seed has spread through its state.
  for (let i = 0; i < 12; i++) draw()
  return {
    next: () => draw() / 4294967296,
    integer(below) {
      // Draws above the last whole multiple of `below` are thrown away, so that no value is favoured.
      const limit = 4294967296 - (4294967296 % below)
      let drawn = draw()
      while (drawn >= limit) drawn = draw()
      return drawn % below
    },
  }
}
