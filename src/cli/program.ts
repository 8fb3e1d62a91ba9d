import type { Command } from 'commander'
import { addAnnotateCommand } from './annotate.ts'
import { bareProgram } from './bare-program.ts'
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
  const program = bareProgram()
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
