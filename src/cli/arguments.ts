import { Command, CommanderError, Option } from 'commander'
import { MuwaziError } from '../errors.ts'
import { TOOL } from '../formats/shared/tool.ts'
import { type CommandName, FLAGS, type Options } from './flags.ts'
import { COMMANDS } from './help.ts'

/** What a command line asks for: a run, or only a text. */
export type Asked = { command: CommandName; files: string[]; options: Options; text?: never } | { text: string }

const isCommand = (name: string | undefined): name is CommandName => name !== undefined && Object.hasOwn(COMMANDS, name)

/**
 * Reads a command line; `align` is understood where no command is named.
 *
 * @throws {MuwaziError} `bad-option`
 */
export function parseArguments(argv: readonly string[], width = 100): Asked {
  const [first, ...rest] = argv
  if (first === 'help') return parseArguments([...rest, '--help'], width)
  const command = isCommand(first) ? first : 'align'
  const flags = isCommand(first) ? rest : argv
  let text = ''
  const parser = parserOf(command, width).configureOutput({
    writeOut: (piece) => void (text += piece),
    writeErr: () => {},
    getOutHelpWidth: () => width,
  })
  try {
    parser.parse(flags, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { text }
    throw new MuwaziError('bad-option', sentenceOf(error, command), { cause: error })
  }
  return { command, files: parser.args, options: parser.opts<Options>() }
}

function parserOf(command: CommandName, width: number): Command {
  const { usage, description, after } = COMMANDS[command]
  const parser = new Command('muwazi')
    .usage(usage)
    .description(description)
    .argument('[files...]')
    .helpOption('-h, --help', 'show this')
    .version(TOOL.version, '-V, --version', 'show the version')
    .configureHelp({ helpWidth: width, visibleArguments: () => [], optionDescription: ({ description }) => description })
    .addHelpText('after', after)
    .exitOverride()
  for (const { flag, help, commands, read, default: byDefault } of FLAGS) {
    if (!commands.includes(command)) continue
    // Commander shows no default that is undefined, and quotes those that are text.
    const option = new Option(flag, byDefault ? `${help} (default: ${byDefault.text ?? byDefault.value})` : help)
    if (read) option.argParser(read)
    if (byDefault?.value !== undefined) option.default(byDefault.value)
    parser.addOption(option)
  }
  return parser
}

/** Commander's complaint in our words. */
function sentenceOf({ code, message }: CommanderError, command: CommandName): string {
  const [name = ''] = /(?<=').*?(?=')/.exec(message) ?? []
  if (code === 'commander.optionMissingArgument') return `Expected a value after \`${name}\`, got none`
  if (code !== 'commander.unknownOption') return message
  const [near] = /--[a-z-]+(?=[^']*$)/.exec(message) ?? []
  const advice = near ? `did you mean \`${near}\`?` : `\`muwazi ${command} --help\` lists them`
  return `Expected a flag of \`muwazi ${command}\`, got \`${name}\`; ${advice}`
}
