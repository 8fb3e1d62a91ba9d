import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildLexicon } from './build.ts'

/**
 * Compiles the dictionaries that the package nodejieba carries into `outFile`, usually `dist/lexicon.bin`.
 * Part of the build; never reached from what is shipped.
 */
export async function writeLexicon(outFile: string): Promise<void> {
  const root = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'))
  const read = (name: string): Promise<Uint8Array> =>
    readFile(join(root, 'submodules', 'cppjieba', 'dict', name))
  const [dictionary, userDictionary, unseenModel] = await Promise.all([
    read('jieba.dict.utf8'),
    read('user.dict.utf8'),
    read('hmm_model.utf8'),
  ])
  await mkdir(dirname(outFile), { recursive: true })
  await writeFile(outFile, buildLexicon({ dictionary, userDictionary, unseenModel }))
}
