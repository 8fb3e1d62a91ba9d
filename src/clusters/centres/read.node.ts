import { readTextFile } from '../../text/text-file.node.ts'
import { type Centres, parseCentres } from './centres.ts'

/**
 * Reads a file of centres, as `tifa centres` or `JSON.stringify` writes them.
 *
 * @throws TifaError for a file that cannot be read, and for what is wrong in it
 */
export async function readCentres(path: string): Promise<Centres> {
  return parseCentres(await readTextFile(path), path)
}
