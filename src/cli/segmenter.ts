import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import { loadSegmenter } from '../segment/load.ts'
import type { Segmenter, UserWord } from '../segment/segmenter.ts'
import { parseUserWords } from '../segment/word-file.ts'
import { readTextFile } from '../text/text-file.node.ts'

/** What a command that cuts words may be told of it. */
export interface SegmenterChoices {
  engine?: 'tifa' | 'nodejieba'
  /** Path of a user dictionary. */
  words?: string
}

export function addEngineOption(command: Command): Command {
  return command.addOption(
    new Option('--engine <name>', 'what cuts words').choices(['tifa', 'nodejieba']).default('tifa'),
  )
}

export function addSegmenterOptions(command: Command): Command {
  return addEngineOption(command).option(
    '--words <file>',
    "words to add to the dictionary, in jieba's format: 词 [frequency] [tag] a line",
  )
}

/** The words of a user dictionary. @throws TifaError for a file that can't be read or a line that can't be meant */
export async function userWordsOf({ words }: SegmenterChoices): Promise<UserWord[]> {
  if (words === undefined) return []
  return parseUserWords(await readTextFile(words), basename(words))
}

export const segmenterOf = async (choices: SegmenterChoices): Promise<Segmenter> =>
  loadSegmenter({ engine: choices.engine ?? 'tifa', userWords: await userWordsOf(choices) })
