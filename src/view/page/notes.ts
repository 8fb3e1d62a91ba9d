import type { Analysis } from '../../analyze.ts'
import type { Note } from '../../text/span.ts'
import { clipped, grouped } from '../figures.ts'
import { parts } from '../labels.ts'
import { groupNotes, type NoteGroup } from '../note-kinds.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'

/** So many places of one kind are listed. */
const listed = 40
/** A note over more of the text than this is about all of it; there is no place to show. */
const longest = 60

/** What was odd in the source, kind by kind. */
export function notesOf({ notes, text }: Analysis): Html {
  return html`<section class="part" id="notes" aria-labelledby="notes-title">
<h2 id="notes-title">${both(parts.notes)} <small>${grouped(notes.length)}</small></h2>
${notes.length === 0 && html`<p class="hint">${both({ zh: '来源文本没有异常。', en: 'Nothing odd was noticed in the source.' })}</p>`}
<div class="notes">${groupNotes(notes).map((group) => groupOf(group, text))}</div>
</section>`
}

function groupOf({ code, label, notes }: NoteGroup, text: string): Html {
  const name =
    label === undefined ? html`<span lang="en">${clipped(notes[0]?.message ?? code)}</span>` : both(label)
  const rest = notes.length - listed
  return html`<details><summary>${name} <b class="count">×${grouped(notes.length)}</b> <code>${clipped(code, 40)}</code></summary>
<ul>${notes.slice(0, listed).map((note) => placeOf(note, text, label !== undefined))}</ul>
${rest > 0 && html`<p class="hint">${both({ zh: `另有 ${grouped(rest)} 处。`, en: `${grouped(rest)} more places.` })}</p>`}
</details>
`
}

/** The words around a note; its own message, which is English, in the English interface or where it says all. */
function placeOf({ message, start, end }: Note, text: string, known: boolean): Html {
  const words = html`<span${known && html` class="en"`} lang="en">${clipped(message)}</span>`
  if (end - start > longest)
    return html`<li>${words} <small>${start}–${end}</small></li>
`
  const from = Math.max(0, start - 12)
  const around = text.slice(from, Math.min(text.length, end + 12)).replaceAll(/\s+/g, ' ')
  return html`<li>${around !== '' && html`<q lang="zh">${around}</q>`} ${words} <small>${start}–${end}</small></li>
`
}
