import { basename, extname, join } from 'node:path'
import { misuse, show } from '../errors.ts'
import { formatByName } from '../formats/choose.ts'
import { FORMATS, formatsWritten } from '../formats/registry.ts'
import { checkApart, kindOf, type Streams } from './files.ts'
import type { Options } from './flags.ts'
import { groupInputs, type InputGroup, inOneLanguage } from './pairing.ts'
import { appendTo, checkStdout, checkWriterFlags, type Job, writerFor } from './writer.ts'

/** The commands that write a bitext. */
export type JobName = 'align' | 'beads' | 'convert'

export const inputNames = ({ inputs }: Pick<Job, 'inputs'>): string[] => inputs.map((path) => (path === '-' ? 'stdin' : path))

/** The files that a job, or several, read and write. */
interface FileUse {
  inputs: readonly string[]
  output: string
}

/** One document, or source and target. @throws {MuwaziError} `bad-option` for more */
export function documents(files: readonly string[]): Job['inputs'] {
  const [first, second, ...more] = files
  if (first === undefined || more.length > 0) throw misuse(`Expected one document or two, got ${files.length} files`)
  return second === undefined ? [first] : [first, second]
}

/**
 * The jobs that the files and flags of a command line ask for.
 *
 * @throws {MuwaziError} `bad-option`
 */
export async function plan(command: JobName, files: readonly string[], options: Options, streams: Streams): Promise<Job[]> {
  const { inputs, output } = namesOf(command, files, options)
  checkInputs(command, inputs)
  if (options.append !== undefined) return appending(command, inputs, options.append, options, streams)
  if (options.onConflict !== undefined) throw misuse('Expected `--on-conflict` with `--append`, got it alone')
  const folder = await isFolder(output, inputs.length, command === 'convert' ? 1 : 2)
  if (folder && command === 'beads') throw misuse(`Expected \`--output\` to be a file, got the folder \`${output}\``)
  const writer = writerFor(command, folder ? '-' : output, options.to)
  checkWriterFlags(writer, options)
  if (output === '-') checkStdout(writer, streams)
  const jobs: Job[] = folder
    ? (await groupsOf(command, inputs, options, streams)).map(({ stem, ...group }) => ({
        ...group,
        output: join(output, stem + (writer.output === 'two files' ? '' : writer.extensions[0])),
        writer,
      }))
    : [{ inputs: documents(inputs), output, writer }]
  await checkOutputs(jobs, options)
  return jobs
}

/** The inputs of each job of several. */
async function groupsOf(command: JobName, files: readonly string[], options: Options, streams: Streams): Promise<InputGroup[]> {
  if (command === 'align' && files.length > 1) return groupInputs(files, options, inOneLanguage(options.from, streams))
  return files.map((path) => ({ inputs: [path], stem: path === '-' ? 'stdin' : basename(path, extname(path)), notes: [] }))
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

/** Jobs that add their pairs to a memory, one after the other. */
async function appending(
  command: JobName,
  files: readonly string[],
  memory: string,
  options: Options,
  streams: Streams,
): Promise<Job[]> {
  const others = { '--output': options.output, '--to': options.to, '--no-clobber': options.clobber === false || undefined }
  for (const [flag, value] of Object.entries(others))
    if (value !== undefined) throw misuse(`Expected \`--append\` to say where pairs go, got \`${flag}\` too`)
  if ((await kindOf(memory)) === 'folder') throw misuse(`Expected \`--append\` to be a memory, got the folder ${show(memory)}`)
  const format = formatByName(memory, FORMATS)
  if (format !== undefined && format.name !== 'tmx')
    throw misuse(`Expected \`--append\` to be a TMX, got ${show(memory)}; give it a name that ends in .tmx`)
  const writer = appendTo(memory, options.onConflict)
  checkWriterFlags(writer, options)
  const alone = files.length > 2 || command === 'convert'
  const jobs: Job[] = alone
    ? (await groupsOf(command, files, options, streams)).map(({ stem: _, ...group }) => ({ ...group, output: memory, writer }))
    : [{ inputs: documents(files), output: memory, writer }]
  // Each job writes the same memory, so it is checked as one output.
  await checkOutputs([{ inputs: files, output: memory }], options)
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

/** The output is a folder if it exists as one, if it ends in a slash, or if there are more inputs than one output can hold. */
async function isFolder(output: string, inputs: number, maxInputs: 1 | 2): Promise<boolean> {
  if (output === '-' && inputs <= maxInputs) return false
  // The system reports that `name.txt/` does not exist.
  const kind = output === '-' ? 'other' : await kindOf(output.replace(/(?<=.)[\\/]+$/, ''))
  if (kind === 'folder' || (/[\\/]$/.test(output) && kind === undefined)) return true
  if (inputs <= maxInputs && !/[\\/]$/.test(output)) return false
  if (kind === undefined && formatByName(output, formatsWritten()) === undefined) return true
  throw misuse(
    `Expected \`--output\` to be a folder for ${inputs} inputs, got ${output === '-' ? 'stdout' : show(output)}; give one that ends in \`/\``,
  )
}

/** Refuses an output that is also an input or another output. */
async function checkOutputs(jobs: readonly FileUse[], { pins, srx, lexicon = [], report }: Options): Promise<void> {
  if (pins !== undefined && jobs.length > 1) throw misuse(`Expected \`--pins\` with one document, got ${jobs.length}`)
  const read = [...jobs.flatMap(({ inputs }) => inputs), ...lexicon, ...[pins, srx].filter((path) => path !== undefined)]
  await checkApart(read, [...jobs.map(({ output }) => output), report], jobs.length > 1)
}
