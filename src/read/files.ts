import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { TifaError } from '../error.ts'
import type { Document } from '../report/documents.ts'
import { type DecodedText, decodeText, isBinary } from '../text/decode.ts'

/** The largest file that is read whole, in bytes. */
const mostBytes = 256 * 1024 * 1024

/**
 * Reads one text file and decodes it; `-` reads standard input.
 *
 * @throws TifaError naming the file where it is missing, a folder, unreadable, empty, too large or no text.
 */
export async function readDocument(path: string): Promise<DecodedText> {
  const bytes = path === '-' ? await readStandardInput() : await readBytes(path)
  const name = path === '-' ? 'standard input' : path
  if (bytes.length === 0) throw new TifaError('input', `${name}: is empty`)
  if (isBinary(bytes)) {
    throw new TifaError(
      'input',
      `${name}: is no text file; allowed is plain text (UTF-8, UTF-16, GB18030, Big5)`,
    )
  }
  const decoded = decodeText(bytes)
  if (decoded.raw.trim() === '') throw new TifaError('input', `${name}: holds nothing but white space`)
  return decoded
}

/** Reads files one after the other as documents; each is named by its file name without the ending. */
export async function* readDocuments(paths: string | readonly string[]): AsyncIterable<Document> {
  for (const path of typeof paths === 'string' ? [paths] : paths) {
    const { raw, encoding } = await readDocument(path)
    const id = path === '-' ? 'stdin' : basename(path).replace(/\.[^.]+$/, '')
    yield { id, text: raw, meta: { path, encoding } }
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** What the system's error codes mean to a person. */
const reasons = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EISDIR', 'is a folder; allowed are files'],
  ['EACCES', 'may not be read (permission denied)'],
  ['EPERM', 'may not be read (permission denied)'],
  ['ENAMETOOLONG', 'the name is too long'],
])

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      if (size > mostBytes) {
        throw new TifaError('input', `${path}: is ${size} bytes; allowed are up to ${mostBytes}`)
      }
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof TifaError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new TifaError(
      'input',
      `${path}: ${reasons.get(code) ?? `can't be read (${code || String(error)})`}`,
      {
        cause: error,
      },
    )
  }
}
