import type { Command, Option } from 'commander'

/**
 * Completion for shells, written from the program's own commands and options. Libraries that do this were looked at:
 * those kept up (@bomb.sh/tab) ask the program again at each press of the key and switch the completion of file names off,
 * which is what nearly all arguments of tifa are.
 */

interface Known {
  /** The words that call it: `themes suggest`, empty for the program itself. */
  path: string
  /** The commands below it, and what its first argument may be where that is one of a few words. */
  next: readonly { word: string; description: string }[]
  options: readonly Option[]
}

const shells = { bash: bashScript, zsh: zshScript, fish: fishScript } as const
type Shell = keyof typeof shells

export function addCompletionCommand(program: Command): void {
  program
    .command('completion')
    .description('print a script that completes commands, options and their values in a shell')
    .addHelpText(
      'after',
      [
        '\nExamples:',
        '  $ tifa completion bash > ~/.local/share/bash-completion/completions/tifa',
        `  $ tifa completion zsh > "\${fpath[1]}/_tifa"`,
        '  $ tifa completion fish > ~/.config/fish/completions/tifa.fish',
      ].join('\n'),
    )
    .addArgument(program.createArgument('<shell>', 'which one').choices(Object.keys(shells)))
    .action((shell: Shell) => {
      process.stdout.write(completionScript(program, shell))
    })
}

export const completionScript = (program: Command, shell: Shell): string =>
  shells[shell](program.name(), knownOf(program))

function knownOf(command: Command, path = ''): Known[] {
  const help = command.createHelp()
  const commands = help.visibleCommands(command).filter((each) => each.name() !== 'help')
  const words = command.registeredArguments[0]?.argChoices ?? []
  const next = [
    ...commands.map((each) => ({ word: each.name(), description: each.description() })),
    ...words.map((word) => ({ word, description: '' })),
  ]
  const own = { path, next, options: help.visibleOptions(command) }
  return [own, ...commands.flatMap((each) => knownOf(each, `${path} ${each.name()}`.trim()))]
}

/** A text between apostrophes, as all three shells read it. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
const namesOf = ({ short, long }: Option) => [short, long].filter((name) => name !== undefined)
const takesValue = ({ required, optional }: Option) => required || optional
/** What an option takes is a file where its help says so. */
const takesFile = ({ flags }: Option) => /<(?:file|dir)>/.test(flags)

/** Which of the words typed so far call a command, as a `case` on them. */
const byPath = (known: readonly Known[], show: (one: Known) => readonly string[]) =>
  known.flatMap((one) => [
    `    ${quoted(one.path)})`,
    ...show(one).map((line) => `      ${line}`),
    '      ;;',
  ])

function bashScript(name: string, known: readonly Known[]): string {
  const paths = known.map(({ path }) => quoted(path)).join('|')
  const valued = (one: Known) =>
    one.options.filter(takesValue).map((option) => {
      const names = namesOf(option).join('|')
      const choices = option.argChoices?.join(' ')
      const reply = choices
        ? `COMPREPLY=($(compgen -W ${quoted(choices)} -- "$cur"))`
        : takesFile(option)
          ? 'COMPREPLY=($(compgen -f -- "$cur"))'
          : 'COMPREPLY=()'
      return `${names}) ${reply}; return ;;`
    })
  return [
    `# bash completion for ${name}`,
    `_${name}() {`,
    `  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" path="" word i`,
    '  COMPREPLY=()',
    '  for ((i = 1; i < COMP_CWORD; i++)); do',
    `    word="\${path:+$path }\${COMP_WORDS[i]}"`,
    `    case "$word" in ${paths}) path="$word" ;; *) break ;; esac`,
    '  done',
    '  case "$path" in',
    ...byPath(known, (one) => [
      ...(one.options.some(takesValue)
        ? ['case "$prev" in', ...valued(one).map((line) => `  ${line}`), 'esac']
        : []),
      'if [[ "$cur" == -* ]]; then',
      `  COMPREPLY=($(compgen -W ${quoted(one.options.flatMap(namesOf).join(' '))} -- "$cur"))`,
      ...(one.next.length > 0
        ? [
            'else',
            `  COMPREPLY=($(compgen -W ${quoted(one.next.map(({ word }) => word).join(' '))} -- "$cur"))`,
          ]
        : []),
      'fi',
    ]),
    '  esac',
    '}',
    // Where nothing of the above fits, the shell completes names of files.
    `complete -o default -o bashdefault -F _${name} ${name}`,
    '',
  ].join('\n')
}

function zshScript(name: string, known: readonly Known[]): string {
  const described = (word: string, description: string) =>
    quoted(`${word.replaceAll(':', '\\:')}:${description.replaceAll('\n', ' ')}`)
  const spec = (option: Option) => {
    const text = option.description.replaceAll(/[[\]:\\]/g, '\\$&')
    const value = !takesValue(option)
      ? ''
      : option.argChoices
        ? `:value:(${option.argChoices.join(' ')})`
        : takesFile(option)
          ? ':file:_files'
          : ':value: '
    return namesOf(option).map((each) => quoted(`${each}[${text}]${value}`))
  }
  const paths = known.map(({ path }) => quoted(path)).join('|')
  return [
    `#compdef ${name}`,
    `_${name}() {`,
    '  local path_="" word i',
    '  local -a commands_',
    '  for ((i = 2; i < CURRENT; i++)); do',
    `    word="\${path_:+$path_ }\${words[i]}"`,
    `    case "$word" in ${paths}) path_="$word" ;; *) break ;; esac`,
    '  done',
    '  case "$path_" in',
    ...byPath(known, (one) => [
      ...(one.next.length > 0
        ? [
            `commands_=(${one.next.map(({ word, description }) => described(word, description)).join(' ')})`,
            `[[ "\${words[CURRENT]}" != -* ]] && _describe command commands_`,
          ]
        : []),
      `_arguments ${one.options.flatMap(spec).join(' ')} '*:file:_files'`,
    ]),
    '  esac',
    '}',
    // Sourced from a file of one's own as well as found in $fpath.
    `if [ "$funcstack[1]" = "_${name}" ]; then _${name} "$@"; else compdef _${name} ${name}; fi`,
    '',
  ].join('\n')
}

function fishScript(name: string, known: readonly Known[]): string {
  const lines = known.flatMap(({ path, next, options }) => {
    const words = path === '' ? [] : path.split(' ')
    const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`)
    const below = next.map(({ word }) => word).join(' ')
    const notYet = below === '' ? [] : [`not __fish_seen_subcommand_from ${below}`]
    const when = (conditions: readonly string[]) =>
      conditions.length === 0 ? '' : ` -n ${quoted(conditions.join('; and '))}`
    return [
      ...next.map(
        ({ word, description }) =>
          `complete -c ${name} -f${when([...seen, ...notYet])} -a ${word} -d ${quoted(description)}`,
      ),
      ...options.map((option) => {
        const names = [
          option.short === undefined ? '' : ` -s ${option.short.slice(1)}`,
          option.long === undefined ? '' : ` -l ${option.long.slice(2)}`,
        ].join('')
        const value = !takesValue(option)
          ? ''
          : option.argChoices
            ? ` -x -a ${quoted(option.argChoices.join(' '))}`
            : takesFile(option)
              ? ' -r -F'
              : ' -x'
        return `complete -c ${name}${when(words.length === 0 ? notYet : seen)}${names}${value} -d ${quoted(option.description)}`
      }),
    ]
  })
  return [`# fish completion for ${name}`, ...lines, ''].join('\n')
}
