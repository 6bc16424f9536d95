import { stat } from 'node:fs/promises'
import type { AlignOptions, Bitext, Lexicon, Pin } from '../bitext.ts'
import { MuwaziError, show } from '../errors.ts'
import { chooseFormat, formatByName } from '../formats/choose.ts'
import type { Format } from '../formats/format.ts'
import { type BitextOptions, loadReader } from '../formats/load.ts'
import { extensionsRead, FORMATS, formatNamed, formatsRead, namesOf } from '../formats/registry.ts'
import { primary } from '../languages/tag.ts'
import { builtIn, merge, packedLexicon } from '../lexicon/built-in.ts'
import { readBytes, readPieces, type Streams } from './files.ts'
import type { Options } from './flags.ts'

interface ReadingOptions extends BitextOptions {
  /** Completes "Expected … one of .tmx, .csv". */
  expected: string
  /** What to do about a name that says no format. @default to rename the file */
  advice?: string | undefined
  /** The name of the format. @default by the name of the file, for stdin by its content */
  from?: string | undefined
}

/**
 * Reads a bitext in any format of the registry.
 *
 * @throws {MuwaziError} `bad-option` for an unknown format, `bad-input` with the name of the file, `unreadable`
 */
export async function readBitext(
  path: string,
  { expected, advice = 'rename it if it is one', from, ...wanted }: ReadingOptions,
  streams: Streams,
): Promise<Bitext> {
  const named = from === undefined ? formatByName(path, formatsRead('bitext')) : formatNamed(from)
  if (!named && path !== '-') {
    const known = extensionsRead(formatsRead('bitext')).join(', ')
    const refusal = formatByName(path, FORMATS)?.refusal
    if (refusal !== undefined) throw new MuwaziError('bad-option', `Expected pairs in ${show(path)}, got ${refusal}`)
    throw new MuwaziError('bad-option', `Expected ${expected} one of ${known}, got ${show(path)}; ${advice}`)
  }
  const bytes = await readBytes(path, streams)
  const format = from === undefined ? chooseFormat(bytes, path === '-' ? undefined : path, 'bitext') : named
  return parseBitext(path, format ?? formatNamed('tsv')!, bytes, wanted)
}

/** For commands that have `--from`. */
export const NAME_FORMAT = 'name its format with `--from`, or align it with `muwazi` if it is a document'

/** The format of a file of pairs, by its name; a page is one where it begins as `muwazi review` writes it. */
export async function pairsFormat(path: string, streams: Streams): Promise<Format | undefined> {
  const named = formatByName(path, formatsRead('bitext'))
  if (named?.content?.begins === undefined || formatByName(path, formatsRead('document')) === undefined) return named
  return chooseFormat(await readBytes(path, streams), undefined, 'bitext') === named ? named : undefined
}

/** Bytes; a smaller file is read whole, so that ids can be made unique. */
export const MIN_LARGE_BYTES = 1 << 25
/** So much of a large file shows its format. */
const HEAD_BYTES = 1 << 16

/** The format of a file of at least so many bytes that is read in pieces; `undefined` for any other. */
export async function largeFormat(
  path: string,
  from: string | undefined,
  minBytes = MIN_LARGE_BYTES,
): Promise<Format | undefined> {
  const size = await stat(path).then(
    (file) => (file.isFile() ? file.size : -1),
    () => -1,
  )
  const isKnown = from !== undefined || formatByName(path, formatsRead('bitext')) !== undefined
  if (size < minBytes || !isKnown) return undefined
  const [head = new Uint8Array()] = readPieces(path)
  const format = from === undefined ? chooseFormat(head.subarray(0, HEAD_BYTES), path, 'bitext') : formatNamed(from)
  return format !== undefined && (await loadReader(format)).stream !== undefined ? format : undefined
}

/** Reads the bytes of a bitext; messages and errors get the name of the file. */
export async function parseBitext(path: string, format: Format, bytes: Uint8Array, wanted: BitextOptions): Promise<Bitext> {
  const { parse } = await loadReader(format)
  const options = wantedOf(format, wanted)
  const bitext = await inFile(path, () => parse!(bytes, options))
  const name = path === '-' ? {} : { path }
  // A review page knows the files that its texts are of.
  if (format.name === 'review') return bitext
  return { ...bitext, source: { ...bitext.source, ...name }, target: { ...bitext.target, ...name } }
}

