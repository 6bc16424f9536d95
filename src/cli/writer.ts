import { dirname } from 'node:path'
import type { BitextLike, Message } from '../bitext.ts'
import { MuwaziError, misuse, show } from '../errors.ts'
import { fits } from '../formats/choose.ts'
import type { Format } from '../formats/format.ts'
import { type Contents, type Writer as FormatWriter, loadWriter, type TwoFiles } from '../formats/load.ts'
import { extensionsOf, formatsWritten } from '../formats/registry.ts'
import { isLanguageTag, primary } from '../languages/tag.ts'
import { BEAD_FORMATS, type BeadFormat } from './bead-formats.ts'
import { kindOf, readFileBytes, type Streams, samePath, unreadable } from './files.ts'
import type { CommandName } from './flag.ts'
import { FLAGS, type Options } from './flags.ts'
import { lock } from './lock.ts'
import { inFile } from './read.ts'
import { makeFolder, type WriteHow, writeOutput, writeOutputs } from './write-files.ts'

/** The writer of an output. */
export interface Writer extends Pick<Format, 'name' | 'extensions'> {
  output: NonNullable<Format['writes']>
  /** Names of its own options, besides the options of all writers. */
  options: readonly string[]
  /** The file that is read, changed and put back, so that it is locked meanwhile. */
  memory?: string
  load(): Promise<FormatWriter>
}

/** One alignment or conversion: what is read, what is written. */
export interface Job {
  /** One mixed document, or source and target. */
  inputs: readonly [string] | readonly [string, string]
  output: string
  writer: Writer
  /** Messages about the choice of the inputs. */
  notes?: readonly string[]
}

const namesIn = (options: Format['options'] = []): string[] => options.map(({ name }) => name)

const writerOf = (format: Format): Writer => ({
  name: format.name,
  extensions: format.extensions,
  output: format.writes ?? 'text',
  options: namesIn(format.options),
  load: () => loadWriter(format),
})

const beadWriter = (format: BeadFormat): Writer => ({ ...format, output: 'text', options: namesIn(format.options) })

/**
 * The writer of an output: by `--to`, else by the name of the output, else the default of the command.
 *
 * @throws {MuwaziError} `bad-option`
 */
export function writerFor(command: CommandName, output: string, to: string | undefined): Writer {
  const beads = command === 'beads' ? BEAD_FORMATS.map(beadWriter) : []
  const writers = [...beads, ...formatsWritten().map(writerOf)]
  const chosen = writers.find(({ name }) => name === to)
  const byName = writers.find((writer) => fits(writer, output))
  if (chosen && byName && !fits(chosen, output))
    throw misuse(`Expected \`--to\` and the name of the output to agree, got \`${chosen.name}\` and ${show(output)}`)
  const writer = chosen ?? byName ?? beads[0] ?? (output === '-' ? writers.find(({ name }) => name === 'tsv') : undefined)
  if (writer !== undefined) return writer
  const extensions = extensionsOf(formatsWritten()).join(', ')
  throw misuse(
    `Expected the name of the output to end in one of ${extensions}, got ${show(output)}; or name the format with \`--to\``,
  )
}

/** A writer that adds the new pairs to a memory; the file is replaced whole, as every output is. */
export function appendTo(path: string, onConflict: Options['onConflict']): Writer {
  return {
    name: '`--append`',
    extensions: ['.tmx'],
    output: 'bytes',
    options: ['stripBidi'],
    memory: path,
    async load() {
      const tmx = await import('../formats/tmx/write.ts')
      if ((await kindOf(path)) === undefined) return { write: tmx.write }
      const memory = await readFileBytes(path)
      return { write: (bitext, options) => inFile(path, () => tmx.append(memory, bitext, { ...options, onConflict })) }
    },
  }
}

/** Refuses options of other writers. */
export function checkWriterFlags({ name, options: taken }: Pick<Writer, 'name' | 'options'>, { write }: Options): void {
  for (const { flag, name: option, formats } of FLAGS)
    if (formats !== undefined && option !== undefined && Object.hasOwn(write, option) && !taken.includes(option))
      throw misuse(`Expected \`${flag.replace(/ <.*/, '')}\` with ${formats.join(' or ')} only, got it with ${name}`)
}

