import { type StreamedRecord, toldRecord } from '../read/record.ts'
import type { Tally } from '../tally/tally.ts'

/** Puts records into a tally; bad ones are counted and told to `tellBad`. */
export async function tallyRecords(
  records: AsyncIterable<StreamedRecord>,
  tally: Tally,
  tellBad: (told: string) => void,
): Promise<void> {
  for await (const record of records) {
    if ('document' in record) tally.add(record.document, record.bytes)
    else {
      tally.addBad()
      tellBad(toldRecord(record))
    }
  }
}
