#!/usr/bin/env node
import { type Command, CommanderError, type Help } from 'commander'
import { TifaError } from '../error.ts'
import { programFor } from './program-for.ts'

/** Exit statuses: 0 done, 1 something could not be read or written, 2 the call could not be meant. */
const inputFailed = 1
const callWrong = 2

// `tifa … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`tifa: standard output: can't be written (${error.code ?? error.message})\n`)
  process.exit(inputFailed)
})

// --debug may stand anywhere before `--`; what stands behind is a file's name.
const dashes = process.argv.indexOf('--')
const isDebug = (arg: string, i: number) => arg === '--debug' && (dashes < 0 || i < dashes)
const debug = process.argv.some(isDebug)
const rest = process.argv.filter((arg, i) => !isDebug(arg, i))

const program = await programFor(rest[2])
for (const command of [program, ...program.commands]) {
  command.exitOverride().configureOutput({ writeErr: () => {} })
}

try {
  await program.parseAsync(rest)
} catch (error) {
  process.exitCode = tell(error)
}

/** Prints one line for what went wrong and gives the exit status. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    const command = program.commands.find((known) => known.name() === rest[2]) ?? program
    if (error.code === 'commander.help' && rest[2] === 'help' && rest[3] !== undefined) {
      process.stderr.write(
        `tifa: unknown command '${rest[3]}'${allowed('commander.unknownCommand', program)}\n`,
      )
      return callWrong
    }
    if (error.code === 'commander.help') {
      process.stderr.write(command.helpInformation())
      return callWrong
    }
    process.stderr.write(`tifa: ${plain(error.message)}${allowed(error.code, command)}\n`)
    return callWrong
  }
  if (error instanceof TifaError) {
    process.stderr.write(`${debug ? error.stack : error.message}\n`)
    return error.kind === 'option' ? callWrong : inputFailed
  }
  const message = error instanceof Error ? error.message : String(error)
  const trace = error instanceof Error ? error.stack : message
  process.stderr.write(debug ? `${trace}\n` : `tifa: ${message} (--debug shows where)\n`)
  return inputFailed
}

function plain(message: string): string {
  return message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
}

function allowed(code: string, command: Command): string {
  const help: Help = command.createHelp()
  if (code === 'commander.unknownOption') {
    const names = help.visibleOptions(command).map((option) => option.long ?? option.short)
    return `; allowed are ${names.join(', ')}`
  }
  if (code === 'commander.unknownCommand') {
    const names = help.visibleCommands(command).map((known) => known.name())
    return `; allowed are ${names.join(', ')}`
  }
  return ''
}
