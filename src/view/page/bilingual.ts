import type { Label } from '../labels.ts'
import { type Html, html } from './html.ts'

/** A label in both languages of the interface; the style sheet shows the one that is switched on. */
export function both({ zh, en }: Label): Html {
  return html`<span class="zh">${zh}</span><span class="en" lang="en">${en}</span>`
}
