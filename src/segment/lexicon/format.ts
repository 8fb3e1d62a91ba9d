import { TifaError } from '../../error.ts'
import { checksum } from './checksum.ts'

/** Raise it with every change to what the bytes mean. */
export const VERSION = 1
const MAGIC = 'TIFALEX\n'
const HEADER_BYTES = 40

/** What the tables hold, in this order. */
const SECTIONS = {
  /** Number of a character, by UTF-16 code. */
  numbers: Uint16Array,
  /** The words; see double-array.ts. */
  table: Int32Array,
  /** By character number: its weight as a word, or the lightest. Behind these, the distinct weights, from index 1. */
  weights: Float64Array,
  /** By word number (a character's number, or a place in the table): index of the tag, 0 where there is no word. */
  tags: Uint8Array,
  /** By character number and state (begin, end, middle, single). */
  emissions: Float64Array,
  /** By character number: 1 where any state emits it. */
  emitted: Uint8Array,
  start: Float64Array,
  transitions: Float64Array,
  /** The last five fields of `Lexicon` but the names, in their order. */
  constants: Float64Array,
  /** Names of tags parted by line feeds, from index 0 (no word) and 1 (a word without tag), in ASCII. */
  tagNames: Uint8Array,
}

type ArrayOf<C> = C extends Uint8ArrayConstructor
  ? Uint8Array
  : C extends Uint16ArrayConstructor
    ? Uint16Array
    : C extends Int32ArrayConstructor
      ? Int32Array
      : Float64Array

export type Tables = { [K in keyof typeof SECTIONS]: ArrayOf<(typeof SECTIONS)[K]> }

/** Dictionary and models as views on one run of bytes; never written to, so that all segmenters share one. */
export interface Lexicon extends Omit<Tables, 'constants' | 'tagNames'> {
  /** 16 hexadecimal digits: what the tokens depend on. */
  hash: string
  minWeight: number
  medianWeight: number
  frequencySum: number
  /** How many numbers characters have; the cells of the table begin there, as do the distinct weights. */
  characterCount: number
  /** How far a cell's base lies behind the cell. */
  cellCount: number
  tagNames: string[]
}

const names = Object.keys(SECTIONS) as (keyof Tables)[]
const aligned = (bytes: number): number => (bytes + 7) & ~7

/** Puts the tables into bytes: header (magic, version, checksum, hash), lengths, tables, each at a multiple of 8. */
export function writeTables(tables: Tables, hashOf: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const lengthsEnd = aligned(HEADER_BYTES + 4 * names.length)
  let size = lengthsEnd
  for (const name of names) size = aligned(size + tables[name].byteLength)
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  let offset = lengthsEnd
  names.forEach((name, i) => {
    const table = tables[name]
    view.setUint32(HEADER_BYTES + 4 * i, table.length, true)
    out.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), offset)
    offset = aligned(offset + table.byteLength)
  })
  for (let i = 0; i < 8; i++) out[i] = MAGIC.charCodeAt(i)
  view.setUint32(8, VERSION, true)
  view.setUint32(12, size, true)
  out.set(hashOf(out.subarray(HEADER_BYTES)).subarray(0, 8), 16)
  const [low, high] = checksum(out.subarray(16, 24), out.subarray(HEADER_BYTES))
  view.setUint32(24, low, true)
  view.setUint32(28, high, true)
  return out
}

/**
 * Views on the bytes of a compiled lexicon; nothing is copied or parsed where the bytes begin at a multiple of 8.
 * Cost: one pass for the checksum. Throws `TifaError` for bytes that are not a lexicon of this version, or damaged.
 */
export function readTables(bytes: Uint8Array): Lexicon {
  const refuse = (why: string): never => {
    throw new TifaError('input', `the lexicon cannot be used: ${why}`)
  }
  if (!(bytes instanceof Uint8Array)) refuse('its bytes must be a Uint8Array')
  if (new Uint8Array(new Uint32Array([1]).buffer)[0] !== 1) refuse('this machine is not little-endian')
  let magic = ''
  for (const byte of bytes.subarray(0, 8)) magic += String.fromCharCode(byte)
  if (magic !== MAGIC || bytes.length < HEADER_BYTES)
    refuse(
      `${bytes.length} bytes that do not begin as a tifa lexicon does (was another file, or a page, sent?)`,
    )
  const at = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const view = new DataView(at.buffer, at.byteOffset, at.byteLength)
  const version = view.getUint32(8, true)
  if (version !== VERSION)
    refuse(
      `it has version ${version}, this tifa reads version ${VERSION}; use the lexicon.bin of the same release`,
    )
  if (view.getUint32(12, true) !== at.length)
    refuse(`it is cut off or too long: ${at.length} bytes, ${view.getUint32(12, true)} expected`)
  const [low, high] = checksum(at.subarray(16, 24), at.subarray(HEADER_BYTES))
  if (low !== view.getUint32(24, true) || high !== view.getUint32(28, true))
    refuse('it is damaged: its checksum does not agree')

  let offset = aligned(HEADER_BYTES + 4 * names.length)
  const views: Partial<Record<keyof Tables, unknown>> = {}
  names.forEach((name, i) => {
    const table = new SECTIONS[name](
      at.buffer as ArrayBuffer,
      at.byteOffset + offset,
      view.getUint32(HEADER_BYTES + 4 * i, true),
    )
    views[name] = table
    offset = aligned(offset + table.byteLength)
  })
  const { constants, tagNames, ...tables } = views as Tables
  const [minWeight = 0, medianWeight = 0, frequencySum = 0, characterCount = 0, cellCount = 0] = constants
  let hash = ''
  for (const byte of at.subarray(16, 24)) hash += byte.toString(16).padStart(2, '0')
  return {
    ...tables,
    hash,
    minWeight,
    medianWeight,
    frequencySum,
    characterCount,
    cellCount,
    tagNames: String.fromCharCode(...tagNames).split('\n'),
  }
}
