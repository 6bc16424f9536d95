import { basename, extname, join } from 'node:path'
import { misuse, show } from '../errors.ts'
import { formatByName } from '../formats/choose.ts'
import { formatsWritten } from '../formats/registry.ts'
import { appendTo } from './append.ts'
import { kindOf, samePath } from './files.ts'
import type { Options } from './flags.ts'
import type { Streams } from './streams.ts'
import { checkStdout, checkWriterFlags, type Writer, writerFor } from './writer.ts'

/** The commands that write a bitext for their input. */
export type JobName = 'align' | 'beads' | 'convert'

/** One alignment: what is read, what is written. */
export interface Job {
  /** One mixed document, or source and target. */
  inputs: readonly [string] | readonly [string, string]
  output: string
  writer: Writer
}

export const inputNames = ({ inputs }: Pick<Job, 'inputs'>): string[] => inputs.map((path) => (path === '-' ? 'stdin' : path))

/** As a {@link Job}, of any number of files. */
type Planned = Omit<Job, 'inputs'> & { inputs: readonly string[] }

/** One document, or source and target, told by their number. */
export function documents(files: readonly string[]): Job['inputs'] {
  const [first, second, ...more] = files
  if (first === undefined || more.length > 0) throw misuse(`Expected one document or two, got ${files.length} files`)
  return second === undefined ? [first] : [first, second]
}

/**
 * What a command line's files and flags come to.
 *
 * @throws {MuwaziError} `bad-option`
 */
export async function plan(command: JobName, files: readonly string[], options: Options, streams: Streams): Promise<Job[]> {
  const { inputs, output } = namesOf(command, files, options)
  checkInputs(command, inputs)
  if (options.append !== undefined) return appending(command, inputs, options.append, options)
  if (options.onConflict !== undefined) throw misuse('Expected `--on-conflict` with `--append`, got it alone')
  const folder = await isFolder(output, inputs.length, command === 'convert' ? 1 : 2)
  if (folder && command === 'beads') throw misuse(`Expected \`--output\` to be a file, got the folder \`${output}\``)
  const writer = writerFor(command, folder ? '-' : output, options.to)
  checkWriterFlags(writer, options)
  if (output === '-') checkStdout(writer, streams)
  const jobs: Job[] = folder
    ? inputs.map((path) => ({ inputs: [path] as const, output: join(output, outputName(path, writer)), writer }))
    : [{ inputs: documents(inputs), output, writer }]
  await checkOutputs(jobs, options)
  return jobs
}

/** `muwazi convert A B` names its output as `cp` does. */
function namesOf(
  command: JobName,
  files: readonly string[],
  { output, append }: Options,
): { inputs: readonly string[]; output: string } {
  const [input, second] = files
  if (command === 'convert' && files.length === 2 && output === undefined && append === undefined)
    return { inputs: [input!], output: second! }
  return { inputs: files, output: output ?? '-' }
}

/** Each document grows the memory in its turn. */
async function appending(command: JobName, files: readonly string[], memory: string, options: Options): Promise<Job[]> {
  for (const [flag, value] of Object.entries({ '--output': options.output, '--to': options.to }))
    if (value !== undefined) throw misuse(`Expected \`--append\` to say where pairs go, got \`${flag}\` too`)
  if ((await kindOf(memory)) === 'folder') throw misuse(`Expected \`--append\` to be a memory, got the folder ${show(memory)}`)
  const writer = appendTo(memory, options.onConflict)
  checkWriterFlags(writer, options)
  const alone = files.length > 2 || command === 'convert'
  const jobs: Job[] = alone
    ? files.map((path) => ({ inputs: [path] as const, output: memory, writer }))
    : [{ inputs: documents(files), output: memory, writer }]
  // The memory is written once a job, which is no second output.
  await checkOutputs([{ inputs: files, output: memory, writer }], options)
  return jobs
}

function checkInputs(command: JobName, files: readonly string[]): void {
  if (command === 'beads' && files.length !== 2)
    throw misuse(
      `Expected two files of lines, source and target, got ${files.length === 0 ? 'none' : files.length}; \`muwazi beads --help\` shows how`,
    )
  if (command === 'convert' && files.length === 0)
    throw misuse('Expected a file to convert, got none; `muwazi convert --help` shows how, and `-` is stdin')
  if (files.length === 0) throw misuse('Expected a file to align, got none; `muwazi --help` shows how, and `-` is stdin')
  if (files.filter((path) => path === '-').length > 1) throw misuse('Expected stdin (`-`) once, got it twice')
}

/** A folder says so by its name, or is there, or is needed since there are more inputs than one output can hold. */
async function isFolder(output: string, inputs: number, most: 1 | 2): Promise<boolean> {
  if (output === '-' && inputs <= most) return false
  // Of `name.txt/` the system says that it is not there.
  const kind = output === '-' ? 'other' : await kindOf(output.replace(/(?<=.)[\\/]+$/, ''))
  if (kind === 'folder' || (/[\\/]$/.test(output) && kind === undefined)) return true
  if (inputs <= most && !/[\\/]$/.test(output)) return false
  if (kind === undefined && formatByName(output, formatsWritten()) === undefined) return true
  throw misuse(
    `Expected \`--output\` to be a folder for ${inputs} inputs, got ${output === '-' ? 'stdout' : show(output)}; give one that ends in \`/\``,
  )
}

const outputName = (path: string, { extensions, output }: Writer): string =>
  (path === '-' ? 'stdin' : basename(path, extname(path))) + (output === 'two files' ? '' : extensions[0])

/** Nothing is written over what was read, or over another output. */
async function checkOutputs(jobs: readonly Planned[], { pins, srx, lexicon = [], report }: Options): Promise<void> {
  if (pins !== undefined && jobs.length > 1) throw misuse(`Expected \`--pins\` with one document, got ${jobs.length}`)
  const read = [...jobs.flatMap(({ inputs }) => inputs), ...lexicon, ...[pins, srx].filter((path) => path !== undefined)]
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
