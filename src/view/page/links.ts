import { type Html, html } from './html.ts'

/** The places of the text to which the lists of the page lead: only these need a name there. */
export class Links {
  readonly targets = new Set<number>()

  /** The attribute that leads to a place. */
  to(start: number): Html {
    this.targets.add(start)
    return html` href="#c${start}"`
  }
}
