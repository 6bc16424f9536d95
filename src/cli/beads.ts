import { explainer } from '../align/explain.ts'
import { type Half, segmentsOf } from '../assemble/segments.ts'
import type { Bitext, Block } from '../bitext.ts'
import { alignUnits } from '../core.ts'
import { refuse } from '../formats/choose.ts'
import { languageOf } from '../languages/detect.ts'
import { direction } from '../languages/tag.ts'
import { decode } from '../text/bytes.ts'
import { placer } from '../text/places.ts'
import { readBytes } from './files.ts'
import type { Options } from './flags.ts'
import type { Job } from './plan.ts'
import type { Setup } from './setup.ts'
import type { Streams } from './streams.ts'

/** Aligns two files of which each line is a sentence. Blank lines are in no bead, but they count, so that indices are lines. */
export async function beads({ inputs }: Job, options: Options, { lexicon }: Setup, streams: Streams): Promise<Bitext> {
  const [source, target] = [
    await readLines(inputs[0], options.sourceLanguage, streams),
    await readLines(inputs[1] ?? '-', options.targetLanguage, streams),
  ]
  const texts = ({ units }: Half) => units.map(({ text }) => text)
  const pass = { lexicon, sourceLanguage: source.language, targetLanguage: target.language }
  const found = alignUnits(texts(source), texts(target), pass)
  const explain = options.explain ? explainer({ ...pass, source: texts(source), target: texts(target) }) : undefined
  const segments = segmentsOf(found, source, target, () => ({ origin: 'aligned', flags: [] }))
  const about = ({ language, path }: Lines) => ({ language, dir: direction(language), ...(path === undefined ? {} : { path }) })
  return {
    type: 'bitext',
    source: about(source),
    target: about(target),
    segments: explain ? segments.map((one, k) => ({ ...one, data: { explanation: explain(found[k]!) } })) : segments,
    arrangement: 'two-texts',
    skipped: [],
    data: { lines: { source: source.blocks.length, target: target.blocks.length } },
    messages: [...source.messages, ...target.messages],
  }
}

interface Lines extends Half {
  path?: string
  messages: Bitext['messages']
}

const LINE = /[^\n\r]*(?:\r\n|\n|\r|$)/g

async function readLines(path: string, language: string | undefined, streams: Streams): Promise<Lines> {
  const named = path === '-' ? {} : { path }
  const bytes = await readBytes(path, streams)
  refuse(bytes, named.path)
  const { value, messages } = decode(bytes, named)
  const place = placer(value)
  const blocks: Block[] = []
  for (const { 0: line, index } of value.matchAll(LINE)) {
    if (line === '') continue
    const start = index + (index === 0 && line.startsWith('\ufeff') ? 1 : 0)
    const end = index + line.replace(/[\r\n]+$/, '').length
    blocks.push({ kind: 'paragraph', text: value.slice(start, end), position: place(start, end) })
  }
  const units = blocks.map((block, index) => ({ ...block, block: index })).filter(({ text }) => text.trim() !== '')
  return { language: language ?? languageOf(blocks), blocks, units, messages, ...named }
}
