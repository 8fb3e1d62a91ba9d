/** The part of the page's script that shows all places of what was chosen, and steps from one to the next. */
export const scriptOfPlaces = String.raw`// What is looked at: a name, the marks that carry it, its places.
const panel = $('panel')
// Whatever opened the panel gets the focus back.
let opener
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
  return { text: name, kinds: [['主题', 'Theme']], marks: inUnit + 'mark.t-' + theme, places: found.map((hit) => [hit[1], hit[2]]) }
}

const clear = () => {
  for (const mark of all('mark.lit, mark.now')) mark.classList.remove('lit', 'now')
  light()
}
const show = (view, others) => {
  clear()
  if (view.marks) for (const mark of all(view.marks)) mark.classList.add('lit')
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
    const text = textOfLine(line)
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
  if (panel.hidden) opener = document.activeElement
  panel.hidden = false
  count()
  panel.focus({ preventScroll: true })
}
const count = () => {
  $('panel-at').replaceChildren(current < 0
    ? both('共 ' + places.length + ' 处', places.length + (places.length === 1 ? ' place' : ' places'))
    : current + 1 + ' / ' + places.length)
  for (const link of all('#panel-places a')) {
    const here = Number(link.dataset.i) === current
    if (here) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
    if (here) link.scrollIntoView({ block: 'nearest' })
  }
}
// The stretch of the page that a place is, marked or not, and the marks over it.
const rangeOf = (start, end) => {
  const line = lineAt(start)
  const range = document.createRange()
  const marks = []
  let at = line.at
  const walker = document.createTreeWalker(line.element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() && at < end) {
    const node = walker.currentNode
    const after = at + node.length
    if (after > start) {
      if (at <= start) range.setStart(node, start - at)
      range.setEnd(node, Math.min(node.length, end - at))
      const mark = node.parentElement.closest('mark')
      if (mark) marks.push(mark)
    }
    at = after
  }
  return { range, marks }
}
const light = (range) => {
  if (!CSS.highlights) return
  if (range) CSS.highlights.set('place', new Highlight(range))
  else CSS.highlights.delete('place')
}
const go = (i) => {
  if (places.length === 0) return
  current = (i + places.length) % places.length
  for (const mark of all('mark.now')) mark.classList.remove('now')
  const { range, marks } = rangeOf(places[current][0], places[current][1])
  light(range)
  for (const mark of marks) mark.classList.add('now')
  // What is out of sight is not laid out yet: go near, then to the place. It stands above the panel.
  const near = () => scrollBy({ top: range.getBoundingClientRect().top - 0.28 * innerHeight, behavior: 'instant' })
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
  near()
  requestAnimationFrame(near)
  count()
}
const close = () => {
  panel.hidden = true
  clear()
  if (opener && opener !== document.body && opener.isConnected) opener.focus()
  opener = undefined
}

const viewsOf = (mark) => {
  const ids = (mark.dataset.f || '').split(' ').filter(Boolean).map(Number)
  const formulas = ids.map(formulaView).sort((a, b) => a.length - b.length)
  const themes = [...mark.classList].filter((kind) => kind.startsWith('t-')).map((kind) => themeView(Number(kind.slice(2))))
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
  if (panel.hidden || event.target.matches('input, select') || event.ctrlKey || event.metaKey || event.altKey) return
  const inside = panel.contains(event.target) && !event.target.matches('button')
  const step = event.key === 'n' || (inside && event.key === 'ArrowDown') ? 1 : event.key === 'p' || (inside && event.key === 'ArrowUp') ? -1 : 0
  if (event.key === 'Escape') close()
  else if (step !== 0) {
    event.preventDefault()
    go(step > 0 || current >= 0 ? current + step : -1)
  }
})
`
