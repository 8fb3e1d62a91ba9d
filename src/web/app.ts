import type { Answer, Request } from './messages.ts'

/** How long typing must rest before the text is analysed, in milliseconds. */
const rest = 250

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const text = find<HTMLTextAreaElement>('text')
const picker = find<HTMLInputElement>('files')
const list = find<HTMLUListElement>('list')
const status = find<HTMLParagraphElement>('status')
const problems = find<HTMLUListElement>('problems')
let result = find<HTMLIFrameElement>('result')
const saves = find<HTMLElement>('saves')

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
let files: { name: string; bytes: Uint8Array }[] = []
/** The last request made, the last answered, and one that waits for the worker to be free. */
let asked = 0
let busy = false
let waiting = false
let broken: string | undefined
let last: { json: string; page: string } | undefined
let timer = 0

const say = (zh: string, en: string) => {
  const pair = document.createDocumentFragment()
  for (const [lang, words] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const span = document.createElement('span')
    span.className = lang
    span.lang = lang
    span.textContent = words
    pair.append(span)
  }
  return pair
}

/** At most one request is under way; of those that come meanwhile only the last counts. */
function ask(): void {
  if (text.value.trim() === '' && files.length === 0) {
    clear()
    return
  }
  if (broken !== undefined) {
    fail(broken)
    return
  }
  if (busy) {
    waiting = true
    return
  }
  busy = true
  waiting = false
  asked++
  status.replaceChildren(say('正在分析……', 'Reading …'))
  document.body.dataset['state'] = 'busy'
  worker.postMessage({ id: asked, text: text.value, files } satisfies Request)
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  // pdf.js, at work in the same worker, greets whoever listens.
  if (data?.kind !== 'done' && data?.kind !== 'failed') return
  busy = false
  if (waiting) ask()
  else show(data)
})
// A worker that could not start answers nothing any more.
worker.addEventListener('error', (event) => {
  broken = event.message || 'worker.js'
  fail(broken)
})

function show(answer: Exclude<Answer, { kind: 'ready' }>): void {
  if (answer.kind === 'failed') {
    fail(answer.message)
    return
  }
  const { json, page, units, chars, unread } = answer
  last = { json, page }
  // A frame of its own for each result: one that was hidden while it loaded stays blank.
  const frame = result.cloneNode() as HTMLIFrameElement
  frame.srcdoc = page
  frame.hidden = false
  result.replaceWith(frame)
  result = frame
  saves.hidden = false
  const number = chars.toLocaleString('en-US')
  status.replaceChildren(say(`${units} 个单位 · ${number} 字`, `${units} units · ${number} characters`))
  tell(unread)
  document.body.dataset['state'] = 'done'
}

function fail(message: string): void {
  status.replaceChildren(say('没有可以分析的文字', 'Nothing that can be read'))
  tell(message.split('\n'))
  document.body.dataset['state'] = 'failed'
}

function tell(messages: readonly string[]): void {
  problems.replaceChildren(
    ...messages.map((message) => {
      const item = document.createElement('li')
      item.textContent = message
      return item
    }),
  )
}

function clear(): void {
  last = undefined
  result.hidden = true
  saves.hidden = true
  status.replaceChildren(say('等待文字或文件', 'Waiting for a text or files'))
  tell([])
  document.body.dataset['state'] = 'empty'
}

async function add(added: Iterable<File>): Promise<void> {
  for (const file of added) files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  showFiles()
  ask()
}

function showFiles(): void {
  list.replaceChildren(
    ...files.map((file) => {
      const item = document.createElement('li')
      const remove = document.createElement('button')
      remove.type = 'button'
      remove.textContent = '×'
      remove.setAttribute('aria-label', `移除 ${file.name}`)
      remove.addEventListener('click', () => {
        files = files.filter((other) => other !== file)
        showFiles()
        ask()
      })
      item.append(file.name, ' ', remove)
      return item
    }),
  )
}

text.addEventListener('input', () => {
  clearTimeout(timer)
  timer = window.setTimeout(ask, rest)
})
picker.addEventListener('change', () => {
  void add(Array.from(picker.files ?? []))
  picker.value = ''
})
for (const type of ['dragover', 'drop'] as const) {
  addEventListener(type, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    if (type === 'drop') void add(Array.from(event.dataTransfer.files))
  })
}

function save(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
find('save-json').addEventListener(
  'click',
  () => last && save('analysis.json', 'application/json', last.json),
)
find('save-page').addEventListener('click', () => last && save('report.html', 'text/html', last.page))
find('language').addEventListener('click', () => {
  const english = document.documentElement.classList.toggle('english')
  document.documentElement.lang = english ? 'en' : 'zh-CN'
})

clear()
if (text.value.trim() !== '') ask()
if ('serviceWorker' in navigator)
  navigator.serviceWorker.register(new URL('./offline.js', import.meta.url)).catch(() => {})
