import type { Document } from '../report/documents.ts'
import { usualNames } from './columns.ts'
import { withTitle } from './table.ts'

/** Which fields of a record are its text, its name and its unit; by the usual names where none is given. */
export interface FieldNames {
  textColumn?: string
  idColumn?: string
  unitColumn?: string
}

/**
 * Makes a document of a record's fields; of a record without text a sentence that says why it is none. `name` is what a
 * document is called that has no name of its own.
 */
export function documentOfFields(value: unknown, name: string, names: FieldNames): Document | string {
  if (typeof value === 'string') return value.trim() === '' ? 'its text is empty' : { id: name, text: value }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `is ${kindOf(value)}; allowed are an object and a text`
  const fields = new Map<string, unknown>(Object.entries(value))
  const textKey = keyOf(fields, 'text', names.textColumn)
  if (textKey === undefined) return withoutText(fields, names.textColumn)
  const text = fields.get(textKey)
  if (typeof text !== 'string') return `its text '${textKey}' is ${kindOf(text)}`
  if (text.trim() === '') return 'its text is empty'
  const idKey = keyOf(fields, 'id', names.idColumn)
  const unitKey = keyOf(fields, 'unit', names.unitColumn)
  const titleKey = keyOf(fields, 'title', undefined)
  const unit = shownField(fields.get(unitKey ?? ''))
  return {
    id: shownField(fields.get(idKey ?? '')) || name,
    text,
    ...(unit === '' ? {} : { unit }),
    meta: withTitle(
      metaOf(fields, textKey),
      titleKey === textKey ? '' : shownField(fields.get(titleKey ?? '')),
    ),
  }
}

const isFilled = (value: unknown) => value !== undefined && value !== null && value !== ''

function keyOf(
  fields: ReadonlyMap<string, unknown>,
  kind: keyof typeof usualNames,
  chosen: string | undefined,
): string | undefined {
  if (chosen !== undefined) return fields.has(chosen) ? chosen : undefined
  for (const name of usualNames[kind]) if (isFilled(fields.get(name))) return name
  // As people write them: Text, 正文 with white space around it.
  let found: string | undefined
  let rank = Infinity
  for (const [key, value] of fields) {
    const at = (usualNames[kind] as readonly string[]).indexOf(key.trim().toLowerCase())
    if (at < 0 || at >= rank || !isFilled(value)) continue
    found = key
    rank = at
  }
  return found
}

function withoutText(fields: ReadonlyMap<string, unknown>, chosen: string | undefined): string {
  const keys = [...fields.keys()].slice(0, 8).map((key) => key.slice(0, 20))
  const seen = keys.length === 0 ? 'no field' : `the fields ${keys.join(', ')}`
  if (chosen !== undefined) return `has no text '${chosen}' among ${seen}`
  const empty = usualNames.text.find((name) => fields.has(name))
  return empty === undefined
    ? `has no text: ${seen}; textColumn (--text-column) names the text`
    : 'its text is empty'
}

function shownField(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? String(value).trim()
    : ''
}

/** As own properties, whatever the fields are called: `__proto__` is a name as others are. */
function metaOf(fields: ReadonlyMap<string, unknown>, textKey: string): Record<string, string | number> {
  const entries: [string, string | number][] = []
  for (const [key, value] of fields) {
    if (key === textKey || !isFilled(value)) continue
    if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) {
      entries.push([key, value])
    } else if (typeof value === 'boolean' || typeof value === 'bigint') entries.push([key, String(value)])
  }
  return Object.fromEntries(entries)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
