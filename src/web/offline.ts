/*
 * The service worker: after the first load the page works without a network. Everything is kept under the name of the
 * version that the build gives; a new version takes the place of the old one whole.
 */

declare const version: string
declare const files: readonly string[]

const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: string, listen: (event: ServiceEvent) => void): void
}

interface ServiceEvent {
  request: globalThis.Request
  waitUntil(work: Promise<unknown>): void
  respondWith(response: Promise<Response>): void
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll([...files]))
      .then(() => worker.skipWaiting()),
  )
})

worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('tifa-') && name !== version) await caches.delete(name)
    }
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  const kept = async () => (await caches.match(request, { ignoreSearch: true })) ?? fetch(request)
  event.respondWith(kept())
})
