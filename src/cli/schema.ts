import type { Command } from 'commander'
import { jsonSchema, type SchemaName, schemaNames } from '../schema.ts'
import { fileName, writeOut } from './output.ts'

/** `tifa schema`: the form of what tifa writes and reads, for programs and editors. */
export function addSchemaCommand(program: Command): void {
  const command = program
    .command('schema')
    .description('print a JSON Schema: of the analysis, of theme files, user words, or tifa.config.json')
    .option('--out <file>', 'file to write to (default: standard output)', fileName)
    .addHelpText(
      'after',
      '\nExamples:\n  $ tifa schema > analysis.schema.json\n  $ tifa schema config --out tifa.schema.json',
    )
  command.addArgument(
    command
      .createArgument('[name]', 'of what')
      .choices(schemaNames)
      .default('analysis' satisfies SchemaName),
  )
  command.action(async (name: SchemaName, { out }: { out?: string }) => {
    await writeOut(out, `${JSON.stringify(jsonSchema(name), null, 2)}\n`)
  })
}

export const exitCodes = [
  'Exit codes:',
  '  0  done, also where a reader of the output closed it early (tifa … | head)',
  '  1  something could not be read or written: a text, a theme file, user words,',
  '     tifa.config.json; of several texts the others were read all the same',
  '  2  the call could not be meant: a wrong command, option or value',
].join('\n')

/** `tifa help exit-codes`: a page of the help, and a command that prints it. */
export function addExitCodesTopic(program: Command): void {
  program
    .command('exit-codes', { hidden: true })
    .description(`what the exit code tells\n\n${exitCodes}`)
    .addHelpText('after', '\nExample:\n  $ tifa exit-codes')
    .action(() => {
      process.stdout.write(`${exitCodes}\n`)
    })
}
