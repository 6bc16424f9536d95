// Which documents `muwazi batch` aligns: files, folders and lists become single documents and pairs, each with the name of its output.

import { readdir } from 'node:fs/promises'
import { basename, dirname, extname, join, normalize, relative, resolve } from 'node:path'
import { misuse, show } from '../errors.ts'
import { extensionsRead, formatsRead } from '../formats/registry.ts'
import { kindOf, readBytes, type Streams, unreadable } from './files.ts'
import type { Options } from './flags.ts'
import { groupInputs } from './pairing.ts'

/** One document, or source and target. */
export interface BatchDocument {
  inputs: readonly [string] | readonly [string, string]
  /** The languages of a pair that is one by its names alone: whoever reads it looks whether it is. */
  languages?: readonly [string, string]
  /** The name of its output without an extension, and where it is no pair those of both, as paths below the folder of the output. */
  names: readonly string[]
}

/** A folder or a list that could not be read. */
export interface Problem {
  path: string
  reason: string
}

/** What is named by the arguments, before names are paired. */
interface Found {
  /** By its path: the path below the folder that was named. */
  singles: Map<string, string>
  pairs: [string, string][]
  problems: Problem[]
}

/**
 * All documents, in the order of the arguments; files of folders by the code units of their names.
 *
 * @param known the names of outputs that there are, by the {@link keyOf} of their documents
 * @throws {MuwaziError} `bad-option` where nothing is named; `unreadable` for the list
 */
export async function documentsOf(
  paths: readonly string[],
  options: Options,
  streams: Streams,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<{ documents: BatchDocument[]; problems: Problem[] }> {
  const { filesFrom, keepTree = false, output = '' } = options
  if (paths.length === 0 && filesFrom === undefined)
    throw misuse('Expected files, folders or `--files-from`, got none; `muwazi batch --help` shows how')
  if (paths.includes('-')) throw misuse('Expected files or folders, got `-`; a list on stdin is `--files-from -`')
  const found: Found = { singles: new Map(), pairs: [], problems: [] }
  for (const path of paths) await take(path, options, found)
  if (filesFrom !== undefined) {
    for (const names of listed(await readBytes(filesFrom, streams))) {
      const [first, second, ...more] = names
      if (more.length > 0) throw misuse(`Expected one name a line, or two, got ${names.length}: ${show(names.join(' '))}`)
      if (second !== undefined) found.pairs.push([first!, second])
      else await take(first!, options, found)
    }
  }
  const groups = [
    ...found.pairs.map((inputs) => ({ inputs, stem: stemOf(inputs[0]), languages: undefined })),
    ...(await groupInputs([...found.singles.keys()], options, async () => true)),
  ]
  const folderOf = (path: string): string[] => (keepTree ? partsOf(dirname(found.singles.get(path) ?? treeOf(path))) : [])
  const named = namer(
    output,
    groups.flatMap(({ inputs }) => inputs),
    known,
  )
  const documents = groups.map(({ inputs, stem, languages }): BatchDocument => {
    const [source, target] = inputs
    const folder = target === undefined ? folderOf(source) : shared(folderOf(source), folderOf(target))
    return {
      inputs,
      ...(languages === undefined ? {} : { languages }),
      names: [
        named(join(...folder, stem), inputs),
        ...(languages === undefined ? [] : inputs.map((path) => named(join(...folderOf(path), stemOf(path)), [path]))),
      ],
    }
  })
  return { documents, problems: found.problems }
}

const stemOf = (path: string): string => basename(path, extname(path))
const partsOf = (path: string): string[] => path.split(/[\\/]/).filter((part) => part !== '' && part !== '.')
/** A path below the current folder as it is; of any other its name. */
const treeOf = (path: string): string => {
  const below = relative('.', path)
  return /^(?:\.\.|[\\/]|[a-z]:)/i.test(below) ? basename(path) : below
}
/** The folders that two paths share, without those that differ: `docs/ar` and `docs/en` give `docs`. */
const shared = (a: readonly string[], b: readonly string[]): string[] =>
  a.length === b.length ? a.filter((part, k) => part === b[k]) : [...a]

/** Takes a file, or the files of a folder. */
async function take(path: string, { recursive = false, include, output }: Options, { singles, problems }: Found): Promise<void> {
  if ((await kindOf(path)) !== 'folder') {
    const clean = normalize(path)
    if (!singles.has(clean)) singles.set(clean, treeOf(path))
    return
  }
  const isWanted = wantedBy(include)
  const own = output === undefined ? undefined : resolve(output)
  const look = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => {
      problems.push({ path: folder, reason: unreadable(`\`${folder}\` to be a folder that can be read`, cause).message })
      return []
    })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = join(folder, entry.name)
      // What is written is never read, and a link to a folder may lead back.
      if (entry.isDirectory()) {
        if (recursive && resolve(at) !== own) await look(at)
      } else if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(at)) === 'file')) {
        const below = relative(path, at)
        if (isWanted(below) && !singles.has(at)) singles.set(at, below)
      }
    }
  }
  await look(path)
}

