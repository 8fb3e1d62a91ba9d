// The public face for Node: everything of `tifa`, and what needs files.
import { registerNode } from './segment/register.node.ts'

export { readCentres } from './clusters/centres/read.node.ts'
export * from './index.ts'
export {
  type FileContent,
  type FileNote,
  type ReadManyOptions,
  type ReadOptions,
  readDocument,
  readDocuments,
} from './read/files.ts'
export type { FormatName } from './read/formats.ts'
export type { Line, Page } from './read/pdf-lines.ts'
export type { StreamOptions } from './read/pieces.ts'
export type { BadRecord, GoodRecord, StreamedRecord } from './read/record.ts'
export type { FieldNames } from './read/record-fields.ts'
export { readRecords } from './read/records.ts'
export { jsonSchema, type SchemaName } from './schema.ts'
export { readThemes } from './themes/read.node.ts'
export { toArrow } from './view/arrow.ts'
export { type PngOptions, toPng, toSvg } from './view/draw.ts'

registerNode()
