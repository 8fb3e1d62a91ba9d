import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import ts from 'typescript'
import { writeLexicon } from './src/segment/lexicon/compile.ts'

/**
 * natural's classifier can also read files, take worker threads, stem English and tell of its progress. tifa asks for none of it,
 * and a browser has no fs: what it would load for that is left out, and of its package of classifiers all but one.
 */
const bayesAlone: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'bayes-alone',
  setup(build) {
    const importers = /node_modules[\\/](?:natural[\\/]lib[\\/]natural[\\/]classifiers|apparatus)[\\/]/
    const stubs: Record<string, string> = {
      fs: '',
      os: '',
      '../stemmers/porter_stemmer': '',
      './classifier_train_parallel': '',
      events: 'module.exports = class {}',
      util: 'exports.inherits = (child, parent) => Object.setPrototypeOf(child.prototype, parent.prototype)',
      apparatus:
        "exports.BayesClassifier = require('apparatus/lib/apparatus/classifier/bayes_classifier.js')",
    }
    build.onResolve({ filter: /./ }, ({ path, importer }) =>
      importers.test(importer) && Object.hasOwn(stubs, path) ? { path, namespace: 'bayes-alone' } : undefined,
    )
    build.onLoad({ filter: /./, namespace: 'bayes-alone' }, ({ path }) => ({
      contents: stubs[path]!,
      resolveDir: 'node_modules',
    }))
  },
}

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
    'heap',
    'umap-js',
    /^stopwords-zh/,
    /^natural\//,
    /^apparatus/,
    /^@noble\/hashes/,
    /^opencc-js/,
    /^hyparquet/,
    'fflate',
    /^write-excel-file/,
    /^vega/,
    /^@vant\/area-data/,
  ],
  external: [/^node:/, 'apache-arrow', '@resvg/resvg-js'],
  esbuildPlugins: [bayesAlone],
  // The bundled packages run in browsers too: hyparquet's other form reads files.
  esbuildOptions: (options) => {
    options.conditions = ['browser', 'module']
  },
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

/** What is bundled or compiled into dist/ keeps its licence: a file with the terms of every package that went in. */
async function writeNotices(metafile: string, file: string) {
  const { inputs }: { inputs: object } = JSON.parse(await readFile(metafile, 'utf8'))
  await rm(metafile)
  const packages = Object.keys(inputs).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  )
  const notices = [...new Set([...packages, 'nodejieba'])].sort().map(async (name) => {
    const folder = join('node_modules', name)
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && /^(?:licen[cs]e|notice)/i.test(entry.name))
      .filter(({ parentPath }) => !parentPath.slice(folder.length).includes('node_modules'))
    const terms = await Promise.all(
      files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
    )
    return `${name} ${version} (${license})\n\n${terms.map((text) => text.trim()).join('\n\n')}\n`
  })
  await writeFile(file, (await Promise.all(notices)).join(`\n${'-'.repeat(80)}\n\n`))
}

const faces = {
  index: 'src/index.ts',
  'index.node': 'src/index.node.ts',
  node: 'src/node.ts',
  notebook: 'src/notebook.ts',
}

/** What the readers ask of Node has a stand-in of the same shape where a browser has other means. */
const standIns = new Map([
  ['node:zlib', 'src/web/inflate.ts'],
  ['./utf8.ts', 'src/web/utf8.ts'],
  ['./character-maps.ts', 'src/web/character-maps.ts'],
])
const withStandIns: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'stand-ins',
  setup(build) {
    build.onResolve({ filter: /^node:zlib$|^\.\/(?:utf8|character-maps)\.ts$/ }, ({ path, importer }) =>
      /[\\/]src[\\/]read[\\/]/.test(importer) ? { path: resolve(standIns.get(path)!) } : undefined,
    )
  },
}

/** The web page as static files: what it needs lies beside it, and the service worker knows every name. */
async function writeWebPage(folder: string) {
  await writeLexicon(join(folder, 'lexicon.bin'))
  await writeCharacterMaps(join(folder, 'cmaps'))
  await cp('src/web/style.css', join(folder, 'style.css'))
  const { script: pageScript } = await import('./src/view/page/script.ts')
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  const page = (await readFile('src/web/index.html', 'utf8'))
    .replace('%REPORT%', createHash('sha256').update(pageScript).digest('base64'))
    .replace('%VERSION%', version)
  await writeFile(join(folder, 'index.html'), page)
  const names = (await readdir(folder)).filter((name) => name !== 'cmaps').sort()
  const contents = createHash('sha256')
  for (const name of names) contents.update(await readFile(join(folder, name)))
  // A service worker is a script of its own that imports nothing, so it is no entry of the bundle.
  const { target, module } = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 }
  const source = await readFile('src/web/offline.ts', 'utf8')
  const script = ts.transpileModule(source, {
    compilerOptions: { target, module, removeComments: true },
  }).outputText
  const kept = {
    version: `tifa-${version}-${contents.digest('hex').slice(0, 12)}`,
    files: ['./', ...names.map((name) => `./${name}`)],
  }
  const named = Object.entries(kept).map(([name, value]) => `const ${name} = ${JSON.stringify(value)}\n`)
  await writeFile(join(folder, 'offline.js'), named.join('') + script)
}

export default defineConfig([
  {
    ...both,
    entry: { ...faces, cli: 'src/cli/main.ts', 'cli-thread': 'src/cli/thread.ts' },
    format: 'esm',
    metafile: true,
    dts: { entry: faces },
    async onSuccess() {
      await writeLexicon('dist/lexicon.bin')
      await writeNotices('dist/metafile-esm.json', 'dist/THIRD-PARTY.txt')
      await writeCharacterMaps('dist/cmaps')
    },
  },
  { ...both, entry: faces, format: 'cjs', dts: { entry: faces } },
  {
    entry: { app: 'src/web/app.ts', worker: 'src/web/worker.ts' },
    outDir: 'dist/web',
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    removeNodeProtocol: false,
    splitting: true,
    minify: true,
    inject: ['src/web/buffer.ts'],
    noExternal: [/./],
    define: { 'process.env.NODE_ENV': '"production"' },
    esbuildPlugins: [withStandIns],
    onSuccess: () => writeWebPage('dist/web'),
  },
])