/** The options for a reader. Refuses an option that the reader does not have. @throws {MuwaziError} `bad-option` */
export function wantedOf(format: Format, options: BitextOptions): BitextOptions {
  const wanted: BitextOptions = {}
  for (const { flag, name, takes } of READING_FLAGS) {
    if (options[name] === undefined || options[name] === false) continue
    if (!takes(format)) {
      const takers = namesOf(formatsRead('bitext').filter(takes)).join(' or ')
      throw new MuwaziError('bad-option', `Expected \`${flag}\` with ${takers} only, got it with ${format.name}`)
    }
    Object.assign(wanted, { [name]: options[name] })
  }
  return wanted
}

/** The flags that go to readers of bitexts, and which readers take them. */
const READING_FLAGS: readonly { flag: string; name: keyof BitextOptions; takes: (format: Format) => boolean }[] = [
  { flag: '--source-language', name: 'sourceLanguage', takes: ({ languages = false }) => languages },
  { flag: '--target-language', name: 'targetLanguage', takes: ({ languages = false }) => languages },
  { flag: '--tags', name: 'tags', takes: ({ tags = false }) => tags },
  ...(['columns', 'headerRow', 'encoding'] as const).map((name) => ({
    flag: name === 'headerRow' ? '--header-row' : `--${name}`,
    name,
    takes: ({ table = [] }: Format) => table.includes(name),
  })),
]

/** Adds the name of the file to an error about its content. */
export async function inFile<T>(path: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    throw namedAfter(path, cause)
  }
}

export const namedAfter = (path: string, cause: unknown): unknown =>
  cause instanceof MuwaziError && !cause.message.includes(path)
    ? new MuwaziError(cause.code, `${path}: ${cause.message}`, { cause })
    : cause

/** The lexicon, pins and sentence rules for all documents of a run. */
export interface Setup {
  lexicon: Lexicon
  pins: Pin[]
  /** @default the built-in rules */
  sentences?: AlignOptions['sentences']
}

export async function setUp(options: Options, streams: Streams): Promise<Setup> {
  const own: Lexicon[] = []
  for (const path of options.lexicon ?? []) own.push(await readLexicon(path, options, streams))
  const pins = options.pins === undefined ? [] : await readPins(options.pins, streams)
  const sentences = options.srx === undefined ? undefined : await readSrx(options.srx, options, streams)
  let merged: Lexicon | undefined
  return {
    /** Made when it is asked for: a conversion needs none. */
    get lexicon() {
      merged ??= own.length === 0 ? packedLexicon() : merge(builtIn(), ...own)
      return merged
    },
    pins,
    sentences,
  }
}

async function readLexicon(path: string, { sourceLanguage = 'ar', targetLanguage = 'en' }: Options, streams: Streams) {
  const bytes = await readBytes(path, streams)
  // The parser loads an XML parser, which few runs need.
  const { parse } = await import('../lexicon/parse.ts')
  const [source, target] = [primary(sourceLanguage), primary(targetLanguage)]
  // A lexicon has Arabic first, whichever side Arabic is on; two other languages are in the order of the sides.
  const languages = target === 'ar' ? ([target, source] as const) : ([source, target] as const)
  return inFile(path, () => parse(new TextDecoder().decode(bytes), { languages }))
}

/** The pairs of a reviewed file, and its rows with one empty side. */
async function readPins(path: string, streams: Streams): Promise<Pin[]> {
  const { segments } = await readBitext(path, { expected: '`--pins` to end in' }, streams)
  return segments
}

async function readSrx(path: string, { trustSrx }: Options, streams: Streams): Promise<AlignOptions['sentences']> {
  const bytes = await readBytes(path, streams)
  const { parse } = await import('../entries/srx.ts')
  return inFile(path, () => parse(bytes, { trust: trustSrx }))
}
