// What the workers of `muwazi stream` get once: options, rules, a lexicon of one's own, and the hash of all that changes results.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { type AsyncOptions, handedOver } from '../async/hand-over.ts'
import { TOOL } from '../formats/shared/write-options.ts'
import { readFileBytes, type Streams } from './files.ts'
import type { Options } from './flags.ts'
import type { StreamSetup } from './stream-worker.ts'

/** @throws {MuwaziError} for a lexicon or rules that cannot be read */
export async function setupOf(options: Options, streams: Streams): Promise<StreamSetup> {
  const { sourceLanguage, targetLanguage, minConfidence = 0, offsets = 'codepoint', from: format } = options
  const { explode = false, hadoop = false, timing = false } = options
  const own = options.lexicon ?? []
  const align: AsyncOptions = {
    ...options.align,
    sourceLanguage,
    targetLanguage,
    // The workers have the built-in lexicon, which takes a while to load.
    ...(own.length > 0
      ? { lexicon: (await (await import('./read.ts')).setUp({ ...options, srx: undefined, pins: undefined }, streams)).lexicon }
      : {}),
    ...(options.srx === undefined ? {} : { sentences: { srx: await readFileBytes(options.srx), trust: options.trustSrx } }),
    ...(options.evidence === undefined ? {} : { evidence: [{ module: options.evidence }] }),
  }
  const given = handedOver(align, pathToFileURL(`${process.cwd()}/`).href)
  const modules = (given.evidence ?? []).flatMap((one) => ('module' in one ? [new URL(one.module)] : []))
  const files = [
    ...own,
    ...(options.srx === undefined ? [] : [options.srx]),
    ...modules.filter(({ protocol }) => protocol === 'file:'),
  ]
  const contents = await Promise.all(files.map((path) => readFile(path).then(digest, () => null)))
  const about = { version: TOOL.version, ...options.align, sourceLanguage, targetLanguage, minConfidence, offsets, format }
  return {
    align: given,
    format,
    minConfidence,
    offsets,
    explode,
    hadoop,
    timing,
    options: digest(JSON.stringify([about, contents, options.evidence ?? null])).slice(0, 16),
  }
}

const digest = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
