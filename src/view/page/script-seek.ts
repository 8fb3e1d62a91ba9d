/**
 * The part of the page's script that is the concordance: looks through the text that is on the page, sorts the lines, and
 * shows of them those in sight, however many there are.
 */
export const scriptOfSeek = `
const seek = $('seek')
const kwic = $('seek-lines')
const rowHeight = 34
const around = 28
let hits = []
let chosen = -1
let wanted = ''

const orderOf = {
  place: (hit) => '',
  left: (hit) => [...hit.left].reverse().join(''),
  right: (hit) => hit.right,
}
const found = (word, unit) => {
  const plain = word.toLowerCase()
  const result = []
  for (const line of lines) {
    const text = textOfLine(line)
    const lower = text.toLowerCase()
    // A few letters get longer when they get small: then only what is written the same is found.
    const [where, what] = lower.length === text.length ? [lower, plain] : [text, word]
    for (let i = where.indexOf(what); i >= 0; i = where.indexOf(what, i + what.length)) {
      const start = line.at + i
      const at = unitAt(start)
      if (unit !== '' && at !== Number(unit)) continue
      const end = i + what.length
      result.push({ start, end: line.at + end, at, word: text.slice(i, end), left: text.slice(Math.max(0, i - around), i), right: text.slice(end, end + around) })
    }
  }
  return result
}
const look = () => {
  wanted = seek.value.trim()
  const unit = $('seek-unit') ? $('seek-unit').value : ''
  const key = orderOf[document.querySelector('[name="seek-order"]:checked').value]
  hits = wanted === '' ? [] : found(wanted, unit)
  for (const hit of hits) hit.key = key(hit)
  hits.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.start - b.start))
  const units = new Set(hits.map((hit) => hit.at).filter((at) => at >= 0)).size
  $('seek-count').replaceChildren(...(wanted === '' ? [] : [both(hits.length + ' 处' + (data.units.length > 1 ? '，' + units + ' 个单位' : ''), hits.length + (hits.length === 1 ? ' place' : ' places') + (data.units.length > 1 ? ' in ' + units + (units === 1 ? ' unit' : ' units') : ''))]))
  $('seek-offers').hidden = wanted !== ''
  kwic.hidden = hits.length === 0
  kwic.style.setProperty('--rows', hits.length)
  chosen = -1
  kwic.scrollTop = 0
  draw()
}

// Only the lines in sight are there; a block as high as all of them makes the list scroll as if they were.
const ground = make('div', 'ground')
kwic.append(ground)
let drawnFrom = -1
const draw = () => {
  const from = Math.max(0, Math.floor(kwic.scrollTop / rowHeight) - 8)
  const to = Math.min(hits.length, Math.ceil((kwic.scrollTop + kwic.clientHeight) / rowHeight) + 8)
  ground.style.height = hits.length * rowHeight + 'px'
  drawnFrom = from
  ground.replaceChildren(...hits.slice(from, to).map((hit, k) => {
    const i = from + k
    const tag = make('span', 'unit-tag', hit.at < 0 ? both('单位之外', 'outside') : data.units[hit.at][0])
    const row = make('div', 'row', tag, make('span', 'left', make('bdi', '', hit.left)), make('b', '', hit.word), make('span', 'right', hit.right))
    row.id = 'line-' + i
    row.setAttribute('role', 'option')
    row.setAttribute('aria-setsize', String(hits.length))
    row.setAttribute('aria-posinset', String(i + 1))
    row.dataset.line = i
    row.style.top = i * rowHeight + 'px'
    return row
  }))
  tellChosen()
}
const tellChosen = () => {
  kwic.removeAttribute('aria-activedescendant')
  for (const row of ground.children) {
    const here = Number(row.dataset.line) === chosen
    row.setAttribute('aria-selected', String(here))
    if (here) kwic.setAttribute('aria-activedescendant', row.id)
  }
}
const choose = (i) => {
  chosen = Math.max(0, Math.min(hits.length - 1, i))
  const top = chosen * rowHeight
  if (top < kwic.scrollTop) kwic.scrollTop = top
  else if (top + rowHeight > kwic.scrollTop + kwic.clientHeight) kwic.scrollTop = top + rowHeight - kwic.clientHeight
  // Lines that are there stay: a click ends on the one on which it began.
  if ($('line-' + chosen)) tellChosen()
  else draw()
}
const openLine = (i) => {
  const sorted = [...hits].sort((a, b) => a.start - b.start)
  choose(i)
  kwic.focus({ preventScroll: true })
  show({ text: wanted, kinds: [['检索', 'Concordance']], places: sorted.map((hit) => [hit.start, hit.end]) })
  go(sorted.indexOf(hits[i]))
}
let asked = 0
seek.addEventListener('input', () => {
  cancelAnimationFrame(asked)
  asked = requestAnimationFrame(look)
})
seek.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' || hits.length === 0) return
  event.preventDefault()
  kwic.focus()
})
for (const control of all('[name="seek-order"], #seek-unit')) control.addEventListener('change', look)
kwic.addEventListener('scroll', () => {
  if (Math.abs(Math.floor(kwic.scrollTop / rowHeight) - 8 - drawnFrom) > 3) draw()
}, { passive: true })
kwic.addEventListener('focus', () => { if (chosen < 0) choose(0) })
kwic.addEventListener('click', (event) => {
  const row = event.target.closest('[data-line]')
  if (row && String(getSelection()) === '') openLine(Number(row.dataset.line))
})
const page = () => Math.max(1, Math.floor(kwic.clientHeight / rowHeight) - 1)
const moves = {
  ArrowDown: () => chosen + 1, ArrowUp: () => chosen - 1, PageDown: () => chosen + page(), PageUp: () => chosen - page(),
  Home: () => 0, End: () => hits.length - 1,
}
kwic.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Enter' || event.key === ' ') openLine(Math.max(0, chosen))
  else if (Object.hasOwn(moves, event.key)) choose(moves[event.key]())
  else return
  event.preventDefault()
  event.stopPropagation()
})
document.addEventListener('click', (event) => {
  const asker = event.target instanceof Element && event.target.closest('[data-seek]')
  if (!asker) return
  event.preventDefault()
  seek.value = asker.dataset.seek
  look()
  $('concordance').scrollIntoView({ behavior: 'instant' })
  seek.focus({ preventScroll: true })
})
`
