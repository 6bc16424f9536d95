import type { Bitext, Lexicon, Pin } from '../bitext.ts'
import { FORMATS, formatOf } from '../exchange/formats.ts'
import { builtIn } from '../lexicon/built-in.ts'
import { merge } from '../lexicon/merge.ts'
import { MuwaziError, show } from '../problem.ts'
import { primary } from '../script/characters.ts'
import { readBytes } from './files.ts'
import type { Options } from './flags.ts'
import type { Streams } from './streams.ts'

/** What all documents of a run are aligned with. */
export interface Setup {
  lexicon: Lexicon
  pins: Pin[]
}

export async function setUp(options: Options, streams: Streams): Promise<Setup> {
  const own = []
  for (const path of options.lexicon ?? []) own.push(await readLexicon(path, options, streams))
  const lexicon = own.length === 0 ? builtIn() : merge(builtIn(), ...own)
  return { lexicon, pins: options.pins === undefined ? [] : await readPins(options.pins, streams) }
}

/** Lets an error about the inside of a file name the file. */
export function inFile<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw cause instanceof MuwaziError ? new MuwaziError(cause.code, `${path}: ${cause.message}`, { cause }) : cause
  }
}

async function readLexicon(path: string, { sourceLanguage = 'ar', targetLanguage = 'en' }: Options, streams: Streams) {
  const bytes = await readBytes(path, streams)
  // With a parser for XML, which few runs need.
  const { parse } = await import('../lexicon/parse.ts')
  const [source, target] = [primary(sourceLanguage), primary(targetLanguage)]
  // Arabic words first, whichever side Arabic is on; two other languages stand in their own order.
  const languages = target === 'ar' ? ([target, source] as const) : ([source, target] as const)
  return inFile(path, () => parse(new TextDecoder().decode(bytes), { languages }))
}

/** The pairs of a file that a person mended, and its rows with one empty side. */
async function readPins(path: string, streams: Streams): Promise<Pin[]> {
  const format = formatOf(path)
  if (!format || format.direction === 'write') {
    const known = FORMATS.filter(({ direction }) => direction !== 'write').flatMap(({ extensions }) => extensions)
    throw new MuwaziError(
      'bad-option',
      `Expected \`--pins\` to end in one of ${[...new Set(known)].join(', ')}, got ${show(path)}`,
    )
  }
  const bytes = await readBytes(path, streams)
  const { parse } = await format.load()
  return inFile<Bitext>(path, () => parse(bytes)).segments.map(({ source, target }) => ({ source, target }))
}
