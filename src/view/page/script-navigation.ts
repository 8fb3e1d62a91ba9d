/** The last part of the page's script: the table of contents follows the reading. */
export const scriptOfNavigation = `// Narrow windows begin with the lists closed; the navigation follows the reading.
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
`
