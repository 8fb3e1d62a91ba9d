import { sha256 } from '@noble/hashes/sha2.js'
import type { Analysis } from '../analyze.ts'
import { assertAnalysis } from './arguments.ts'
import { clipped } from './figures.ts'
import { type Label, parts, quoteLabel, sloganLabel } from './labels.ts'
import { both } from './page/bilingual.ts'
import { clustersOf } from './page/clusters.ts'
import { concordanceOf } from './page/concordance.ts'
import { type FormulaIndex, indexFormulas } from './page/formula-index.ts'
import { formulasOf } from './page/formulas.ts'
import { Html, html, jsonForScript } from './page/html.ts'
import { legendOf, switchRules } from './page/legend.ts'
import { Links } from './page/links.ts'
import { markText } from './page/marks.ts'
import { notesOf } from './page/notes.ts'
import { mastheadOf, navigationOf } from './page/overview.ts'
import { panelOf } from './page/panel.ts'
import { stampOf } from './page/provenance.ts'
import { quotesOf } from './page/quotes.ts'
import { script } from './page/script.ts'
import { standoutOf } from './page/standout.ts'
import { style } from './page/style.ts'
import { styleOfFigures } from './page/style-figures.ts'
import { styleOfParts } from './page/style-parts.ts'
import { textOf } from './page/text.ts'
import { type ThemeName, themeNames, themesOf, wideRules } from './page/themes.ts'
import { unitFinder } from './page/unit-finder.ts'
import { titleOf } from './totals.ts'

/**
 * An analysis as one self-contained page: opens from disk, asks the network for nothing, and reads well without
 * its script. Everything that comes from the text is escaped; the content security policy allows the page's one
 * script by its hash and no other. Lists are cut at a length and say so; time and size grow with the text and the marks
 * over it.
 *
 * @throws TifaError for what is no analysis.
 */
export function toHtml(analysis: Analysis): string {
  assertAnalysis(analysis)
  const themes = themeNames(analysis)
  const index = indexFormulas(analysis)
  const unitAt = unitFinder(analysis.units)
  const links = new Links()
  const listing = { analysis, unitAt, links }
  // The lists come first: the text names only the places that they lead to.
  const lists = html`${lazy(themesOf(analysis, themes, links))}
${lazy(standoutOf(analysis))}
${lazy(formulasOf(listing, index))}
${lazy(quotesOf(listing, index))}
${lazy(clustersOf(analysis))}
${concordanceOf(analysis, index)}`
  const names = themes.map((theme) => theme.name)
  const marked = markText(analysis, index, names, links.targets)
  return html`${new Html('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="tifa ${analysis.stamp.tifa}">
<title>${titleOf(analysis)} · tifa</title>
<link rel="icon" href="${icon}">
<style>${new Html(style + styleOfParts + styleOfFigures + switchRules(themes) + wideRules(analysis.units.length, themes.filter(({ level }) => level === 1).length))}</style>
</head>
<body>
<a class="skip" href="#main">${both({ zh: '跳到正文', en: 'Skip to content' })}</a>
<label class="language"><input type="checkbox" id="lang-en"> <span lang="en">English</span></label>
${mastheadOf(analysis)}
<div class="frame">
${navigationOf(analysis)}
<main id="main">
${lists}
<section class="part" id="text" aria-labelledby="text-title">
<h2 id="text-title">${both(parts.text)}</h2>
<div class="reading">
${textOf(analysis, marked, unitAt)}
${legendOf(analysis, themes, unitAt)}
</div>
</section>
${lazy(notesOf(analysis))}
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

/** Characters of markup from which on laying a part out takes time; shorter parts are lower than any guess of their height. */
const longPart = 40_000

/** A long part is laid out when it comes into view; until then its height is a guess, too low rather than too high. */
const lazy = (part: Html): Html =>
  part.markup.length < longPart
    ? part
    : new Html(part.markup.replace('<section class="part"', '<section class="part long"'))

/** What the script needs and cannot read off the page. */
function dataOf(analysis: Analysis, { formulas }: FormulaIndex, themes: readonly ThemeName[]) {
  const themeIds = new Map(themes.map(({ name }, id) => [name, id]))
  const kinds = new Map<string, { id: number; label: Label }>()
  const kindId = (prefix: string, kind: string, label: Label): number => {
    const known = kinds.get(prefix + kind)
    if (known !== undefined) return known.id
    kinds.set(prefix + kind, { id: kinds.size, label })
    return kinds.size - 1
  }
  const quoted = ({ zh, en }: Label): Label => ({ zh: `引文 ${zh}`, en: `Quote: ${en}` })
  return {
    units: analysis.units.map(({ name, start, end }) => [name, start, end]),
    themes: themes.map(({ label }) => label),
    hits: analysis.hits.map((hit) => [themeIds.get(hit.theme), hit.start, hit.end]),
    formulas: formulas.map(({ text, quoteKinds, sloganKinds, places }) => [
      clipped(text),
      text.length,
      [
        ...sloganKinds.map((kind) => kindId('s-', kind, sloganLabel(kind))),
        ...quoteKinds.map((kind) => kindId('q-', kind, quoted(quoteLabel(kind)))),
      ],
      places.map((place) => place.start),
    ]),
    kinds: [...kinds.values()].map(({ label }) => [label.zh, label.en]),
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
