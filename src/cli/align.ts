import type { Bitext, ReadFile } from '../bitext.ts'
import { align as alignTexts, type Identify, read } from '../core.ts'
import { suspect } from '../language/suspect.ts'
import { readBytes } from './files.ts'
import type { Options } from './flags.ts'
import type { Job } from './plan.ts'
import type { Setup } from './setup.ts'
import type { Streams } from './streams.ts'

/** Reads a document, or two, and aligns. */
export async function align({ inputs }: Job, options: Options, { lexicon, pins }: Setup, streams: Streams): Promise<Bitext> {
  const files: ReadFile[] = []
  for (const path of inputs) {
    const value = await readBytes(path, streams)
    files.push(read({ value, ...(path === '-' ? {} : { path }) }, { format: options.from }))
  }
  const [source, target] = files as [ReadFile, ReadFile?]
  const { by, sourceLanguage, targetLanguage } = options
  return alignTexts(target === undefined ? source : { source, target }, {
    by,
    sourceLanguage,
    targetLanguage,
    lexicon,
    pins,
    identify: await identifierFor(files),
  })
}

/** franc and tinyld take 150 ms to load: only for a text that may be in a third language. */
async function identifierFor(files: readonly ReadFile[]): Promise<Identify | undefined> {
  const doubtful = files.some(({ blocks }) => blocks.some(({ kind, text }) => kind !== 'code' && suspect(text)))
  return doubtful ? (await import('../language/identify.ts')).identify : undefined
}
