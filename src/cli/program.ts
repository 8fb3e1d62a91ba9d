import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { registerNode } from '../segment/register.node.ts'
import { addAnnotateCommand } from './annotate.ts'
import { addCentresCommand } from './centres.ts'
import { addCompletionCommand } from './completion.ts'
import { addMapCommand } from './map.ts'
import { addMergeCommand } from './merge.ts'
import { addAnalyzeCommand, addReportCommand } from './report.ts'
import { addExitCodesTopic, addSchemaCommand } from './schema.ts'
import { addRowCommands } from './verbs.ts'
import { addWebCommand } from './web.ts'

/** The whole command line: every command with its options, ready to be run or to be asked what it knows. */
export function makeProgram(): Command {
  const program = new Command('tifa')
    .description('Reads Chinese policy and work reports (提法): units, quotes, slogans, themes, clusters.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .option('--debug', 'print the stack trace of an error')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExample:\n  $ tifa report 报告.txt --out out\n\nExit status: 0 done, 1 a file could not be read or written, 2 wrong call (tifa help exit-codes)',
    )
  registerNode()
  program.commandsGroup('All together:')
  addReportCommand(program)
  addAnalyzeCommand(program)
  addRowCommands(program)
  program.commandsGroup('Large corpora:')
  addAnnotateCommand(program)
  addMapCommand(program)
  addMergeCommand(program)
  addCentresCommand(program)
  program.commandsGroup('Around it:')
  addWebCommand(program)
  addSchemaCommand(program)
  addCompletionCommand(program)
  addExitCodesTopic(program)
  return program
}
