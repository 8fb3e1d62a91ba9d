/** One line of text on a page; lengths and places in points (1/72 inch), from the page's upper left corner. */
export interface Line {
  text: string
  /** Where the line begins. */
  x: number
  /** Its base line, from above. */
  y: number
  width: number
  fontSize: number
}

export interface Page {
  width: number
  height: number
  lines: Line[]
}
