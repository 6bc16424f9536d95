import { misuse, show } from '../errors.ts'
import { fits, formatByName } from '../formats/choose.ts'
import type { Format } from '../formats/format.ts'
import { type Writer as FormatWriter, loadWriter } from '../formats/load.ts'
import { extensionsOf, formatsWritten } from '../formats/registry.ts'
import { BEAD_FORMATS } from './bead-lines.ts'
import { type CommandName, FLAGS, type Options } from './flags.ts'
import type { Streams } from './streams.ts'

/** What an output needs of an exchange format. */
export interface Writer extends Pick<Format, 'name' | 'extensions'> {
  output: NonNullable<Format['writes']>
  /** Names of the options that it takes. */
  options: readonly string[]
  load(): Promise<FormatWriter>
}

const loaded = (format: Format): Writer => ({
  name: format.name,
  extensions: format.extensions,
  output: format.writes ?? 'text',
  options: (format.options ?? []).map(({ name }) => name),
  load: () => loadWriter(format),
})

/**
 * The writer of an output: as `--to` says, else by its name, else what the command writes to a terminal.
 *
 * @throws {MuwaziError} `bad-option`
 */
export function writerFor(command: CommandName, output: string, to: string | undefined): Writer {
  const formats = formatsWritten()
  const chosen = BEAD_FORMATS.find(({ name }) => name === to) ?? formats.find(({ name }) => name === to)
  const byName =
    (command === 'beads' ? BEAD_FORMATS.find((format) => fits(format, output)) : undefined) ?? formatByName(output, formats)
  if (chosen && byName && !fits(chosen, output))
    throw misuse(`Expected \`--to\` and the name of the output to agree, got \`${chosen.name}\` and ${show(output)}`)
  const format = chosen ?? byName
  if (format) return 'load' in format ? format : loaded(format)
  if (command === 'beads') return BEAD_FORMATS[0]!
  if (output === '-') return loaded(formats.find(({ name }) => name === 'tsv')!)
  const known = extensionsOf(formats).join(', ')
  throw misuse(`Expected the name of the output to end in one of ${known}, got ${show(output)}; or say \`--to\``)
}

/** Refuses flags that a writer knows nothing of. */
export function checkWriterFlags({ name, options: taken }: Pick<Writer, 'name' | 'options'>, options: Options): void {
  for (const { flag, writer } of FLAGS)
    if (writer && options[writer] && !taken.includes(writer)) {
      const takers = [...BEAD_FORMATS, ...formatsWritten().map(loaded)].filter((format) => format.options.includes(writer))
      throw misuse(`Expected \`${flag}\` with ${takers.map((format) => format.name).join(' or ')} only, got it with ${name}`)
    }
}

/** Refuses stdout for what it cannot hold, or a terminal cannot show. */
export function checkStdout({ name, output, extensions }: Writer, { stdout }: Streams): void {
  if (output === 'two files')
    throw misuse(`Expected \`--output\` with ${name}, which makes two files: \`-o corpus\` makes corpus.ar and corpus.en`)
  if (output === 'bytes' && stdout.isTTY)
    throw misuse(`Expected a file or a pipe for ${name}, got a terminal; say \`-o NAME${extensions[0]}\``)
}
