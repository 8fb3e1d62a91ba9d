/** The first part of the page's script: what all others need, the text by lines and units. */
export const scriptOfText = `document.documentElement.classList.add('js')
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
const textOfLine = (line) => (line.text ??= line.element.textContent)
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
`
