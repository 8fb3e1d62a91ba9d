import { sha256 } from '@noble/hashes/sha2.js'
import type { Analysis } from '../analyze.ts'
import { parts, quoteKinds, sloganKinds } from './labels.ts'
import { both } from './page/bilingual.ts'
import { clustersOf } from './page/clusters.ts'
import { type FormulaIndex, indexFormulas } from './page/formula-index.ts'
import { formulasOf, quotesOf } from './page/formulas.ts'
import { Html, html, jsonForScript } from './page/html.ts'
import { legendOf, switchRules } from './page/legend.ts'
import { markText } from './page/marks.ts'
import { mastheadOf, navigationOf } from './page/overview.ts'
import { panelOf } from './page/panel.ts'
import { notesOf, stampOf } from './page/provenance.ts'
import { script } from './page/script.ts'
import { standoutOf } from './page/standout.ts'
import { style } from './page/style.ts'
import { styleOfParts } from './page/style-parts.ts'
import { textOf } from './page/text.ts'
import { type ThemeName, themeNames, themesOf } from './page/themes.ts'

/**
 * An analysis as one self-contained page: opens from disk, asks the network for nothing, and reads well without
 * its script. Everything that comes from the text is escaped; the content security policy allows the page's one
 * script by its hash and no other. Time and size grow with the text and the marks over it.
 */
export function toHtml(analysis: Analysis): string {
  const themes = themeNames(analysis)
  const index = indexFormulas(analysis)
  const marked = markText(
    analysis,
    index,
    themes.map((theme) => theme.name),
  )
  return html`${new Html('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="tifa ${analysis.stamp.tifa}">
<title>${analysis.title || '提法'} · tifa</title>
<link rel="icon" href="${icon}">
<style>${new Html(style + styleOfParts + switchRules(themes.length))}</style>
</head>
<body>
<a class="skip" href="#main">${both({ zh: '跳到正文', en: 'Skip to content' })}</a>
<label class="language"><input type="checkbox" id="lang-en"> <span lang="en">English</span></label>
${mastheadOf(analysis, index.formulas.length)}
<div class="frame">
${navigationOf(analysis)}
<main id="main">
${themesOf(analysis, themes)}
${standoutOf(analysis)}
${formulasOf(analysis, index.formulas)}
${quotesOf(analysis)}
${clustersOf(analysis)}
<section class="part" id="text" aria-labelledby="text-title">
<h2 id="text-title">${both(parts.text)}</h2>
<div class="reading">
${textOf(analysis, marked)}
${legendOf(analysis, themes)}
</div>
</section>
${notesOf(analysis)}
${stampOf(analysis)}
</main>
</div>
${panelOf()}
<script type="application/json" id="data">${jsonForScript(dataOf(analysis, index, themes))}</script>
<script>${new Html(script)}</script>
</body>
</html>
`.markup
}

/** What the script needs and cannot read off the page. */
function dataOf(analysis: Analysis, { formulas }: FormulaIndex, themes: readonly ThemeName[]) {
  const themeIds = new Map(themes.map(({ name }, id) => [name, id]))
  return {
    units: analysis.units.map(({ name, start, end }) => [name, start, end]),
    themes: themes.map(({ label }) => label),
    hits: analysis.hits.map((hit) => [themeIds.get(hit.theme), hit.start, hit.end]),
    formulas: formulas.map(({ text, quoteKinds: quoted, sloganKinds: kinds, places }) => [
      text,
      [
        ...kinds.map((kind) => [sloganKinds[kind].zh, sloganKinds[kind].en]),
        ...quoted.map((kind) => [`引文 ${quoteKinds[kind].zh}`, `Quote: ${quoteKinds[kind].en}`]),
      ],
      places.map((place) => place.start),
    ]),
  }
}

/** Nothing from anywhere, styles of the page, and the one script by its hash. */
function policy(): string {
  const hash = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(script))))
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
}

/** A red seal, as an image without a request. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#9c2f26"/><text x="16" y="23" font-size="20" text-anchor="middle" fill="#fff" font-family="serif">提</text></svg>',
)}`
