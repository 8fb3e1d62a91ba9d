import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { registerNode } from '../segment/register.node.ts'

/** The program without a command. */
export function bareProgram(): Command {
  registerNode()
  return new Command('tifa')
    .description('Reads Chinese policy and work reports (提法): units, quotes, slogans, themes, clusters.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .option('--debug', 'print the stack trace of an error')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExample:\n  $ tifa report 报告.txt --out out\n\nExit status: 0 done, 1 a file could not be read or written, 2 wrong call (tifa help exit-codes)',
    )
}
