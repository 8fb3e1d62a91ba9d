/** Code units that a text may hold in place of another, one for one: ， for 、. */
export type ReadAs = ReadonlyMap<string, string>

export interface UnitClasses {
  /** Class of each UTF-16 code unit; 0 is "in no pattern". */
  classes: Uint16Array
  classCount: number
}

/**
 * A class for each code unit that occurs in a pattern, the most frequent first, so that rows lie close; what is read as
 * another unit has the class of that one.
 */
export function unitClasses(patterns: readonly string[], readAs: ReadAs): UnitClasses {
  const counts = new Uint32Array(65536)
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) counts[pattern.charCodeAt(i)]!++
  }
  const used: number[] = []
  for (let unit = 0; unit < counts.length; unit++) if (counts[unit]! > 0) used.push(unit)
  used.sort((a, b) => counts[b]! - counts[a]! || a - b)
  const classes = new Uint16Array(65536)
  // 65,535 classes fit beside class 0; a 65,536th could only be asked for by patterns of every code unit.
  used.slice(0, 65535).forEach((unit, i) => {
    classes[unit] = i + 1
  })
  for (const [unit, as] of readAs) classes[unit.charCodeAt(0)] = classes[as.charCodeAt(0)]!
  return { classes, classCount: used.length }
}
