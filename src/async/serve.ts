// The side of a worker: gets its setup, then answers what it is asked, one thing after the other.

import type { AlignOptions, Bitext, Evidence, Texts } from '../bitext.ts'
import { align as alignBy, embeddingEvidence, type Identify } from '../core.ts'
import { MuwaziError, show } from '../errors.ts'
import { packedLexicon } from '../lexicon/built-in.ts'
import type { AsyncOptions, EvidenceData, SentenceData } from './hand-over.ts'
import { errorData, type FromWorker, piecesOf, type ToWorker } from './protocol.ts'

/** The line to whoever started the worker, which posts what the worker was made for. */
export interface Line<Setup, Ask> {
  post(message: FromWorker): void
  hear(listener: (message: ToWorker<Setup, Ask>) => void): void
}

/** Answers in pieces, at least one. `onProgress` hears how much is done, from 0 to 1. */
export type Handler<Ask> = (ask: Ask, onProgress: (done: number) => void) => Iterable<unknown> | Promise<Iterable<unknown>>

/** Less progress than this is not told. */
const PROGRESS_STEP = 0.01

/**
 * Makes a worker of the thread or process that it is called in.
 *
 * @param begin makes what answers of the setup; what it throws ends all
 */
export function serve<Setup, Ask>(line: Line<Setup, Ask>, begin: (setup: Setup) => Handler<Ask> | Promise<Handler<Ask>>): void {
  let handler: Handler<Ask>
  let more: () => void = () => {}
  const answer = async (ask: Ask): Promise<void> => {
    let told = 0
    const onProgress = (done: number) => {
      if (done < told + PROGRESS_STEP) return
      told = done
      line.post({ type: 'progress', done })
    }
    const pieces = (await handler(ask, onProgress))[Symbol.iterator]()
    for (let { value } = pieces.next(), next = pieces.next(); ; { value } = next, next = pieces.next()) {
      line.post({ type: next.done ? 'done' : 'piece', piece: value })
      if (next.done) return
      await new Promise<void>((resolve) => {
        more = resolve
      })
    }
  }
  const take = async (message: Exclude<ToWorker<Setup, Ask>, { type: 'more' }>): Promise<void> => {
    try {
      if (message.type === 'ask') await answer(message.ask)
      else {
        handler = await begin(message.setup)
        line.post({ type: 'ready' })
      }
    } catch (error) {
      line.post({ type: message.type === 'setup' ? 'refused' : 'failed', error: errorData(error) })
    }
  }
  // What is asked while it works waits.
  let working = Promise.resolve()
  line.hear((message) => {
    if (message.type === 'more') more()
    else working = working.then(() => take(message))
  })
}

/** What a worker that aligns is asked. */
export interface AlignAsk {
  input: Texts
  options: AsyncOptions
}

/** What answers {@link AlignAsk}, with the options that all alignments of the worker share. */
export async function aligner(shared: AsyncOptions): Promise<Handler<AlignAsk>> {
  const common = await optionsOf(shared)
  return async ({ input, options }, onProgress) =>
    piecesOf(await align(input, { ...common, ...(await optionsOf(options)), onProgress }))
}

/** A text asked for the identifiers before they were loaded. */
class Wanted extends Error {}

let identifiers: Identify | undefined
const identify: Identify = (text, among) => {
  if (identifiers === undefined) throw new Wanted()
  return identifiers(text, among)
}

/**
 * `align` of `muwazi`, with its lexicon. Few texts ask in which language they are, and what knows that is a megabyte: the first of them is aligned
 * once more when it is loaded.
 */
export async function align(input: Texts, options: AlignOptions): Promise<Bitext> {
  const { lexicon = packedLexicon() } = options
  try {
    const bitext = alignBy(input, { ...options, lexicon, identify })
    return options.lexicon === undefined
      ? { ...bitext, options: { evidence: 0, ...bitext.options, lexicon: 'built-in' } }
      : bitext
  } catch (error) {
    if (!(error instanceof Wanted)) throw error
    identifiers = (await import('../languages/identify.ts')).identify
    return align(input, options)
  }
}

/** Makes what all alignments need, before the first one is asked for: a worker that waits is of use at once. */
export const warmUp = ({ lexicon }: AlignOptions) => align('كتاب جديد.\n\nA new book.', { lexicon })

/** The options of `align` of their data: modules are loaded, rules and vectors become functions. */
export async function optionsOf({ evidence, sentences, ...rest }: AsyncOptions): Promise<AlignOptions> {
  return {
    ...rest,
    ...(evidence === undefined ? {} : { evidence: await Promise.all(evidence.map(evidenceOf)) }),
    ...(sentences === undefined ? {} : { sentences: await splitterOf(sentences, rest) }),
  }
}

async function evidenceOf(data: EvidenceData): Promise<Evidence> {
  if ('module' in data) return loaded<Evidence>(data.module)
  const { vectors, ...options } = data
  return embeddingEvidence(...vectors, options)
}

async function splitterOf(data: SentenceData, { limits }: AlignOptions): Promise<NonNullable<AlignOptions['sentences']>> {
  if ('module' in data) return loaded(data.module)
  // It loads an XML parser, which few workers need.
  const { parse } = await import('../entries/srx.ts')
  return parse(data.srx, { trust: data.trust, limits })
}

/** The function that a module exports as its default. */
async function loaded<T>(url: string | URL): Promise<T> {
  const found: { default?: unknown } = await import(/* @vite-ignore */ /* webpackIgnore: true */ String(url)).catch((cause) => {
    throw new MuwaziError('bad-option', `Expected a module at ${show(String(url))}, got: ${cause.message}; check the URL`, {
      cause,
    })
  })
  if (typeof found.default === 'function') return found.default as T
  throw new MuwaziError(
    'bad-option',
    `Expected the module ${show(String(url))} to export a function as its default, got ${show(found.default)}`,
  )
}
