/** A list written as lines of words parted by single spaces, so that a hundred terms can be read at a glance. */
export function words(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}
