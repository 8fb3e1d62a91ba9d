import { type Locate, type Mistake, pathText } from '../mistakes.ts'

/** What a theme file holds, with the places of its values. */
export interface ReadFile {
  /** As `defineThemes` takes it. */
  input: unknown
  locate: Locate
}

/** Reads the text of a theme file. @throws TifaError for what is no file of the format */
export type FormatReader = (text: string, name: string) => ReadFile | Promise<ReadFile>

/** Where the values of a file stand: `name:line:column`, both from 1. */
export class Places {
  private readonly places = new Map<string, string>()
  private readonly name: string

  constructor(name: string) {
    this.name = name
  }

  at(line: number, column?: number): string {
    return `${this.name}:${line}${column === undefined ? '' : `:${column}`}`
  }

  /** Notes where the value at a path stands; with `key` where the key in it stands. */
  add(path: readonly PropertyKey[], place: string, key?: string): void {
    this.places.set(keyed(path, key), place)
  }

  /** The place of a mistake, or of the nearest thing around it that has one. */
  readonly locate = ({ path, key }: Mistake): string | undefined => {
    const own = key === undefined ? undefined : this.places.get(keyed(path, key))
    if (own !== undefined) return own
    for (let length = path.length; length >= 0; length--) {
      const place = this.places.get(keyed(path.slice(0, length)))
      if (place !== undefined) return place
    }
    return undefined
  }
}

const keyed = (path: readonly PropertyKey[], key?: string) =>
  key === undefined ? pathText(path) : `${pathText(path)}\u0000${key}`

/** The lines of a text, without their ends and the mark at its beginning. */
export const linesOf = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