/** Whether a file below a folder is wanted: a pattern without `/` is about its name alone. */
function wantedBy(patterns: readonly string[] | undefined): (below: string) => boolean {
  if (patterns === undefined) {
    const known = extensionsRead(formatsRead('document'))
    return (below) => known.some((extension) => below.toLowerCase().endsWith(extension))
  }
  const globs = patterns.map((pattern) => ({ glob: globOf(pattern), isPath: pattern.includes('/') }))
  return (below) => globs.some(({ glob, isPath }) => glob.test(isPath ? below.replaceAll('\\', '/') : basename(below)))
}

const GLOB: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }

/** A pattern with `*`, `**`, `?` and `{a,b}`; Node's own `matchesGlob` prints a warning before Node 22. */
const globOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/\{[^{}]*,[^{}]*\}|\*\*\/|\*\*|[*?]|[.+^$()|[\]\\{}]/g, (sign) =>
      sign.length > 1 && sign.startsWith('{')
        ? `(?:${sign
            .slice(1, -1)
            .split(',')
            .map((one) => globOf(one).source.slice(1, -1))
            .join('|')})`
        : (GLOB[sign] ?? `\\${sign}`),
    )}$`,
    'u',
  )

/** The names of a list, one line each: names that NUL ends, or lines with a tab between two. */
function listed(bytes: Uint8Array): string[][] {
  const text = new TextDecoder().decode(bytes)
  if (text.includes('\0'))
    return text
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => [name])
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t').filter((name) => name !== ''))
}

/** What tells a document from others. */
export const keyOf = (inputs: readonly string[]): string => JSON.stringify(inputs)

/** Gives each output a name of its own, also where the system does not tell cases apart, and never that of an input. */
function namer(
  output: string,
  inputs: readonly string[],
  known: ReadonlyMap<string, string>,
): (wanted: string, inputs: readonly string[]) => string {
  const folder = resolve(output)
  const plain = (name: string) => name.normalize('NFC').toLowerCase()
  // An input in the folder of the output keeps its name, whatever the extension of the outputs is.
  const read = inputs.map((path) => relative(folder, resolve(path))).filter((below) => !below.startsWith('..'))
  const taken = new Set(
    [...known.values(), ...read.map((below) => below.slice(0, below.length - extname(below).length))].map(plain),
  )
  const next = new Map<string, number>()
  return (wanted, document) => {
    const before = known.get(keyOf(document))
    if (before !== undefined) return before
    let name = wanted
    let number = next.get(plain(wanted)) ?? 2
    for (; taken.has(plain(name)); number++) name = `${wanted}-${number}`
    next.set(plain(wanted), number)
    taken.add(plain(name))
    return name
  }
}
