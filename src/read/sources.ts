import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import { TifaError } from '../error.ts'
import { standardInput, systemError } from './bytes.ts'
import { isReadable, readableEndings } from './formats.ts'

/** A file to read. */
export interface Source {
  path: string
  /** The file's name without its ending; with folders where two files would have the same. */
  id: string
}

export interface Sources {
  files: Source[]
  /** Files of folders that were left out, because their endings are none that is read. */
  skipped: { folder: string; paths: string[] }[]
}

/** Folders that hold programs, not texts. */
const programs = 'node_modules'
const options = {
  dot: false,
  onlyFiles: true,
  ignore: [`**/${programs}/**`],
} as const

/**
 * Finds the files that paths, folders and globs stand for. Files of a folder or glob come in UTF-16 code unit order of
 * their paths; hidden ones, those in `node_modules` and, in folders, those of kinds that are not read are left out. A
 * path that names a file is that file, whatever marks it holds. No file comes twice, also not by a link. Linked folders
 * are followed by globs, not inside folders.
 *
 * @throws TifaError for a folder or a glob without files.
 */
export async function findSources(inputs: readonly string[]): Promise<Sources> {
  const paths: string[] = []
  const skipped: Sources['skipped'] = []
  for (const input of inputs) {
    const kind = input === standardInput ? 'file' : await kindOf(input)
    if (kind === 'folder') {
      const found = await filesIn(input)
      const readable = found.filter(isReadable)
      const others = found.filter((path) => !isReadable(path))
      if (readable.length === 0) {
        throw new TifaError(
          'input',
          `${input}: holds no file that is read; allowed are ${readableEndings.join(' ')}`,
        )
      }
      paths.push(...readable)
      if (others.length > 0) skipped.push({ folder: input, paths: others })
    } else if (kind === 'file') paths.push(input)
    else paths.push(...(await filesOf(input)))
  }
  const seen = new Set<string>()
  const unique: string[] = []
  for (const path of paths) {
    const place = path === standardInput ? path : await realpath(path).catch(() => path)
    if (seen.has(place)) continue
    seen.add(place)
    unique.push(path)
  }
  return { files: withIds(unique), skipped }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') return 'missing'
    throw systemError(path, error)
  }
}

/** All files below a folder in code unit order. A link to a file is that file, a link to a folder is not followed. */
async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = []
  const pending = [folder]
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    const entries = await readdir(current, { withFileTypes: true }).catch((error: unknown) => {
      throw systemError(current ?? folder, error)
    })
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === programs) continue
      const path = join(current, entry.name)
      if (entry.isDirectory()) pending.push(path)
      else if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'file')) files.push(path)
    }
  }
  return files.sort()
}

/** What a glob stands for; a path without any of its marks is a file that will be told to be missing. */
async function filesOf(pattern: string): Promise<string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) return [pattern]
  const found = await glob(pattern, { ...options, absolute: isAbsolute(pattern) })
  if (found.length === 0) throw new TifaError('input', `${pattern}: no such file, and no file that fits it`)
  // What is ignored counts from the working folder, so that other places are looked through here.
  return found.filter((path) => pattern.includes(programs) || !path.split('/').includes(programs)).sort()
}

const withoutEnding = (path: string) => path.replace(/(?<=[^/\\])\.[^./\\]+$/, '')

function withIds(paths: readonly string[]): Source[] {
  const short = (path: string) => (path === standardInput ? 'stdin' : withoutEnding(basename(path)))
  const count = new Map<string, number>()
  for (const path of paths) count.set(short(path), (count.get(short(path)) ?? 0) + 1)
  const taken = new Set<string>()
  return paths.map((path) => {
    const candidates = [short(path), withoutEnding(path).replaceAll('\\', '/'), path.replaceAll('\\', '/')]
    const first = count.get(candidates[0]!) === 1 ? 0 : 1
    const id = candidates.slice(first).find((candidate) => !taken.has(candidate)) ?? path
    taken.add(id)
    return { path, id }
  })
}
