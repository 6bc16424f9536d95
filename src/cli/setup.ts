import type { AlignOptions, Lexicon, Pin } from '../bitext.ts'
import { primary } from '../languages/tag.ts'
import { builtIn } from '../lexicon/built-in.ts'
import { merge } from '../lexicon/merge.ts'
import { readBytes } from './files.ts'
import type { Options } from './flags.ts'
import { inFile, readBitext } from './read-bitext.ts'
import type { Streams } from './streams.ts'

/** What all documents of a run are aligned with. */
export interface Setup {
  lexicon: Lexicon
  pins: Pin[]
  /** Where sentences end, when not by our rules. */
  sentences?: AlignOptions['sentences']
}

export async function setUp(options: Options, streams: Streams): Promise<Setup> {
  const own = []
  for (const path of options.lexicon ?? []) own.push(await readLexicon(path, options, streams))
  const lexicon = own.length === 0 ? builtIn() : merge(builtIn(), ...own)
  const pins = options.pins === undefined ? [] : await readPins(options.pins, streams)
  return { lexicon, pins, sentences: options.srx === undefined ? undefined : await readSrx(options.srx, streams) }
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
  const { segments } = await readBitext(path, { expected: '`--pins` to end in' }, streams)
  return segments
}

async function readSrx(path: string, streams: Streams): Promise<AlignOptions['sentences']> {
  const bytes = await readBytes(path, streams)
  const { parse } = await import('../entries/srx.ts')
  return inFile(path, () => parse(bytes))
}
