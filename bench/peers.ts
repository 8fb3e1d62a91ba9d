import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readTables } from '../src/segment/lexicon/format.ts'
import { nodeLexiconSource } from '../src/segment/lexicon-source.node.ts'
import { type Model, makeModel } from '../src/segment/model.ts'
import { TifaSegmenter } from '../src/segment/tifa-segmenter.ts'

/** What is measured of a segmenter. */
export interface Peer {
  name: string
  cut(text: string): string[]
  tag?(text: string): unknown[]
  ends?(text: string, options?: { hmm: boolean }): Uint32Array
}

let model: Model | undefined

/** The one model of this process, as `loadSegmenter` would share it. */
export function loadModel(): Model {
  model ??= makeModel(readTables(nodeLexiconSource.readSync()))
  return model
}

type Load = () => Promise<Peer>

// TIFA_PEERS may name a folder with node_modules for peers that are not installed here.
const env: { TIFA_PEERS?: string } = process.env
const require = createRequire(join(env.TIFA_PEERS ?? process.cwd(), 'package.json'))
const here = createRequire(join(process.cwd(), 'package.json'))

interface RsModule {
  Jieba: {
    withDict(dict: Uint8Array): {
      cut(text: string, hmm: boolean): string[]
      tag(text: string, hmm: boolean): unknown[]
    }
  }
}
interface WasmModule {
  cut(text: string, hmm: boolean): string[]
  tag(text: string, hmm: boolean): unknown[]
}
interface Segmentit {
  Segment: new () => unknown
  useDefault(segment: unknown): { doSegment(text: string, options?: { simple: boolean }): string[] }
}
interface NodeJieba {
  cut(text: string, hmm: boolean): string[]
  tag(text: string): unknown[]
}

export const loaders: Record<string, Load> = {
  tifa: async () => {
    const segmenter = new TifaSegmenter(loadModel())
    return {
      name: 'tifa',
      cut: (text) => segmenter.cut(text),
      tag: (text) => segmenter.tag(text),
      ends: (text, options) => segmenter.ends(text, options),
    }
  },
  nodejieba: async () => {
    const jieba = here('nodejieba') as NodeJieba
    jieba.cut('', true)
    return { name: 'nodejieba', cut: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text) }
  },
  '@node-rs/jieba': async () => {
    const { Jieba } = require('@node-rs/jieba') as RsModule
    const { dict } = require('@node-rs/jieba/dict.js') as { dict: Uint8Array }
    const jieba = Jieba.withDict(dict)
    return {
      name: '@node-rs/jieba',
      cut: (text) => jieba.cut(text, true),
      tag: (text) => jieba.tag(text, true),
    }
  },
  'jieba-wasm': async () => {
    const jieba = require('jieba-wasm') as WasmModule
    jieba.cut('的', true)
    return { name: 'jieba-wasm', cut: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text, true) }
  },
  segmentit: async () => {
    const { Segment, useDefault } = require('segmentit') as Segmentit
    const segment = useDefault(new Segment())
    return { name: 'segmentit', cut: (text) => segment.doSegment(text, { simple: true }) }
  },
  'Intl.Segmenter': async () => {
    const words = new Intl.Segmenter('zh', { granularity: 'word' })
    // Sentence by sentence: it is quadratic in the length of its text on Node 20.
    const cut = (text: string): string[] => {
      const out: string[] = []
      for (const sentence of text.split(/(?<=[。！？\n])/u))
        for (const { segment } of words.segment(sentence)) out.push(segment)
      return out
    }
    return { name: 'Intl.Segmenter', cut }
  },
}

/** Every peer that is there; says which are not. */
export async function loadPeers(): Promise<Peer[]> {
  const peers: Peer[] = []
  for (const [name, load] of Object.entries(loaders)) {
    try {
      peers.push(await load())
    } catch (error) {
      console.log(`${name} not measured: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
  }
  return peers
}
