// What `muwazi batch` has done, as lines of JSON: an output is renamed into its place first, and entered here then.

import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { MuwaziError, misuse, show } from '../errors.ts'
import { TOOL } from '../formats/shared/write-options.ts'
import { keyOf } from './batch-inputs.ts'
import { readFileBytes, unreadable } from './files.ts'
import { type Lock, lock } from './lock.ts'
import { writeOutputs } from './write-files.ts'

/** A document in an output. */
export interface DocumentEntry {
  inputs: readonly string[]
  /** SHA-256 of each input. */
  hashes: readonly string[]
  /** The name of its output without an extension; shards have names of their own. */
  name?: string | undefined
  rows: number
  /** Why it has no rows. */
  empty?: string | undefined
}

/** What one line says: files that are whole, and the documents in them. */
export interface Entry {
  files: readonly { name: string; bytes: number }[]
  documents: readonly DocumentEntry[]
}

export interface Manifest {
  /** What is done and has not changed since. */
  readonly entries: readonly Entry[]
  enter(entry: Entry): Promise<void>
  close(): Promise<void>
}

const NAME = 'manifest.jsonl'

/** SHA-256 of a file. @throws {MuwaziError} `unreadable` */
export const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFileBytes(path))
    .digest('hex')

/**
 * Opens the manifest of a folder for the one process that writes there.
 *
 * @param options hash of all that changes results
 * @throws {MuwaziError} `unreadable` where another process writes; `bad-option` where there is a manifest and `resume` is off, or for one of other options
 */
export async function openManifest(folder: string, options: string, resume: boolean): Promise<Manifest> {
  const path = join(folder, NAME)
  // Another run may take hours: nobody waits for it.
  const held = await lock(path, path, 0)
  try {
    const lines = await linesOf(path)
    if (lines.length > 0 && !resume)
      throw misuse(`Expected a folder without results, got ${show(path)}; go on with \`--resume\`, or choose another folder`)
    const [head, ...entries] = lines
    if (lines.length > 0 && !(isObject(head) && entries.every(isEntry))) throw strange(path)
    if (isObject(head) && head['options'] !== options)
      throw misuse(`Expected the options of the earlier run in ${show(folder)}, got others; choose another folder`)
    const kept: Entry[] = []
    for (const entry of entries.filter(isEntry))
      if (await stands(folder, entry)) kept.push(entry)
      else for (const { name } of entry.files) await rm(join(folder, name), { force: true })
    const first = { schema: 1, [TOOL.name]: TOOL.version, options }
    // This also removes what killed runs left in the folder.
    await writeOutputs([[path, [first, ...kept].map((line) => `${JSON.stringify(line)}\n`)]])
    const handle = await open(path, 'a')
    return {
      entries: kept,
      enter: (entry) =>
        handle.appendFile(`${JSON.stringify(entry)}\n`).catch((cause) => {
          throw unreadable(`to write \`${path}\``, cause)
        }),
      close: () => closing(handle, held),
    }
  } catch (error) {
    await held.release()
    throw error
  }
}

async function closing(handle: FileHandle, held: Lock): Promise<void> {
  await handle.close()
  await held.release()
}

/** The values of the lines; the last one may have been cut off, and what it says is made again. */
async function linesOf(path: string): Promise<unknown[]> {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw unreadable(`\`${path}\` to be a manifest`, error)
  })
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.flatMap((line, k) => {
    try {
      return [JSON.parse(line)]
    } catch (cause) {
      if (k === lines.length - 1 && k > 0) return []
      throw strange(path, cause)
    }
  })
}

const strange = (path: string, cause?: unknown): MuwaziError =>
  new MuwaziError('bad-option', `Expected a manifest in ${show(path)}, got something else; choose another folder`, { cause })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isListOf = <T>(value: unknown, is: (one: unknown) => one is T): value is T[] => Array.isArray(value) && value.every(is)
const isString = (value: unknown): value is string => typeof value === 'string'

/** Files of an entry that changed are removed: a manifest of somebody else must not name any outside of its folder. */
const isName = (name: unknown): name is string => isString(name) && !isAbsolute(name) && !name.split(/[\\/]/).includes('..')

const isFileEntry = (value: unknown): value is Entry['files'][number] =>
  isObject(value) && isName(value['name']) && typeof value['bytes'] === 'number'

const isDocumentEntry = (value: unknown): value is DocumentEntry =>
  isObject(value) &&
  isListOf(value['inputs'], isString) &&
  isListOf(value['hashes'], isString) &&
  (value['name'] === undefined || isName(value['name'])) &&
  typeof value['rows'] === 'number'

const isEntry = (value: unknown): value is Entry =>
  isObject(value) && isListOf(value['files'], isFileEntry) && isListOf(value['documents'], isDocumentEntry)

/** Whether the files of an entry are there and its documents have not changed; a document that is gone has not. */
async function stands(folder: string, { files, documents }: Entry): Promise<boolean> {
  for (const { name, bytes } of files) {
    const size = await stat(join(folder, name)).then(
      (file) => file.size,
      () => -1,
    )
    if (size !== bytes) return false
  }
  for (const { inputs, hashes } of documents)
    for (const [k, path] of inputs.entries()) {
      // A device or a pipe has no end.
      const isFile = await stat(path).then(
        (one) => one.isFile(),
        () => false,
      )
      const now = isFile ? await hashOf(path).catch(() => undefined) : undefined
      if (now !== undefined && now !== hashes[k]) return false
    }
  return true
}

/** The documents of some entries, by their keys. */
export const documentsIn = (entries: readonly Entry[]): Map<string, DocumentEntry> =>
  new Map(entries.flatMap(({ documents }) => documents.map((document) => [keyOf(document.inputs), document] as const)))
