import { type Command, InvalidArgumentError } from 'commander'
import type { Document } from '../report/documents.ts'
import type { Report } from '../report/report.ts'
import { toDocuments } from '../report/texts.ts'
import { cutFor, groupBy } from '../themes/groups.ts'

export function addByOption(command: Command): Command {
  return command.option(
    '--by <field>',
    'what is counted together: unit, part, section, document, year, a column of the table, several with commas (default: unit)',
    listOf,
  )
}

/** A list with commas between. */
export function listOf(value: string): string[] {
  const list = value.split(/[,，]/).map((each) => each.trim())
  if (list.includes('')) throw new InvalidArgumentError('Allowed are names with commas between.')
  return list
}

/** Fields whose groups lie within one unit, and how a group of them is called. */
const within: Readonly<Record<string, (document: Document) => string>> = {
  section: ({ id, meta }) => `${id} ${meta?.['heading'] ?? ''}`.trim(),
  document: ({ id }) => id,
  sentence: ({ id }) => id,
}

/**
 * The report's documents, those of one group under one name: what compares units then compares years, sections or parts.
 *
 * @throws TifaError for a field that is neither known nor in any document
 */
export function groupedDocuments(
  texts: Report | readonly Report[],
  by: readonly string[] = ['unit'],
  glossary = false,
): Document[] {
  const documents = toDocuments(texts, { by: cutFor(by), glossary })
  if (by.length === 1 && by[0] === 'unit') return documents
  return groupBy(documents, by).flatMap(({ values, documents: own }) => {
    const name = by.map((field, i) =>
      Object.hasOwn(within, field) ? within[field]!(own[0]!) : (values[i] ?? '–'),
    )
    return own.map((document) => ({ ...document, unit: name.join(' · ') }))
  })
}

/** `--by` as the counting functions take it, left out where it was not said. */
export const byOf = ({ options: { by } }: { options: { by?: string[] } }) => (by === undefined ? {} : { by })
