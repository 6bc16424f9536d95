// The worker of the page: aligns, explains, reads documents and writes exports. It is in the file itself, deflated.

import { explainer } from '../align/explain.ts'
import { align, alignUnits } from '../core.ts'
import { readDocument } from '../formats/document.ts'
import { formatNamed } from '../formats/registry.ts'
import { type ReviewDocument, reviewDocument } from '../formats/review/document.ts'
import { stem } from '../languages/index.ts'
import { builtIn } from '../lexicon/built-in.ts'
import { foldArabic, foldLatin } from '../text/fold.ts'
import { tokenTexts } from '../text/tokens.ts'
import { exported } from './exports.ts'
import type { Answered, Asked, Lit, Progressed, Requests, SideTexts, Why } from './messages.ts'

/** Hears how much of an answer is made, from 0 to 1. */
type Progress = (done: number) => void

function aligned({ source, target, pins }: Requests['align']['ask'], onProgress: Progress): Requests['align']['answer'] {
  return alignUnits(source.texts, target.texts, {
    sourceLanguage: source.language,
    targetLanguage: target.language,
    lexicon: builtIn(),
    pins,
    onProgress,
  })
}

/** Words of a text as they are compared, with their places. */
function placedWords(
  { texts, language }: SideTexts,
  units: readonly number[],
): { start: number; end: number; forms: Set<string> }[] {
  const text = units.map((unit) => texts[unit] ?? '').join('\n')
  let at = 0
  return tokenTexts(text).map((word) => {
    const start = text.indexOf(word, at)
    at = start + word.length
    return { start, end: at, forms: new Set([word, foldArabic(word), foldLatin(word), ...stem(word, language)]) }
  })
}

/** What weighs less is a word that stands everywhere; more than so many nobody reads. */
const MIN_NATS = 0.5
const MAX_MATCHES = 15
const MAX_MISSES = 8

/** Why two sides stand together: words whose forms match, lit on both sides. Offsets count in the texts of the units joined by a line feed. */
export function explained({ source, target, bead }: Requests['explain']['ask']): Why {
  const explain = explainer({
    source: source.texts,
    target: target.texts,
    sourceLanguage: source.language,
    targetLanguage: target.language,
    lexicon: builtIn(),
  })
  const { matches: all, misses, score } = explain(bead)
  const matches = all.filter(({ nats }) => nats >= MIN_NATS).slice(0, MAX_MATCHES)
  const words = { source: placedWords(source, bead.source), target: placedWords(target, bead.target) }
  const lit: { source: Lit[]; target: Lit[] } = { source: [], target: [] }
  matches.forEach((match, number) => {
    for (const side of ['source', 'target'] as const) {
      const parts = match[side].flatMap((word) => word.split(' '))
      for (const { start, end, forms } of words[side])
        if (parts.some((part) => forms.has(part)) && !lit[side].some((other) => other.start === start))
          lit[side].push({ start, end, match: number, kind: match.kind })
    }
  })
  const missing = (side: 'source' | 'target') => {
    const gone = new Set(misses.flatMap((miss) => miss[side].flatMap((word) => word.split(' '))))
    const text = bead[side].map((unit) => (side === 'source' ? source : target).texts[unit] ?? '').join('\n')
    const matched = new Set(all.flatMap((match) => match[side].flatMap((word) => word.split(' '))))
    const isMissing = (form: string) => gone.has(form) && !matched.has(form)
    const found = words[side].filter(({ forms }) => [...forms].some(isMissing)).map(({ start, end }) => text.slice(start, end))
    return [...new Set(found)].slice(0, MAX_MISSES)
  }
  const byPlace = (list: Lit[]) => list.sort((a, b) => a.start - b.start)
  return {
    source: byPlace(lit.source),
    target: byPlace(lit.target),
    missing: { source: missing('source'), target: missing('target') },
    score: score?.score ?? 0,
    against: score?.against ?? [],
  }
}

async function readFiles({
  files,
  languages: [sourceLanguage, targetLanguage] = [],
}: Requests['read']['ask']): Promise<ReviewDocument> {
  const read = await Promise.all(files.slice(0, 2).map(({ name, bytes }) => readDocument(bytes, name)))
  const [source, target] = read
  if (source === undefined) throw new Error('Expected a file')
  const bitext = align(target === undefined ? source : { source, target }, { lexicon: builtIn(), sourceLanguage, targetLanguage })
  return reviewDocument(bitext, files.map(({ name }) => name).join(', '))
}

const HANDLERS: {
  [Name in keyof Requests]: (
    ask: Requests[Name]['ask'],
    onProgress: Progress,
  ) => Requests[Name]['answer'] | Promise<Requests[Name]['answer']>
} = {
  align: aligned,
  explain: explained,
  export: ({ reviews, format, options }) => exported(reviews, formatNamed(format), options),
  read: readFiles,
}

/**
 * Answers one request.
 *
 * @param tell hears how much of it is done
 */
export async function answer(asked: Asked, tell: (about: Progressed) => void = () => {}): Promise<Answered> {
  try {
    const handle = HANDLERS[asked.name] as (ask: unknown, onProgress: Progress) => unknown
    return { id: asked.id, answer: await handle(asked.ask, (done) => tell({ id: asked.id, done })) }
  } catch (error) {
    return { id: asked.id, error: error instanceof Error ? error.message : String(error) }
  }
}
