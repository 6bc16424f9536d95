import { explainer } from '../align/explain.ts'
import { segmentsOf, type UnitHalf } from '../assemble/segments.ts'
import type { Bitext, Block, ReadFile, ReadOptions } from '../bitext.ts'
import { align as alignTexts, alignUnits } from '../core.ts'
import { refuse } from '../formats/choose.ts'
import { readDocument } from '../formats/document.ts'
import { languageName } from '../formats/shared/languages.ts'
import type { Identify } from '../languages/detect.ts'
import { languageOf, suspect } from '../languages/detect.ts'
import { direction, primary, scriptOf } from '../languages/tag.ts'
import { decode } from '../text/bytes.ts'
import { countLetters } from '../text/characters.ts'
import { placer } from '../text/places.ts'
import { readBytes, type Streams } from './files.ts'
import type { Options } from './flags.ts'
import { inputNames } from './plan.ts'
import type { Setup } from './read.ts'
import type { Job } from './writer.ts'

/** Reads one document or two, and aligns. */
export async function align(
  { inputs }: Pick<Job, 'inputs'>,
  options: Options,
  { lexicon, pins, sentences }: Setup,
  streams: Streams,
): Promise<Bitext> {
  // A reader needs two of the options of the aligner.
  const { encoding, headerRow }: Pick<ReadOptions, 'encoding' | 'headerRow'> = options.align
  const files: ReadFile[] = []
  for (const path of inputs) {
    const value = await readBytes(path, streams)
    files.push(await readDocument(value, path === '-' ? undefined : path, options.from, { encoding, headerRow }))
  }
  const [source, target] = files as [ReadFile, ReadFile?]
  const { sourceLanguage, targetLanguage } = options
  return alignTexts(target === undefined ? source : { source, target }, {
    ...options.align,
    sourceLanguage,
    targetLanguage,
    lexicon,
    pins,
    sentences,
    identify: await identifierFor(
      files
        .flatMap(({ blocks, furniture = [] }) => (options.align['all'] ? [...blocks, ...furniture] : blocks))
        .filter(({ kind }) => kind !== 'code')
        .map(({ text }) => text),
      options,
    ),
  })
}

/** Aligns two files with a sentence in each line. Blank lines are in no bead, but count, so that indices are line numbers. */
export async function beads({ inputs }: Job, options: Options, { lexicon }: Setup, streams: Streams): Promise<Bitext> {
  const [source, target] = [
    await readLines(inputs[0], options.sourceLanguage, streams),
    await readLines(inputs[1] ?? '-', options.targetLanguage, streams),
  ]
  const texts = ({ units }: UnitHalf) => units.map(({ text }) => text)
  const pass = { lexicon, sourceLanguage: source.language, targetLanguage: target.language }
  const aligned = alignUnits(texts(source), texts(target), pass)
  const explain = options.write['explain'] ? explainer({ ...pass, source: texts(source), target: texts(target) }) : undefined
  const segments = segmentsOf(aligned, source, target, () => ({ origin: 'aligned', flags: [] }))
  const about = ({ language, path }: Lines) => ({ language, dir: direction(language), ...(path === undefined ? {} : { path }) })
  return {
    type: 'bitext',
    source: about(source),
    target: about(target),
    segments: explain ? segments.map((one, k) => ({ ...one, data: { explanation: explain(aligned[k]!) } })) : segments,
    arrangement: 'two-texts',
    skipped: [],
    data: { lines: { source: source.blocks.length, target: target.blocks.length } },
    messages: [...source.messages, ...target.messages],
  }
}

/** One of the two files, as a half. */
interface Lines extends UnitHalf {
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

/**
 * Loads the language identifiers, which takes 150 ms, only where a text may be in a third language or both languages share a script.
 */
export async function identifierFor(
  texts: Iterable<string>,
  { sourceLanguage, targetLanguage }: Pick<Options, 'sourceLanguage' | 'targetLanguage'> = {},
): Promise<Identify | undefined> {
  const alike =
    sourceLanguage !== undefined && targetLanguage !== undefined && scriptOf(sourceLanguage) === scriptOf(targetLanguage)
  if (alike) return (await import('../languages/identify.ts')).identify
  for (const text of texts) if (suspect(text)) return (await import('../languages/identify.ts')).identify
  return undefined
}

/** The texts of a bitext, without code. */
export function* textsOf({ segments }: Bitext): Generator<string> {
  for (const { kind, source, target } of segments) {
    if (kind === 'code') continue
    if (source) yield source.text
    if (target) yield target.text
  }
}

/** Names and terms of the other language have a smaller share of the letters; a text with more is in both languages. */
const MIN_MIXED_SHARE = 0.25

/** Why an alignment has no pair, if so; then nothing is written. */
export function nothingAligned(bitext: Bitext, job: Pick<Job, 'inputs'>): string | undefined {
  const { segments } = bitext
  if (segments.some(({ type }) => type === 'pair')) return undefined
  const names = inputNames(job).map((path) => `\`${path}\``)
  const expected = `Expected text in two languages in ${names.join(' and ')}`
  if (segments.length === 0) return `${expected}, got no words; check the input`
  const missing = (['source', 'target'] as const).find((side) => segments.every((segment) => segment[side] === null))
  if (missing === undefined) return `${expected}, got none that correspond; check that they are translations`
  if (names.length > 1) return `Expected text in ${names[missing === 'source' ? 0 : 1]}, got none; check the input`
  const other = bitext[missing === 'source' ? 'target' : 'source'].language
  if (primary(bitext.source.language) === primary(bitext.target.language))
    return `Expected two languages for the halves of ${names[0]}, got ${languageName(other)} twice; name another with \`--source-language\` or \`--target-language\``
  const { arabic, latin } = countLetters(segments.map(({ source, target }) => (source ?? target).text).join('\n'))
  return Math.min(arabic, latin) > (arabic + latin) * MIN_MIXED_SHARE
    ? `${expected}, got both on the same lines; put each language on lines of its own`
    : `${expected}, got ${languageName(other)} only; check the input, or name its languages with \`--source-language\` and \`--target-language\``
}

/** Why a bitext that was read is empty, if so. */
export function nothingRead({ segments }: Pick<Bitext, 'segments'>, job: Pick<Job, 'inputs'>): string | undefined {
  return segments.length > 0 ? undefined : `Expected pairs in \`${inputNames(job)[0]}\`, got none; check the input`
}
