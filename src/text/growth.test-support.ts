/** What sixteen times the work may take at most, in times of the work itself: linear is 16, quadratic 256. */
export const linear = 80

/**
 * How many times the processor's time of `run(size)` the time of `run(16 * size)` is: the least of three runs on either
 * side, since other work on the machine only ever adds. Times too short to tell count as half a millisecond.
 */
export async function growthOf(run: (size: number) => unknown, size: number): Promise<number> {
  const time = async (of: number) => {
    const { user, system } = process.cpuUsage()
    await run(of)
    const spent = process.cpuUsage()
    return (spent.user - user + spent.system - system) / 1000
  }
  const least = async (of: number) => Math.max(0.5, Math.min(await time(of), await time(of), await time(of)))
  const once = await least(size)
  return (await least(16 * size)) / once
}
