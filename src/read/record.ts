import type { Document } from '../report/documents.ts'

/** A document of a stream and where it stood. */
export interface GoodRecord {
  document: Document
  /** How many bytes it took: of a line those before the line feed, of Parquet the text's in UTF-8, of a file all. */
  bytes: number
  file: string
  /** From 1: of a file of lines the line it begins in, of Parquet the row, of other files 1. */
  line: number
  /** Of a line of JSON, the line itself. */
  raw?: string
}

/** A record that holds no document: why, and where it stood. */
export interface BadRecord {
  bad: string
  bytes: number
  file: string
  line: number
  raw?: string
}

export type StreamedRecord = GoodRecord | BadRecord

/** How a bad record is told to a person. */
export const toldRecord = ({ file, line, bad }: BadRecord): string => `${file}:${line}: ${bad}`
