import { type Command, Option } from 'commander'
import { TifaError } from '../error.ts'
import { gatherRows } from '../tally/rows/gather.ts'
import type { MergeableRow } from '../tally/rows/row.ts'
import { createRowRuns, readRowFile, readRowStream } from '../tally/rows/row-files.node.ts'
import type { Themes } from '../themes/define.ts'
import type { Layout } from './output.ts'

export interface FromChoice {
  from?: string
}

/** What a verb makes of rows of `tifa map` in place of texts: the same rows, computed from sums. */
export interface FromRows<Own> {
  /** What is shown of them where it is not what the verb shows of texts. */
  layout?: Layout
  rows(
    rows: readonly MergeableRow[],
    call: { options: Own; themes: Themes },
  ): readonly object[] | Promise<readonly object[]>
}

export function addFromOption(command: Command): Command {
  return command.addOption(
    new Option('--from <rows>', 'take rows of tifa map or tifa merge in place of texts; - is standard input'),
  )
}

/** The rows of a file, put together: rows of several runs of `tifa map` in one file are as good as merged ones. */
export async function readMergedRows(path: string, files: readonly string[]): Promise<MergeableRow[]> {
  if (files.length > 0) {
    throw new TifaError('option', `--from: received files of text too (${files[0]}); allowed is one of both`)
  }
  const runs = createRowRuns()
  const gatherer = gatherRows(runs.write)
  try {
    if (path === '-') {
      for await (const row of readRowStream(process.stdin, 'standard input')) gatherer.add(row)
    } else {
      for (const row of readRowFile(path)) gatherer.add(row)
    }
    return [...runs.merged([gatherer.rest()])]
  } finally {
    runs.remove()
  }
}
