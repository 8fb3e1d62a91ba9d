import { open } from 'node:fs/promises'
import { TifaError } from '../error.ts'

/** The largest file that is read whole, in bytes. */
const mostBytes = 256 * 1024 * 1024

/** Stands for standard input among paths. */
export const standardInput = '-'

/** How a file is called in messages. */
export const nameOf = (path: string) => (path === standardInput ? 'standard input' : path)

/** What the system's error codes mean to a person. */
const reasons = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EISDIR', 'is a folder; allowed are files'],
  ['EACCES', 'may not be read (permission denied)'],
  ['EPERM', 'may not be read (permission denied)'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'is a link that leads to itself'],
  ['ERR_INVALID_ARG_VALUE', 'no such file'],
])

/** The error for what the system says of a path. */
export function systemError(path: string, error: unknown): TifaError {
  if (error instanceof TifaError) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const reason = reasons.get(code) ?? `can't be read (${code || String(error)})`
  return new TifaError('input', `${nameOf(path)}: ${reason}`, { cause: error })
}

/**
 * Reads a file whole; `-` reads standard input.
 *
 * @throws TifaError naming the file where it is missing, a folder, unreadable, empty or larger than 256 MB.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  const bytes = path === standardInput ? await readStream(process.stdin, path) : await readFile(path)
  if (bytes.length === 0) throw new TifaError('input', `${nameOf(path)}: is empty`)
  return bytes
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      const stat = await file.stat()
      if (stat.size > mostBytes) throw tooLarge(path, stat.size)
      // A pipe or a device doesn't say how much it holds.
      return stat.isFile() || stat.isDirectory()
        ? await file.readFile()
        : await readStream(file.createReadStream(), path)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw systemError(path, error)
  }
}

async function readStream(stream: AsyncIterable<unknown>, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Uint8Array)
    length += (chunk as Uint8Array).length
    if (length > mostBytes) throw tooLarge(path, length)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (path: string, size: number) =>
  new TifaError('input', `${nameOf(path)}: is ${size} bytes or more; allowed are up to ${mostBytes}`)
