import type { Command } from 'commander'
import type { StreamOptions } from '../read/pieces.ts'

/** What a command that reads a stream of documents may be told about it. */
export interface StreamChoices {
  inputFormat?: string
  encoding?: string
  textColumn?: string
  idColumn?: string
  unitColumn?: string
}

export function addStreamOptions(command: Command): Command {
  return command
    .option(
      '--encoding <name>',
      'encoding of the text: utf-8, utf-16le, gb18030, gbk, big5 (default: utf-8 or found)',
    )
    .option(
      '--input-format <name>',
      'what the input is: jsonl, csv, tsv, parquet, text, html, docx, pdf … (default: by ending; jsonl on standard input)',
    )
    .option('--text-column <name>', 'field that holds the texts (default: 正文, text, content or the like)')
    .option('--id-column <name>', 'field that names the documents (default: id, 编号 or the like)')
    .option('--unit-column <name>', 'field that names their unit (default: unit, 单位, 省份 or the like)')
}

export function streamOptions(choices: StreamChoices): StreamOptions {
  const { inputFormat, encoding, textColumn, idColumn, unitColumn } = choices
  return {
    ...(inputFormat === undefined ? {} : { format: inputFormat }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(textColumn === undefined ? {} : { textColumn }),
    ...(idColumn === undefined ? {} : { idColumn }),
    ...(unitColumn === undefined ? {} : { unitColumn }),
  }
}
