import { basename, extname, join } from 'node:path'
import { FORMATS, formatOf } from '../exchange/formats.ts'
import { MuwaziError, show } from '../problem.ts'
import { BEADS, type Writer } from './bead-lines.ts'
import { kindOf, samePath } from './files.ts'
import { type CommandName, FLAGS, type Options } from './flags.ts'

/** One alignment: what is read, what is written. */
export interface Job {
  /** One mixed document, or source and target. */
  inputs: readonly [string] | readonly [string, string]
  output: string
  writer: Writer
}

export const inputNames = ({ inputs }: Job): string[] => inputs.map((path) => (path === '-' ? 'stdin' : path))

const misuse = (reason: string): MuwaziError => new MuwaziError('bad-option', reason)

/**
 * What a command line's files and flags come to.
 *
 * @throws {MuwaziError} `bad-option`
 */
export async function plan(command: CommandName, files: readonly string[], options: Options): Promise<Job[]> {
  const { output = '-' } = options
  checkInputs(command, files)
  const folder = await isFolder(output, files.length)
  if (folder && command === 'beads') throw misuse(`Expected \`--output\` to be a file, got the folder \`${output}\``)
  const writer = writerFor(command, folder ? '-' : output, options.to)
  checkWriterFlags(writer, options)
  const jobs: Job[] = folder
    ? files.map((path) => ({ inputs: [path] as const, output: join(output, outputName(path, writer)), writer }))
    : [{ inputs: files as unknown as Job['inputs'], output, writer }]
  await checkOutputs(jobs, options)
  return jobs
}

function checkInputs(command: CommandName, files: readonly string[]): void {
  if (command === 'beads' && files.length !== 2)
    throw misuse(
      `Expected two files of lines, source and target, got ${files.length === 0 ? 'none' : files.length}; \`muwazi beads --help\` shows how`,
    )
  if (files.length === 0) throw misuse('Expected a file to align, got none; `muwazi --help` shows how, and `-` is stdin')
  if (files.filter((path) => path === '-').length > 1) throw misuse('Expected stdin (`-`) once, got it twice')
}

/** A folder says so by its name, or is there, or is needed since there are more inputs than one output can hold. */
async function isFolder(output: string, inputs: number): Promise<boolean> {
  if (output === '-' && inputs <= 2) return false
  // Of `name.txt/` the system says that it is not there.
  const kind = output === '-' ? 'other' : await kindOf(output.replace(/(?<=.)[\\/]+$/, ''))
  if (kind === 'folder' || (/[\\/]$/.test(output) && kind === undefined)) return true
  if (inputs <= 2 && !/[\\/]$/.test(output)) return false
  if (kind === undefined && formatOf(output) === undefined) return true
  throw misuse(
    `Expected \`--output\` to be a folder for ${inputs} inputs, got ${output === '-' ? 'stdout' : show(output)}; give one that ends in \`/\``,
  )
}

function writerFor(command: CommandName, output: string, to: string | undefined): Writer {
  const writers: readonly Writer[] = [BEADS, ...FORMATS]
  const byName = formatOf(output)
  const chosen = writers.find(({ name }) => name === to)
  if (chosen && byName && !chosen.extensions.some((extension) => output.toLowerCase().endsWith(extension)))
    throw misuse(`Expected \`--to\` and the name of the output to agree, got \`${chosen.name}\` and ${show(output)}`)
  if (chosen ?? byName) return (chosen ?? byName)!
  if (command === 'beads') return BEADS
  const known = [...new Set(FORMATS.flatMap(({ extensions }) => extensions))].join(', ')
  if (output !== '-')
    throw misuse(`Expected the name of the output to end in one of ${known}, got ${show(output)}; or say \`--to\``)
  return FORMATS.find(({ name }) => name === 'tsv')!
}

function checkWriterFlags({ name, options: taken }: Writer, options: Options): void {
  for (const { flag, writer } of FLAGS)
    if (writer && options[writer] && !taken.includes(writer)) {
      const takers = FORMATS.filter((one) => one.options.includes(writer)).map((one) => one.name)
      throw misuse(`Expected \`${flag}\` with ${takers.join(' or ')} only, got it with ${name}`)
    }
}

const outputName = (path: string, { extensions }: Writer): string =>
  (path === '-' ? 'stdin' : basename(path, extname(path))) + extensions[0]

/** Nothing is written over what was read, or over another output. */
async function checkOutputs(jobs: readonly Job[], { pins, lexicon = [], report }: Options): Promise<void> {
  if (pins !== undefined && jobs.length > 1) throw misuse(`Expected \`--pins\` with one document, got ${jobs.length}`)
  const read = [...jobs.flatMap(({ inputs }) => inputs), ...lexicon, ...(pins === undefined ? [] : [pins])]
  const written = [...jobs.map((job) => job.output), ...(report === undefined ? [] : [report])]
  const taken = new Map<string, string>()
  for (const path of read) if (path !== '-') taken.set(await samePath(path), 'is read')
  for (const path of written) {
    const same = path === '-' ? '-' : await samePath(path)
    const other = taken.get(same)
    if (other && (await kindOf(same)) !== 'other')
      throw misuse(
        `Expected a name for each file, got ${path === '-' ? 'stdout' : show(path)}, which ${other} too; ${jobs.length > 1 ? 'rename the input' : 'choose another output'}`,
      )
    taken.set(same, 'is written')
  }
}
