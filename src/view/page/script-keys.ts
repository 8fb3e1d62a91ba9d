/**
 * The part of the page's script for those who use the keyboard, and for what shows where the pointer or the focus rests:
 * in the heat map, the cluster map and the text one stop of the Tab key each, and arrow keys from there.
 */
export const scriptOfKeys = `
// A group is one stop of the Tab key; arrow keys go on within it.
const rove = (group, itemsOf, next) => {
  let stop
  const set = (item) => {
    if (stop) stop.tabIndex = -1
    stop = item
    if (stop) stop.tabIndex = 0
  }
  group.addEventListener('focusin', (event) => {
    const item = itemsOf().includes(event.target) ? event.target : undefined
    if (item && item !== stop) set(item)
  })
  group.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== stop) return
    const item = next(stop, event.key)
    if (!item) return
    event.preventDefault()
    set(item)
    item.focus({ preventScroll: true })
    item.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  return set
}

// The heat map: by rows and columns, cells without a hit too.
for (const table of all('table.heat')) {
  const cells = [...table.querySelectorAll('tbody td')]
  const stopOf = (cell) => cell && (cell.querySelector('a') || cell)
  const items = cells.map(stopOf)
  for (const item of items) item.tabIndex = -1
  const known = new Set(items)
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }
  const set = rove(table, () => [document.activeElement].filter((item) => known.has(item)), (item, key) => {
    if (!Object.hasOwn(steps, key)) return
    const [down, along] = steps[key]
    const cell = item.closest('td')
    let row = cell.parentElement
    if (down !== 0) {
      do row = down > 0 ? row.nextElementSibling : row.previousElementSibling
      while (row && row.offsetParent === null)
    }
    const other = row && row.children[cell.cellIndex + along]
    return other && other.tagName === 'TD' ? stopOf(other) : undefined
  })
  set(items[0])
}

// The cluster map: from point to point in the order of the documents.
for (const map of all('.map svg')) {
  const points = [...map.querySelectorAll('a.point')]
  const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
  for (const point of points) point.setAttribute('tabindex', '-1')
  const set = rove(map, () => points, (point, key) => Object.hasOwn(steps, key) ? points[points.indexOf(point) + steps[key]] : undefined)
  set(points[0])
}

// The text: from mark to mark, Enter shows all its places.
const report = $('report')
const marks = report.getElementsByTagName('mark')
const markOf = (mark, step) => {
  const walker = document.createTreeWalker(report, NodeFilter.SHOW_ELEMENT, (node) => (node.tagName === 'MARK' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP))
  walker.currentNode = mark
  return (step > 0 ? walker.nextNode() : walker.previousNode()) || undefined
}
const setMark = rove(report, () => [document.activeElement].filter((mark) => mark && mark.tagName === 'MARK'), (mark, key) =>
  key === 'ArrowRight' ? markOf(mark, 1) : key === 'ArrowLeft' ? markOf(mark, -1) : key === 'Home' ? marks[0] : key === 'End' ? marks[marks.length - 1] : undefined)
setMark(marks[0])
report.addEventListener('focusin', (event) => {
  if (event.target.tagName === 'MARK') event.target.setAttribute('role', 'button')
})
report.addEventListener('keydown', (event) => {
  if ((event.key !== 'Enter' && event.key !== ' ') || event.target.tagName !== 'MARK') return
  event.preventDefault()
  const views = viewsOf(event.target)
  if (views.length > 0) show(views[0], views.slice(1))
})

// One small sign for all that has something to tell: what screen readers hear, shown.
const tip = make('div', 'tooltip')
tip.hidden = true
tip.setAttribute('aria-hidden', 'true')
document.body.append(tip)
const copyOf = (element) => {
  const copy = element.cloneNode(true)
  copy.classList.remove('sr')
  return copy
}
const tell = (event) => {
  const host = event.target instanceof Element ? event.target.closest('.heat tbody td, a.point') : null
  if (!host) return quiet()
  const words = host.querySelector('.tip')
  if (words) {
    const table = host.closest('table')
    const heads = [host.parentElement.cells[0], table.rows[0].cells[host.cellIndex]].map((head) => head.textContent.trim())
    tip.replaceChildren(make('b', '', heads.join(' · ')), copyOf(words))
  } else if (host.hasAttribute('aria-label')) {
    const [name, ...rest] = host.getAttribute('aria-label').split(' · ')
    tip.replaceChildren(make('b', '', name), make('span', '', rest.join(' · ')))
  } else return quiet()
  tip.hidden = false
  const box = host.getBoundingClientRect()
  const width = tip.offsetWidth
  const height = tip.offsetHeight
  const above = box.top - height - 8
  tip.style.left = Math.max(8, Math.min(innerWidth - width - 8, box.left + box.width / 2 - width / 2)) + 'px'
  tip.style.top = (above > 8 ? above : box.bottom + 8) + 'px'
}
const quiet = () => { tip.hidden = true }
document.addEventListener('pointerover', tell)
document.addEventListener('focusin', tell)
addEventListener('scroll', quiet, { passive: true, capture: true })
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') quiet() })
`
