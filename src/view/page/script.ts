/**
 * The page's one script, as text and not as a function, so that every bundler leaves its bytes alone and the
 * content security policy can name it by its hash. It adds to a page that reads well without it: lists of all
 * places, lighting up, stepping from place to place, finding. All text goes in by `textContent`.
 */
export const script = String.raw`'use strict'
{
document.documentElement.classList.add('js')
const data = JSON.parse(document.getElementById('data').textContent)
const $ = (id) => document.getElementById(id)
const all = (selector) => [...document.querySelectorAll(selector)]
const make = (tag, className, ...children) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...children)
  return element
}
const both = (zh, en) => {
  const pair = document.createDocumentFragment()
  const english = make('span', 'en', en)
  english.lang = 'en'
  pair.append(make('span', 'zh', zh), english)
  return pair
}

// The text by lines: where each begins, and what it reads.
const lines = all('#report [data-at]').map((element) => ({ at: Number(element.dataset.at), element }))
const lineAt = (at) => {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle].at <= at) low = middle
    else high = middle - 1
  }
  return lines[low]
}
const byStart = data.units.map((unit, i) => [unit[1], unit[2], i]).sort((a, b) => a[0] - b[0])
const unitAt = (at) => {
  let low = 0
  let high = byStart.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (byStart[middle][0] <= at) low = middle + 1
    else high = middle
  }
  const unit = byStart[low - 1]
  return unit && at < unit[1] ? unit[2] : -1
}

// What is looked at: a name, the marks that carry it, its places.
const panel = $('panel')
const mostListed = 400
let places = []
let current = -1

const formulaView = (id) => {
  const [text, length, kinds, starts] = data.formulas[id]
  return { text, length, kinds: kinds.map((kind) => data.kinds[kind]), marks: 'mark[data-f~="' + id + '"]', places: starts.map((start) => [start, start + length]) }
}
const themeView = (theme, unit) => {
  const found = data.hits.filter((hit) => hit[0] === theme && (unit === undefined || unitAt(hit[1]) === unit))
    .sort((a, b) => a[1] - b[1])
  const name = data.themes[theme] + (unit === undefined ? '' : ' · ' + data.units[unit][0])
  const inUnit = unit === undefined ? '' : '#report [data-unit="' + unit + '"] '
  return { text: name, kinds: [['主题', 'Theme']], marks: inUnit + 'mark[data-k~="t-' + theme + '"]', places: found.map((hit) => [hit[1], hit[2]]) }
}

const clear = () => {
  for (const mark of all('mark.lit, mark.now')) mark.classList.remove('lit', 'now')
}
const show = (view, others) => {
  clear()
  for (const mark of all(view.marks)) mark.classList.add('lit')
  places = view.places
  current = -1
  $('panel-name').textContent = view.text
  $('panel-kinds').replaceChildren(...view.kinds.map((kind) => make('i', '', both(kind[0], kind[1]))))
  $('panel-others').replaceChildren(...(others || []).map((other) => {
    const button = make('button', '', other.text)
    button.type = 'button'
    button.addEventListener('click', () => show(other, others.filter((each) => each !== other).concat(view)))
    return button
  }))
  const inUnit = new Map()
  for (const [start] of places) inUnit.set(unitAt(start), (inUnit.get(unitAt(start)) || 0) + 1)
  const items = []
  let unit = -2
  for (const [i, [start, end]] of places.slice(0, mostListed).entries()) {
    const at = unitAt(start)
    if (at !== unit) {
      unit = at
      const name = at < 0 ? both('单位之外', 'outside the units') : data.units[at][0]
      items.push(make('li', 'of-unit', name, make('small', '', ' ' + inUnit.get(at))))
    }
    const line = lineAt(start)
    const text = line.element.textContent
    const from = Math.max(0, start - line.at - 16)
    const link = make('a', 'place',
      make('span', '', (from > 0 ? '…' : '') + text.slice(from, start - line.at)),
      make('b', '', text.slice(start - line.at, end - line.at)),
      make('span', '', text.slice(end - line.at, end - line.at + 16)))
    link.href = '#c' + start
    link.dataset.i = i
    items.push(make('li', '', link))
  }
  if (places.length > mostListed) items.push(make('li', 'of-unit', '… +' + (places.length - mostListed)))
  $('panel-places').replaceChildren(...items)
  $('panel-places').scrollTop = 0
  panel.hidden = false
  count()
}
const count = () => {
  $('panel-at').textContent = (current < 0 ? '' : current + 1 + ' / ') + places.length
  for (const link of all('#panel-places a')) {
    const here = Number(link.dataset.i) === current
    if (here) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
    if (here) link.scrollIntoView({ block: 'nearest' })
  }
}
// The marks of one place: from its first mark to where it ends.
const marksOf = (start, end) => {
  const found = []
  const line = lineAt(start)
  let at = line.at
  const walker = document.createTreeWalker(line.element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const mark = walker.currentNode.parentElement.closest('mark')
    if (mark && at >= start && at < end) found.push(mark)
    at += walker.currentNode.length
  }
  return found
}
const go = (i) => {
  if (places.length === 0) return
  current = (i + places.length) % places.length
  for (const mark of all('mark.now')) mark.classList.remove('now')
  const found = marksOf(places[current][0], places[current][1])
  for (const mark of found) mark.classList.add('now')
  if (found[0]) found[0].scrollIntoView({ block: 'center' })
  count()
}
const close = () => {
  panel.hidden = true
  clear()
}

const viewsOf = (mark) => {
  const ids = (mark.dataset.f || '').split(' ').filter(Boolean).map(Number)
  const formulas = ids.map(formulaView).sort((a, b) => a.length - b.length)
  const themes = (mark.dataset.k || '').split(' ').filter((kind) => kind.startsWith('t-')).map((kind) => themeView(Number(kind.slice(2))))
  return [...formulas, ...themes]
}

document.addEventListener('click', (event) => {
  const target = event.target
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
  const mark = target.closest('#report mark')
  const link = target.closest('a')
  if (mark && String(getSelection()) === '') {
    const views = viewsOf(mark)
    if (views.length > 0) show(views[0], views.slice(1))
  } else if (link && link.dataset.i !== undefined) {
    event.preventDefault()
    go(Number(link.dataset.i))
  } else if (link && link.dataset.theme !== undefined) {
    event.preventDefault()
    show(themeView(Number(link.dataset.theme), link.dataset.unit === undefined ? undefined : Number(link.dataset.unit)))
  } else if (link && /^#c\d+$/.test(link.hash)) {
    const start = Number(link.hash.slice(2))
    const row = link.closest('[data-f]')
    const view = row && formulaView(Number(row.dataset.f))
    const i = view ? view.places.findIndex((place) => place[0] === start) : -1
    if (i >= 0) {
      event.preventDefault()
      show(view)
      go(i)
    }
  }
})
document.addEventListener('toggle', (event) => {
  const formula = event.target
  if (!(formula instanceof Element) || !formula.matches('details.formula')) return
  if (!formula.open) return clear()
  clear()
  for (const mark of all('mark[data-f~="' + formula.dataset.f + '"]')) mark.classList.add('lit')
}, true)
$('panel-close').addEventListener('click', close)
$('panel-back').addEventListener('click', () => go(current < 0 ? -1 : current - 1))
$('panel-on').addEventListener('click', () => go(current + 1))
document.addEventListener('keydown', (event) => {
  if (panel.hidden || event.target instanceof HTMLInputElement) return
  if (event.key === 'Escape') close()
  else if (event.key === 'n') go(current + 1)
  else if (event.key === 'p') go(current < 0 ? -1 : current - 1)
})

// Finding among the formulas.
const filter = $('filter')
filter.closest('p').hidden = false
filter.addEventListener('input', () => {
  const wanted = filter.value.trim()
  let found = 0
  for (const formula of all('details.formula')) {
    const fits = data.formulas[formula.dataset.f][0].includes(wanted)
    formula.hidden = !fits
    if (fits) found++
  }
  $('filter-count').textContent = wanted === '' ? '' : found
})

// The sign that a table goes on to the right, gone at its end.
for (const wide of all('.wide')) {
  const scroll = wide.querySelector('.scroll')
  const tell = () => wide.classList.toggle('at-end', scroll.scrollLeft + scroll.clientWidth >= scroll.scrollWidth - 2)
  scroll.addEventListener('scroll', tell, { passive: true })
  addEventListener('resize', tell)
  tell()
}

// Narrow windows begin with the lists closed; the navigation follows the reading.
if (matchMedia('(max-width: 60rem)').matches) {
  $('contents').open = false
  $('legend').open = false
  $('contents').addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) $('contents').open = false
  })
}
const links = new Map(all('nav.side a').map((link) => [link.hash.slice(1), link]))
const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const link = links.get(entry.target.id)
    if (link && entry.isIntersecting) link.setAttribute('aria-current', 'true')
    else if (link) link.removeAttribute('aria-current')
  }
}, { rootMargin: '-20% 0px -70% 0px' })
for (const element of all('section.part, section.unit, footer.part')) seen.observe(element)
}
`
