import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TifaError } from '../error.ts'
import { streamSources } from '../read/walk.ts'

/**
 * A folder of parts. A part is there when its list is, which names the files that hold its rows: the list is written
 * beside and renamed, so that it is whole or not there. Files that no list names are what a killed run left.
 */
export class Parts {
  readonly folder: string
  private readonly key: string
  private readonly files: string[] = []
  /** Files of parts that this run made. */
  readonly made = new Set<string>()
  private readonly kept: boolean

  private constructor(folder: string, key: string, kept: boolean) {
    this.folder = folder
    this.key = key
    this.kept = kept
  }

  /**
   * Opens the folder, or one for this run alone where none is named. `madeFrom` says all that rows depend on beside the
   * input; parts of other options or other input (by path, size and date) have other names.
   */
  static async open(folder: string | undefined, inputs: readonly string[], madeFrom: string): Promise<Parts> {
    const hash = createHash('sha256').update(madeFrom)
    if (folder !== undefined) await addInputs(hash, inputs)
    const key = hash.digest('hex').slice(0, 16)
    const place = folder === undefined ? mkdtempSync(join(tmpdir(), 'tifa-parts-')) : made(folder)
    return new Parts(place, key, folder !== undefined)
  }

  private nameOf(part: number): string {
    return `${String(part).padStart(6, '0')}-${this.key}`
  }

  private listOf(part: number): string {
    return join(this.folder, `${this.nameOf(part)}.json`)
  }

  /** Whether a part was made before; its rows then belong to this run. */
  take(part: number): boolean {
    const list = this.listOf(part)
    if (!existsSync(list)) return false
    const names: unknown = JSON.parse(readFileSync(list, 'utf8'))
    if (!Array.isArray(names) || !names.every((name) => existsSync(join(this.folder, String(name)))))
      return false
    this.files.push(...names.map((name) => join(this.folder, String(name))))
    return true
  }

  /** Where a lane writes its rows of a part. */
  fileOf(part: number, lane: number): string {
    return join(this.folder, `${this.nameOf(part)}.${process.pid}-${lane}.rows`)
  }

  /** Makes a part of files that are written. */
  add(part: number, files: readonly string[]): void {
    const unfinished = `${this.listOf(part)}.${process.pid}`
    const names = files.map((file) => file.slice(this.folder.length + 1))
    writeFileSync(unfinished, JSON.stringify(names))
    renameSync(unfinished, this.listOf(part))
    this.files.push(...files)
    for (const file of files) this.made.add(file)
  }

  /** The files of all parts. */
  rowFiles(): string[] {
    return [...this.files]
  }

  /** Removes what a killed run left of these parts; without a folder of the user's, everything. */
  tidy(): void {
    if (!this.kept) {
      rmSync(this.folder, { recursive: true, force: true })
      return
    }
    const named = new Set(this.files)
    for (const name of readdirSync(this.folder)) {
      const leftOver = name.includes(this.key) && /\.rows$|\.json\.\d+$/.test(name)
      if (leftOver && !named.has(join(this.folder, name))) rmSync(join(this.folder, name), { force: true })
    }
  }
}

async function addInputs(hash: ReturnType<typeof createHash>, inputs: readonly string[]): Promise<void> {
  for await (const { path, id, size } of streamSources(inputs)) {
    const date = (await stat(path).catch(() => undefined))?.mtimeMs ?? 0
    hash.update(JSON.stringify([id, size, date]))
  }
}

function made(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? cause.code : cause
    throw new TifaError('input', `--parts ${folder}: can't be made (${why})`, { cause })
  }
}
