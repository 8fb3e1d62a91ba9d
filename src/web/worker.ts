import { analyze } from '../analyze.ts'
import { TifaError } from '../error.ts'
import type { Content } from '../read/content.ts'
import { formatOf } from '../read/formats.ts'
import { type ReadFile, reportOfFiles } from '../read/reports.ts'
import { loadSegmenter } from '../segment/load.ts'
import { toHtml } from '../view/page.ts'
import type { Answer, Request } from './messages.ts'

/*
 * All the work of the web page, away from its thread: reads, analyses and draws, by the same code and with the same
 * options as `tifa report`, so that the same texts give the same bytes. Nothing leaves the machine.
 */

const answer = (message: Answer) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  respond(data).then(answer, (error: unknown) =>
    answer({ id: data.id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})

// The dictionary is on its way before the first text is.
loadSegmenter().then(
  () => answer({ kind: 'ready' }),
  (error: unknown) => answer({ id: 0, kind: 'failed', message: String(error) }),
)

async function respond({ id, text, files }: Request): Promise<Answer> {
  const read: ReadFile[] = []
  const unread: string[] = []
  if (text.trim() !== '') read.push({ name: '', content: pasted(text) })
  for (const { name, bytes } of files) {
    try {
      read.push({ name, content: await contentOf(name, bytes) })
    } catch (error) {
      if (!(error instanceof TifaError)) throw error
      unread.push(error.message.replace(/^tifa: /, ''))
    }
  }
  if (read.length === 0) return { id, kind: 'failed', message: unread.join('\n') }
  const analysis = await analyze(reportOfFiles(read), { engine: 'tifa', seed: 1, k: 'auto' })
  const chars = analysis.units.reduce((sum, unit) => sum + unit.chars, 0)
  const json = `${JSON.stringify(analysis, null, 1)}\n`
  return { id, kind: 'done', json, page: toHtml(analysis), units: analysis.units.length, chars, unread }
}

const pasted = (raw: string): Content => ({
  raw,
  encoding: 'utf-8',
  confidence: 1,
  alternatives: [],
  notes: [],
})

async function contentOf(name: string, bytes: Uint8Array): Promise<Content> {
  if (bytes.length === 0) throw new TifaError('input', `${name}: is empty`)
  const content = await formatOf(bytes, name, name).read(bytes, {
    name,
    id: name.replace(/(?<=.)\.[^.]+$/, ''),
  })
  if (content.raw.trim() === '') throw new TifaError('input', `${name}: holds nothing but white space`)
  return content
}
