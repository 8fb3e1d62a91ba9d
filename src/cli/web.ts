import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { TifaError } from '../error.ts'
import { wholeNumber } from './whole-number.ts'

/** Beside the command once built; run from source, what the last build left. */
const places = ['./web/', '../../dist/web/']

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
])

/** `tifa web`: serves the page in which texts are pasted or dropped, to this machine alone. */
export function addWebCommand(program: Command): void {
  program
    .command('web')
    .description('serve the web page: paste or drop texts and see the report, all of it in the browser')
    .option('--port <n>', 'port to listen on; 0 for any free one', wholeNumber(0, 65535), 8420)
    .addHelpText(
      'after',
      '\nExample:\n  $ tifa web\n\nThe same page lies in dist/web of the package as static files, for any web server.',
    )
    .action(async ({ port }: { port: number }) => {
      const folder = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync)
      if (folder === undefined)
        throw new TifaError('input', 'web: its files are missing; npm run build makes them')
      const url = await serve(folder, port)
      process.stdout.write(`网页 Page  ${url}\n`)
    })
}

/** Listens on this machine alone, and gives the address. Only files that lie in the folder are known. */
function serve(folder: string, port: number): Promise<string> {
  const known = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  )
  const server = createServer(({ url = '/', method }, response) => {
    const path = new URL(url, 'http://localhost').pathname.slice(1) || 'index.html'
    if ((method !== 'GET' && method !== 'HEAD') || !known.has(path) || extname(path) === '') {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'content-type': types.get(extname(path)) ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    if (method === 'HEAD') response.end()
    else createReadStream(join(folder, path)).pipe(response)
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
