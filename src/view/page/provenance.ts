import type { Analysis } from '../../analyze.ts'
import { grouped } from '../figures.ts'
import { parts } from '../labels.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'

const listed = 500

/** What was odd in the source, each with the way there. */
export function notesOf(analysis: Analysis): Html {
  const { notes, text } = analysis
  const rest = notes.length - listed
  return html`<section class="part" id="notes" aria-labelledby="notes-title">
<h2 id="notes-title">${both(parts.notes)} <small>${grouped(notes.length)}</small></h2>
${notes.length === 0 && html`<p class="hint">${both({ zh: '来源文本没有异常。', en: 'Nothing odd was noticed in the source.' })}</p>`}
<ul class="notes">${notes.slice(0, listed).map((note) => {
    const from = Math.max(0, note.start - 12)
    const around = text.slice(from, Math.min(text.length, note.end + 12)).replaceAll(/\s+/g, ' ')
    return html`<li><code>${note.code}</code> <span lang="en">${note.message}</span> <q lang="zh">${around}</q> <small>${note.start}–${note.end}</small></li>
`
  })}</ul>
${rest > 0 && html`<p class="hint">+ ${grouped(rest)}</p>`}
</section>`
}

/** What the analysis was made from, and how to cite it. */
export function stampOf(analysis: Analysis): Html {
  const { stamp, title, sources } = analysis
  const files = sources.map(({ name }) => name).filter((name) => name !== '')
  const short = (hash: string) => hash.slice(0, 12)
  const options = Object.entries(stamp.options).map(([name, value]) => `${name}=${value}`)
  const rows: [string, string, string][] = [
    ...(files.length > 0 ? [['文件', 'Files', files.join(' · ')] satisfies [string, string, string]] : []),
    ['版本', 'tifa', stamp.tifa],
    ['分词引擎', 'Engine', stamp.engine],
    ['词典', 'Lexicon', stamp.lexicon],
    ['主题词表', 'Theme file', stamp.themes],
    ['文本', 'Text', stamp.text],
    ['选项', 'Options', options.join(' · ') || '–'],
  ]
  const cite = `tifa (提法) ${stamp.tifa}. 《${title}》文本分析. 词典 ${short(stamp.lexicon)}, 主题词表 ${short(stamp.themes)}, 文本 ${short(stamp.text)}.`
  return html`<footer class="part" id="stamp">
<h2>${both(parts.stamp)}</h2>
<dl class="stamp">${rows.map(([zh, en, value]) => html`<div><dt>${both({ zh, en })}</dt><dd><code>${value}</code></dd></div>`)}</dl>
<h3>${both({ zh: '如何引用', en: 'How to cite' })}</h3>
<p class="cite" lang="zh">${cite}</p>
<p class="hint">${both({ zh: '同样的文本、选项与版本总得到同样的结果。本页不联网。', en: 'The same text, options and version always give the same result. This page makes no connections.' })}</p>
</footer>`
}
