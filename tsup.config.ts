import { cp } from 'node:fs/promises'
import { basename } from 'node:path'
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
/**
 * Which characters the codes of Chinese fonts mean that PDFs name and do not hold: pdf.js asks for these tables, and
 * the small build of it that is a dependency comes without them.
 */
const chineseMaps = /^(?:LICENSE|(?:Adobe-(?:GB1|CNS1)|Uni(?:GB|CNS)|GB|B5|CNS|ETHK|ETen|HK).*\.bcmap)$/

const writeCharacterMaps = (folder: string) =>
  cp('node_modules/pdfjs-dist/cmaps', folder, {
    recursive: true,
    filter: (path) => basename(path) === 'cmaps' || chineseMaps.test(basename(path)),
  })

const faces = { index: 'src/index.ts', 'index.node': 'src/index.node.ts', node: 'src/node.ts' }

export default defineConfig([
  {
    ...both,
    entry: { ...faces, cli: 'src/cli/main.ts' },
    format: 'esm',
    dts: { entry: faces },
    async onSuccess() {
      await writeLexicon('dist/lexicon.bin')
      await writeCharacterMaps('dist/cmaps')
    },
  },
  { ...both, entry: faces, format: 'cjs', dts: { entry: faces } },
])
