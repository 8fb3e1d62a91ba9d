import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { TifaError } from '../error.ts'
import { fileName } from './output.ts'
import { wholeNumber } from './whole-number.ts'

/** Beside the command once built; run from source, what the last build left. */
const places = ['./web/', '../../dist/web/']

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
])

/** What the page needs and the package holds once, beside the page's folder. */
const beside = ['lexicon.bin', 'cmaps']

/** `tifa web`: serves the page in which texts are pasted or dropped, to this machine alone. */
export function addWebCommand(program: Command): void {
  program
    .command('web')
    .description('serve the web page: paste or drop texts and see the report, all of it in the browser')
    .option('--port <n>', 'port to listen on; 0 for any free one', wholeNumber(0, 65535), 8420)
    .option('--out <dir>', 'write the page as static files for any web server, and serve nothing', fileName)
    .addHelpText('after', '\nExamples:\n  $ tifa web\n  $ tifa web --out site')
    .action(async ({ port, out }: { port: number; out?: string }) => {
      const folder = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync)
      if (folder === undefined)
        throw new TifaError('input', 'web: its files are missing; npm run build makes them')
      if (out !== undefined) await writePage(folder, out)
      process.stdout.write(
        `网页 Page  ${out === undefined ? await serve(folder, port) : join(out, 'index.html')}\n`,
      )
    })
}

async function writePage(folder: string, out: string): Promise<void> {
  try {
    for (const name of beside) await cp(join(folder, '..', name), join(out, name), { recursive: true })
    await cp(folder, out, { recursive: true })
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new TifaError('input', `--out ${out}: can't be written (${reason})`, { cause: error })
  }
}

/** The files of the page by the names under which they are asked for; no others are known. */
function filesOf(folder: string): Map<string, string> {
  const inside = (at: string) =>
    readdirSync(at, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const around = join(folder, '..')
  const shared = beside.flatMap((name) =>
    extname(name) === '' ? inside(join(around, name)).map((inner) => `${name}/${inner}`) : [name],
  )
  return new Map([
    ...shared.map((name) => [name, join(around, name)] as const),
    ...inside(folder).map((name) => [name, join(folder, name)] as const),
  ])
}

/** Listens on this machine alone, and gives the address. */
function serve(folder: string, port: number): Promise<string> {
  const files = filesOf(folder)
  const server = createServer(({ url = '/', method }, response) => {
    const path = new URL(url, 'http://localhost').pathname.slice(1) || 'index.html'
    const file = files.get(path)
    if ((method !== 'GET' && method !== 'HEAD') || file === undefined || extname(path) === '') {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'content-type': types.get(extname(path)) ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    if (method === 'HEAD') response.end()
    else createReadStream(file).pipe(response)
  })
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? 'is in use; --port 0 takes any free one'
          : `can't be used (${error.code})`
      reject(new TifaError('input', `--port ${port}: ${reason}`))
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      resolve(`http://localhost:${taken}/`)
    })
  })
}
