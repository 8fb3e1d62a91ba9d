import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { TifaError } from '../error.ts'
import { standardInput, systemError } from './bytes.ts'
import { isReadable } from './formats.ts'
import { findSources, type Source } from './sources.ts'
import { unpackedName } from './unpacked.ts'

/** A file of a stream. */
export interface StreamSource extends Source {
  /** As it lies on the disk; 0 where that is not known, as for standard input. */
  size: number
}

const programs = 'node_modules'
const withoutEnding = (path: string) => unpackedName(path).replace(/(?<=[^/\\])\.[^./\\]+$/, '')

/** Whether a folder's file is one to read in a stream: of a kind that is read, packed or not, or Parquet. */
const isStreamable = (path: string) => {
  const name = unpackedName(path)
  return isReadable(name) || name.toLowerCase().endsWith('.parquet')
}

/**
 * Finds the files of paths, folders and globs one after the other, so that the memory used does not grow with their
 * number (globs are held whole). Files of a folder are named by
 * their path in it, those of a glob by their path, others by their name; they come in code unit order folder by folder;
 * hidden ones, `node_modules`, links to folders and kinds that are not read are left out.
 *
 * @throws TifaError for a path that can't be read, and for a folder or glob without files.
 */
export async function* streamSources(inputs: readonly string[]): AsyncGenerator<StreamSource> {
  for (const input of inputs) {
    const folder = input !== standardInput && (await isFolder(input))
    if (folder) {
      let found = 0
      for await (const path of filesBelow(input)) {
        found++
        yield {
          path,
          id: withoutEnding(relative(input, path)).replaceAll('\\', '/'),
          size: await sizeOf(path),
        }
      }
      if (found === 0) throw new TifaError('input', `${input}: holds no file that is read`)
      continue
    }
    if (input === standardInput) {
      yield { path: input, id: 'stdin', size: 0 }
      continue
    }
    const { files } = await findSources([input])
    for (const { path } of files) {
      const id = path === input ? basename(withoutEnding(path)) : withoutEnding(path).replaceAll('\\', '/')
      yield { path, id, size: await sizeOf(path) }
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : 0
  } catch (error) {
    throw systemError(path, error)
  }
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw systemError(folder, error)
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === programs) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (isStreamable(path) && (entry.isFile() || (await isLinkedFile(path)))) yield path
  }
}

const isLinkedFile = async (path: string) => (await stat(path).catch(() => undefined))?.isFile() ?? false

/** How many bytes the inputs have on the disk; 0 with standard input, which does not say. */
export async function streamSize(inputs: readonly string[]): Promise<number> {
  let sum = 0
  for await (const { size } of streamSources(inputs)) sum += size
  return inputs.includes(standardInput) ? 0 : sum
}
