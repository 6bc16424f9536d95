import { Command, CommanderError, Option } from 'commander'
import { MuwaziError } from '../errors.ts'
import { TOOL } from '../formats/shared/write-options.ts'
import { type CommandName, type Flag, readValue } from './flag.ts'
import { FLAGS, type Options } from './flags.ts'
import { COMMANDS } from './help.ts'

/** The words of `--help`, in a language. */
export interface HelpWords {
  /** `Usage:`, `Options:`. */
  title(english: string): string
  /** How a command is called. */
  usage(text: string): string
  /** A flag with its value, at the beginning of a line. */
  term(flag: string): string
  /** Line `k` of a description that was wrapped; the first stands behind its flag. */
  line(text: string, k: number): string
  description(command: CommandName): string
  flag(row: Flag): string
  /** What `--help` and `--version` do. */
  own(english: string): string
  /** The text below the flags. */
  after(english: string): string
}

const asIs = (text: string): string => text
const ENGLISH: HelpWords = {
  title: asIs,
  usage: asIs,
  term: asIs,
  line: asIs,
  description: (command) => COMMANDS[command].description,
  flag: ({ help, default: byDefault }) => (byDefault === undefined ? help : `${help} (default: ${byDefault})`),
  own: asIs,
  after: asIs,
}

/** A command with its files and flags, or a text to print. */
export type CommandLine = { command: CommandName; files: string[]; options: Options; text?: never } | { text: string }

const isCommand = (name: string | undefined): name is CommandName => name !== undefined && Object.hasOwn(COMMANDS, name)

/** `--language ar check a.tmx` is `check --language ar a.tmx`: the language is of the run, and may stand before the command. */
function languageBehind(argv: readonly string[]): readonly string[] {
  const [first = '', second = ''] = argv
  const flag = first === '--language' ? [first, second] : first.startsWith('--language=') ? [first] : []
  const command = argv[flag.length]
  return flag.length > 0 && (isCommand(command) || command === 'help') ? [command, ...flag, ...argv.slice(flag.length + 1)] : argv
}

/**
 * Reads a command line; `align` is the command where none is named.
 *
 * @throws {MuwaziError} `bad-option`
 */
export function parseArguments(argv: readonly string[], width = 100, words: HelpWords = ENGLISH): CommandLine {
  const [first, ...rest] = languageBehind(argv)
  if (first === 'help') return parseArguments([...rest, '--help'], width, words)
  const command = isCommand(first) ? first : 'align'
  const flags = FLAGS.filter(({ commands }) => commands.includes(command)).map((row) => ({ row, option: optionOf(row, words) }))
  let text = ''
  const parser = parserOf(command, width, words).configureOutput({
    writeOut: (piece) => void (text += piece),
    writeErr: () => {},
    getOutHelpWidth: () => width,
  })
  for (const { option } of flags) parser.addOption(option)
  try {
    parser.parse(isCommand(first) ? rest : languageBehind(argv), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { text }
    throw new MuwaziError('bad-option', sentenceOf(error, command), { cause: error })
  }
  const passed = (to: 'align' | 'write') =>
    Object.fromEntries(
      flags
        .filter(({ row, option }) => row.passes === to && parser.getOptionValueSource(option.attributeName()) === 'cli')
        .map(({ row, option }) => [row.name ?? option.attributeName(), parser.getOptionValue(option.attributeName())]),
    )
  return { command, files: parser.args, options: { ...parser.opts(), align: passed('align'), write: passed('write') } }
}

function optionOf(row: Flag, words: HelpWords): Option {
  const { flag, value, repeatable, name, passes } = row
  const option = new Option(flag, words.flag(row))
  if (name !== undefined && passes === undefined) option.attributeName = () => name
  if (value === undefined) return option
  return option.argParser((text, before: unknown) => {
    const one = readValue(option.long ?? flag, value, text)
    return repeatable ? [...((before as unknown[] | undefined) ?? []), one] : one
  })
}

// Marks that take no room: vowels, and what says in which direction a text runs.
const NO_WIDTH = /[\p{Mn}\p{Cf}]/gu
const columnsOf = (text: string): number => text.replace(NO_WIDTH, '').length

/** A word, or a part in a direction of its own, which stays on one line. */
const WORD = /(?:[\u2066-\u2068][^\u2069]*\u2069|\S)+/g

/** Breaks lines between words; white space of a line that fits stays. */
function wrapped(text: string, width: number): string {
  const lines = text.split('\n').map((line) => {
    if (columnsOf(line) <= width) return line
    const broken = ['']
    for (const [word] of line.matchAll(WORD)) {
      const last = broken.at(-1)!
      if (last === '') broken[broken.length - 1] = word
      else if (columnsOf(`${last} ${word}`) <= width) broken[broken.length - 1] = `${last} ${word}`
      else broken.push(word)
    }
    return broken.join('\n')
  })
  return lines.join('\n')
}

function parserOf(command: CommandName, width: number, words: HelpWords): Command {
  const { usage, after } = COMMANDS[command]
  return new Command('muwazi')
    .usage(usage)
    .description(words.description(command))
    .argument('[files...]')
    .helpOption('-h, --help', words.own('show this help'))
    .version(TOOL.version, '-V, --version', words.own('show the version'))
    .configureHelp({
      helpWidth: width,
      visibleArguments: () => [],
      optionDescription: ({ description }) => description,
      styleTitle: words.title,
      styleUsage: words.usage,
      styleOptionTerm: words.term,
      displayWidth: columnsOf,
      boxWrap: (text, columns) => wrapped(text, columns).split('\n').map(words.line).join('\n'),
    })
    .addHelpText('after', words.after(after))
    .exitOverride()
}

/** An error of Commander in the form: expected, got, do. */
function sentenceOf({ code, message }: CommanderError, command: CommandName): string {
  const [name = ''] = /(?<=').*?(?=')/.exec(message) ?? []
  if (code === 'commander.optionMissingArgument') return `Expected a value after \`${name}\`, got none`
  if (code !== 'commander.unknownOption') return message
  const [near] = /--[a-z-]+(?=[^']*$)/.exec(message) ?? []
  const advice = near ? `did you mean \`${near}\`?` : `\`muwazi ${command} --help\` lists them`
  return `Expected a flag of \`muwazi ${command}\`, got \`${name}\`; ${advice}`
}
