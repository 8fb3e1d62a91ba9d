import { defineConfig, type Options } from 'tsup'
import { writeLexicon } from './src/segment/lexicon/compile.ts'

const both: Options = {
  target: 'node20',
  platform: 'neutral',
  splitting: true,
  shims: true,
  // These are bundled: ml-kmeans and @noble/hashes have no CommonJS form, and natural is taken by single files.
  noExternal: [
    /^ml-/,
    'is-any-array',
    'cheminfo-types',
    'binary-search',
    'fft.js',
    /^natural\//,
    /^@noble\/hashes/,
    /^opencc-js/,
  ],
  external: [/^node:/],
}
const faces = { index: 'src/index.ts', 'index.node': 'src/index.node.ts', node: 'src/node.ts' }

export default defineConfig([
  {
    ...both,
    entry: { ...faces, cli: 'src/cli/main.ts' },
    format: 'esm',
    dts: { entry: faces },
    async onSuccess() {
      await writeLexicon('dist/lexicon.bin')
    },
  },
  { ...both, entry: faces, format: 'cjs', dts: { entry: faces } },
])
