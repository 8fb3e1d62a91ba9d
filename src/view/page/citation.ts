import type { Analysis } from '../../analyze.ts'
import { titleOf } from '../totals.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'

/** How to cite the analysis: as a line of text in both languages, and for BibTeX. */
export function citationOf(analysis: Analysis): Html {
  const { zh, en } = citationTexts(analysis)
  return html`<h3 id="cite">${both({ zh: '如何引用', en: 'How to cite' })}</h3>
<div class="cite"><p class="zh" lang="zh" id="cite-zh">${zh}</p><p class="en" lang="en" id="cite-en">${en}</p>
<button type="button" class="copy" data-copy="cite-zh cite-en" hidden>${both({ zh: '复制', en: 'Copy' })}</button></div>
<div class="cite"><pre id="bibtex" tabindex="0" role="region" aria-label="BibTeX">${bibtexOf(analysis)}</pre>
<button type="button" class="copy" data-copy="bibtex" hidden>${both({ zh: '复制', en: 'Copy' })}</button></div>`
}

const short = (hash: string) => hash.slice(0, 12)

function citationTexts(analysis: Analysis): { zh: string; en: string } {
  const { tifa, engine, lexicon, themes, text } = analysis.stamp
  const title = titleOf(analysis)
  return {
    zh: `《${title}》文本分析．由 tifa（提法）${tifa} 版生成；分词引擎 ${engine}，词典 ${short(lexicon)}，主题词表 ${short(themes)}，文本 ${short(text)}．`,
    en: `Text analysis of 《${title}》. Made with tifa (提法), version ${tifa}; engine ${engine}, lexicon ${short(lexicon)}, themes ${short(themes)}, text ${short(text)}.`,
  }
}

/** The key names the text by its hash; there is no year, since an analysis knows none: the same text gives the same entry. */
function bibtexOf(analysis: Analysis): string {
  const { tifa, engine, lexicon, themes, text, options } = analysis.stamp
  const set = Object.entries(options).map(([name, value]) => `${name}=${value}`)
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['title', `《${titleOf(analysis)}》文本分析`],
    ['howpublished', `Made with tifa (提法), version ${tifa}`],
    [
      'note',
      [
        `engine ${engine}`,
        `lexicon ${lexicon}`,
        `themes ${themes}`,
        `text ${text}`,
        ...(set.length > 0 ? [`options ${set.join(' ')}`] : []),
      ].join('; '),
    ],
  ]
  const width = Math.max(...fields.map(([name]) => name.length))
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = {${forBibtex(value)}},`)
  return `@misc{tifa-${short(text)},\n${lines.join('\n')}\n}`
}

/** What means something to BibTeX or LaTeX is written so that it stands for itself; braces, which it counts, become round. */
function forBibtex(value: string): string {
  return value
    .replaceAll(/\s+/g, ' ')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replaceAll(/[\\~^]/g, '-')
    .replaceAll(/[&%$#_]/g, (mark) => `\\${mark}`)
}