/** Refuses stdout for two files, and a terminal for bytes. */
export function checkStdout({ name, output, extensions }: Writer, { stdout }: Streams): void {
  if (output === 'two files')
    throw misuse(`Expected \`--output\` with ${name}, which writes two files; \`-o corpus\` writes corpus.ar and corpus.en`)
  if (output === 'bytes' && stdout.isTTY)
    throw misuse(`Expected a file or a pipe for ${name}, got a terminal; write it to a file with \`-o NAME${extensions[0]}\``)
}

const isTwo = (output: Contents | Iterable<Uint8Array> | TwoFiles): output is TwoFiles => 'source' in output && 'target' in output

/** Writes the bitext of a job. @returns the names of the files, none for stdout, and the messages of the writer */
export async function writeBitext(bitext: BitextLike, job: Job, options: Options, streams: Streams): Promise<WrittenFiles> {
  const { memory } = job.writer
  if (memory === undefined) return writeNow(bitext, job, options, streams, options)
  const whole = await samePath(memory)
  await makeFolder(dirname(whole)).catch((cause) => {
    throw unreadable(`to write \`${memory}\``, cause)
  })
  const held = await lock(whole, memory)
  try {
    const isNew = (await kindOf(memory)) === undefined
    return await writeNow(bitext, job, options, streams, { check: held.check, keepAll: true, clobber: !isNew })
  } finally {
    await held.release()
  }
}

interface WrittenFiles {
  /** None for stdout. */
  names: string[]
  messages: Message[]
}

async function writeNow(
  bitext: BitextLike,
  { inputs, output, writer }: Job,
  options: Options,
  streams: Streams,
  how: WriteHow,
): Promise<WrittenFiles> {
  const { write, writeChunks } = await writer.load()
  const name = bitext.source.path ?? (inputs[0] === '-' ? undefined : inputs[0])
  const document = writer.options.includes('document') && name !== undefined ? { document: name } : {}
  // What people read follows the language of the run.
  const isPage = writer.options.includes('pageLanguage') && options.language !== undefined
  const messages: Message[] = []
  const written = (writeChunks ?? write)(bitext, {
    ...document,
    ...(isPage ? { pageLanguage: primary(options.language!) } : {}),
    ...options.write,
    minConfidence: options.minConfidence ?? 0,
    onMessage: (message) => messages.push(message),
  })
  if (!isTwo(written)) {
    await writeOutput(output, await contentsOf(written), streams, how)
    return { names: output === '-' ? [] : [output], messages }
  }
  const names = await twoNames(bitext, output, inputs)
  const files = [[names[0], written.source] as const, [names[1], written.target] as const]
  await writeOutputs(files, how)
  return { names, messages }
}

async function contentsOf(written: Contents | Iterable<Uint8Array>): Promise<Iterable<string | Uint8Array>> {
  const whole = await written
  return whole instanceof Uint8Array ? [whole] : whole
}

/** `corpus.ar` and `corpus.en` for `corpus`. Two equal names, or the name of an input, would lose a text. */
async function twoNames({ source, target }: BitextLike, output: string, inputs: readonly string[]): Promise<[string, string]> {
  // A tag comes from the file, and `../../x` would be a file elsewhere.
  for (const { language } of [source, target])
    if (!isLanguageTag(language))
      throw new MuwaziError(
        'bad-input',
        `Expected BCP 47 tags such as \`ar\` for the names of two files, got ${show(language)}; name them with \`--source-language\` and \`--target-language\``,
      )
  const names: [string, string] = [`${output}.${source.language}`, `${output}.${target.language}`]
  // Some file systems take capitals and small letters for the same.
  if (names[0].toLowerCase() === names[1].toLowerCase())
    throw new MuwaziError(
      'bad-input',
      `Expected two languages for the names of two files, got ${show(source.language)} twice; name them with \`--source-language\` and \`--target-language\``,
    )
  const read = await Promise.all(inputs.filter((path) => path !== '-').map(samePath))
  for (const name of names)
    if (read.includes(await samePath(name)))
      throw new MuwaziError(
        'bad-option',
        `Expected a name for each file, got ${show(name)}, which is read too; choose another output`,
      )
  return names
}
