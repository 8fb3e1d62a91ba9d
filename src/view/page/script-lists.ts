/** The part of the page's script for lists and tables: shortened, filtered, copied. */
export const scriptOfLists = `
// Long lists begin short: the rest comes when asked for.
// On paper all of it.
addEventListener('beforeprint', () => showAll(document))
const showAll = (section) => {
  for (const button of section.querySelectorAll('button.rest')) button.click()
}
for (const [list, first] of [['.formulas', 60], ['.quotes tbody', 60], ['.keyness', 12], ['.comparisons tbody', 40]]) {
  const element = document.querySelector(list)
  const rest = element ? [...element.children].slice(first) : []
  if (rest.length < 10) continue
  for (const item of rest) item.hidden = true
  const button = make('button', 'rest', both('展开其余 ' + rest.length + ' 条', 'Show the other ' + rest.length))
  button.type = 'button'
  button.addEventListener('click', () => {
    for (const item of rest) item.hidden = false
    button.remove()
    const next = rest[0].querySelector('a, summary')
    if (next) next.focus({ preventScroll: true })
  })
  const after = element.closest('.scroll') || element.closest('table') || element
  after.after(button)
}

// Finding among the formulas.
const filter = $('filter')
filter.closest('p').hidden = false
filter.addEventListener('input', () => {
  const wanted = filter.value.trim()
  showAll($('formulas'))
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


// What can be copied.
for (const button of all('button.copy')) {
  if (!navigator.clipboard) break
  button.hidden = false
  button.addEventListener('click', () => {
    const shown = button.dataset.copy.split(' ').map($).find((element) => element.offsetParent !== null)
    navigator.clipboard.writeText(shown.textContent).then(
      () => button.replaceChildren(both('已复制', 'Copied')),
      () => getSelection().selectAllChildren(shown),
    )
  })
}
`
