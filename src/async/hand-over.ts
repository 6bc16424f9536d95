// What goes to a worker: plain data. Functions stay behind, and each has a way to be given as data.

import type { AlignOptions, Input, TextFile, Texts } from '../bitext.ts'
import type { EmbeddingOptions, Vectors } from '../core.ts'
import { checkObject, MuwaziError, misuse, show } from '../errors.ts'

/** Evidence as data: vectors for the units of both sides, or a module whose default export is the function. */
export type EvidenceData =
  | (EmbeddingOptions & { readonly vectors: readonly [source: Vectors, target: Vectors] })
  | { readonly module: string | URL }

/** Rules for sentences as data: SRX, or a module whose default export is the function. `trust` is that of `parse` of `muwazi/srx`. */
export type SentenceData =
  | { readonly srx: string | Uint8Array; readonly trust?: boolean | undefined }
  | { readonly module: string | URL }

/** The options of `align`, as data. */
export interface AsyncOptions extends Omit<AlignOptions, 'evidence' | 'sentences' | 'onProgress'> {
  /** @default [] */
  evidence?: readonly EvidenceData[] | undefined
  /** @default the rules of `splitSentences` */
  sentences?: SentenceData | undefined
}

const VECTORS = '`{vectors: [source, target]}`, or `{module}` with the URL of a module whose default export is the function'
const RULES = '`{srx}` with rules as SRX, or `{module}` with the URL of a module whose default export is the function'

const refused = (name: string, expected: string): MuwaziError =>
  new MuwaziError('not-transferable', `Expected \`${name}\` to be ${expected}, got a function, which no worker can be sent`)

/**
 * Options as a worker can be sent them; all else is checked there.
 *
 * @param base what a relative URL of a module begins with. @default such a URL is refused
 * @throws {MuwaziError} `not-transferable` for a function, with the way to give it; `bad-option`
 */
export function handedOver(options: AsyncOptions, base?: string): AsyncOptions {
  checkObject(options)
  const { evidence, sentences, pins, ...rest } = options
  if (evidence !== undefined && !Array.isArray(evidence))
    throw misuse(`Expected \`evidence\` to be a list, got ${show(evidence)}`)
  if (typeof sentences === 'function') throw refused('sentences', RULES)
  if (sentences !== undefined && !(isObject(sentences) && ('srx' in sentences || 'module' in sentences)))
    throw misuse(`Expected \`sentences\` to be ${RULES}, got ${show(sentences)}`)
  for (const [name, value] of Object.entries(rest)) if (typeof value === 'function') throw refused(name, 'data')
  return {
    ...rest,
    ...(pins === undefined ? {} : { pins: isObject(pins) && Symbol.iterator in pins ? [...pins] : pins }),
    ...(sentences === undefined ? {} : { sentences: 'module' in sentences ? moduleOf('sentences', sentences, base) : sentences }),
    ...(evidence === undefined ? {} : { evidence: evidence.map((one, k) => evidenceData(`evidence[${k}]`, one, base)) }),
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function evidenceData(name: string, one: EvidenceData, base: string | undefined): EvidenceData {
  if (typeof one === 'function') throw refused(name, VECTORS)
  if (isObject(one) && 'module' in one) return moduleOf(name, one, base)
  if (isObject(one) && Array.isArray(one.vectors) && one.vectors.length === 2) return one
  throw misuse(`Expected \`${name}\` to be ${VECTORS}, got ${show(one)}`)
}

function moduleOf(name: string, { module }: { readonly module: string | URL }, base: string | undefined): { module: string } {
  try {
    return { module: new URL(module, base).href }
  } catch {
    throw misuse(`Expected \`${name}.module\` to be a URL, such as \`new URL('own.js', import.meta.url)\`, got ${show(module)}`)
  }
}

const TEXT_FIELDS = ['value', 'path', 'blocks', 'messages', 'markup', 'furniture'] as const

/** A text without its class: a VFile has a `path` that only its class knows, and functions that no worker can be sent. */
function plainText(input: Input): Input {
  if (input instanceof Uint8Array) return whole(input)
  if (!isObject(input)) return input
  const fields: Partial<Record<(typeof TEXT_FIELDS)[number], unknown>> = {}
  for (const field of TEXT_FIELDS) if (field in input) fields[field] = Reflect.get(input, field)
  if (fields.value instanceof Uint8Array) fields.value = whole(fields.value)
  return fields as TextFile
}

/** Bytes alone: a view of a larger buffer takes the whole of it along. */
const whole = (bytes: Uint8Array): Uint8Array => (bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes))

/** The input of `align` as a worker can be sent it; it is checked there. */
export function plainInput(input: Texts): Texts {
  if (!isObject(input) || !('source' in input)) return plainText(input as Input)
  return { source: plainText(input.source), target: plainText(input.target) }
}
