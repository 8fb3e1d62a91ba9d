import { lexiconSource, setLexiconSource } from '../segment/lexicon-source.ts'

/** The lexicon's bytes in memory that threads share: read once, held once. */
export async function shareLexicon(): Promise<SharedArrayBuffer> {
  const bytes = await lexiconSource().read()
  const shared = new SharedArrayBuffer(bytes.length)
  new Uint8Array(shared).set(bytes)
  return shared
}

/** Makes every segmenter of this thread stand on bytes that another thread read. */
export function takeLexicon(shared: SharedArrayBuffer): void {
  const bytes = new Uint8Array(shared)
  setLexiconSource({ read: async () => bytes, readSync: () => bytes })
}
