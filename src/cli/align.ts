import type { Bitext, ReadFile } from '../bitext.ts'
import { align as alignTexts } from '../core.ts'
import { readDocument } from '../formats/document.ts'
import { readBytes } from './files.ts'
import type { Options } from './flags.ts'
import { identifierFor } from './identifier.ts'
import type { Job } from './plan.ts'
import type { Setup } from './setup.ts'
import type { Streams } from './streams.ts'

/** Reads a document, or two, and aligns. */
export async function align(
  { inputs }: Pick<Job, 'inputs'>,
  options: Options,
  { lexicon, pins, sentences }: Setup,
  streams: Streams,
): Promise<Bitext> {
  const { by, sourceLanguage, targetLanguage, columns, headerRow, encoding } = options
  const files: ReadFile[] = []
  for (const path of inputs) {
    const value = await readBytes(path, streams)
    files.push(await readDocument(value, path === '-' ? undefined : path, options.from, { encoding, headerRow }))
  }
  const [source, target] = files as [ReadFile, ReadFile?]
  return alignTexts(target === undefined ? source : { source, target }, {
    by,
    sourceLanguage,
    targetLanguage,
    columns,
    headerRow,
    lexicon,
    pins,
    sentences,
    identify: await identifierFor(
      files.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'code').map(({ text }) => text)),
      options,
    ),
  })
}
