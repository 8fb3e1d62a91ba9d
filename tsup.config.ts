import { defineConfig } from 'tsup'
import { writeLexicon } from './src/segment/lexicon/compile.ts'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'index.node': 'src/index.node.ts',
    node: 'src/node.ts',
    cli: 'src/cli/main.ts',
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'neutral',
  dts: { entry: { index: 'src/index.ts', 'index.node': 'src/index.node.ts', node: 'src/node.ts' } },
  splitting: true,
  shims: true,
  clean: true,
  treeshake: false,
  // These are bundled: ml-kmeans and @noble/hashes have no CommonJS form, and natural is taken by single files.
  noExternal: [
    /^ml-/,
    'is-any-array',
    /^natural\//,
    '@noble/hashes',
    'binary-search',
    'cheminfo-types',
    'fft.js',
  ],
  external: ['nodejieba', /^node:/],
  async onSuccess() {
    await writeLexicon('dist/lexicon.bin')
  },
})
