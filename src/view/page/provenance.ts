import type { Analysis } from '../../analyze.ts'
import { parts } from '../labels.ts'
import { both } from './bilingual.ts'
import { citationOf } from './citation.ts'
import { type Html, html } from './html.ts'

/** What the analysis was made from, and how to cite it. */
export function stampOf(analysis: Analysis): Html {
  const { stamp, sources } = analysis
  const files = sources.map(({ name }) => name).filter((name) => name !== '')
  const options = Object.entries(stamp.options).map(([name, value]) => `${name}=${value}`)
  const rows: [string, string, string][] = [
    ...(files.length > 0 ? [['文件', 'Files', listOf(files)] satisfies [string, string, string]] : []),
    ['版本', 'tifa', stamp.tifa],
    ['分词引擎', 'Engine', stamp.engine],
    ['词典', 'Lexicon', stamp.lexicon],
    ['主题词表', 'Theme file', stamp.themes],
    ['文本', 'Text', stamp.text],
    ['选项', 'Options', options.join(' · ') || '–'],
  ]
  return html`<footer class="part" id="stamp">
<h2>${both(parts.stamp)}</h2>
<dl class="stamp">${rows.map(([zh, en, value]) => html`<div><dt>${both({ zh, en })}</dt><dd><code>${value}</code></dd></div>`)}</dl>
${citationOf(analysis)}
<p class="hint">${both({ zh: '同样的文本、选项与版本总得到同样的结果。本页不联网。', en: 'The same text, options and version always give the same result. This page makes no connections.' })}</p>
</footer>`
}

/** So many file names are shown. */
const filesShown = 60

function listOf(files: readonly string[]): string {
  const rest = files.length - filesShown
  return files.slice(0, filesShown).join(' · ') + (rest > 0 ? ` … +${rest}` : '')
}
