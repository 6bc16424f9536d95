// Vectors that the caller computed with any model, one for each unit. After Vecalign (Thompson & Koehn 2019): a span is the mean of its units,
// and what counts is not the cosine itself but how far it lies above the cosines of these units with units they have nothing to do with.

import type { Evidence } from '../../../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../../../errors.ts'
import {
  COSINE_NATS,
  COSINE_SAMPLE_UNITS,
  EMBEDDING_WEIGHT,
  MIN_COSINE_DEVIATION,
  TRANSLATION_COSINE_DEVIATIONS,
} from '../parameters.ts'

/** A vector a unit, of one length; `undefined` says nothing. */
export type Vectors = readonly (ArrayLike<number> | undefined)[]

interface Side {
  /** Sums of the unit vectors before each unit, one after another. */
  sums: Float64Array
  units: number
}

function sidesOf(name: string, vectors: Vectors, size: number): Side {
  const sums = new Float64Array((vectors.length + 1) * size)
  vectors.forEach((vector, unit) => {
    if (vector !== undefined && vector.length !== size)
      throw misuse(`Expected vectors of one length, ${size}, got ${vector.length} for ${name} unit ${unit}`)
    let norm = 0
    for (let d = 0; d < size; d++) {
      const value: unknown = vector?.[d] ?? 0
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw misuse(`Expected finite numbers in the vector of ${name} unit ${unit}, got ${show(value)}`)
      norm += value ** 2
    }
    const scale = Number.isFinite(norm) && norm > 0 ? 1 / Math.sqrt(norm) : 0
    for (let d = 0; d < size; d++) sums[(unit + 1) * size + d] = sums[unit * size + d]! + (scale === 0 ? 0 : scale * vector![d]!)
  })
  return { sums, units: vectors.length }
}

export interface EmbeddingOptions {
  /**
   * What the nats are multiplied by: how far vectors are believed beside the words, which say much of the same once more. 0 leaves them out.
   *
   * The default was measured without any model, since none could be had: vectors were hashed bags of words, Arabic ones through the built-in
   * lexicon, with 20, 50 or 80 % of the words lost, on the seven line cases of fixtures/gold (523 beads; `node bench/embedding-weight.mjs`). With the
   * built-in lexicon strict F1 rose from .976 to .982, .982 and .979 at .5; at 1 it was .985, .973 and .930, at 2 it fell below what words alone
   * give. Without a lexicon .5, .25 and .125 were best (.939, .930, .916, from .909). A better model may carry 1: measure on your own texts.
   *
   * @default 0.5
   */
  weight?: number | undefined
}

const isVector = (vector: unknown): boolean =>
  Array.isArray(vector) || (ArrayBuffer.isView(vector) && !(vector instanceof DataView) && 'length' in vector)

/**
 * Evidence of embeddings: nats by how far the cosine of two spans lies above what is usual for their units.
 *
 * With z the distance from the usual cosine in standard deviations, a translation is expected at z = 3 and anything else at z = 0, both with
 * deviation 1: nats = 3·z − 4.5, kept between −8 and 16, times `weight`. A span is the mean of its units' vectors, each brought to length 1.
 *
 * @param sourceVectors one vector a source unit, in order, of any length that all share; `undefined` or zeros say nothing
 * @param targetVectors the same for the target
 * @throws {MuwaziError} `bad-option` for vectors of different lengths or of what is no finite number; when called, for a number of units other than that of vectors
 * @example
 * const vectors = async (texts: string[]) => (await embed(texts)).map((one) => Float32Array.from(one)) // any multilingual model
 * alignUnits(ar, en, { evidence: [embeddingEvidence(await vectors(ar), await vectors(en))] })
 */
export function embeddingEvidence(sourceVectors: Vectors, targetVectors: Vectors, options: EmbeddingOptions = {}): Evidence {
  checkKeys(options, ['weight'])
  const { weight = EMBEDDING_WEIGHT } = options
  if (!(typeof weight === 'number' && weight >= 0 && Number.isFinite(weight)))
    throw misuse(`Expected \`weight\` to be a finite number from 0, got ${show(weight)}`)
  if (!Array.isArray(sourceVectors) || !Array.isArray(targetVectors))
    throw new MuwaziError('bad-option', `Expected two arrays of vectors, got ${show(sourceVectors)} and ${show(targetVectors)}`)
  const all = [...sourceVectors, ...targetVectors]
  const wrong = all.findIndex((vector) => vector !== undefined && !isVector(vector))
  if (wrong >= 0) throw misuse(`Expected vectors to be lists of numbers or \`undefined\`, got ${show(all[wrong])}`)
  const size = all.find((vector) => vector !== undefined)?.length ?? 0
  const source = sidesOf('source', sourceVectors, size)
  const target = sidesOf('target', targetVectors, size)
  const cosine = (s0: number, s1: number, t0: number, t1: number): number => {
    let product = 0
    let a = 0
    let b = 0
    for (let d = 0; d < size; d++) {
      const x = source.sums[s1 * size + d]! - source.sums[s0 * size + d]!
      const y = target.sums[t1 * size + d]! - target.sums[t0 * size + d]!
      product += x * y
      a += x * x
      b += y * y
    }
    // Rounding of the sums leaves traces of what is nothing.
    return a > 1e-9 && b > 1e-9 ? product / Math.sqrt(a * b) : Number.NaN
  }
  const usual = usualCosines(source.units, target.units, cosine)
  return (sourceUnits, targetUnits) => {
    if (sourceUnits.length !== source.units || targetUnits.length !== target.units)
      throw new MuwaziError(
        'bad-option',
        `Expected a vector for each of ${sourceUnits.length} source and ${targetUnits.length} target units, got ${source.units} and ${target.units}`,
      )
    return (s0, s1, t0, t1) => {
      const found = cosine(s0, s1, t0, t1)
      if (Number.isNaN(found)) return 0
      let mean = 0
      for (let i = s0; i < s1; i++) mean += usual.source[i]! / (s1 - s0) / 2
      for (let j = t0; j < t1; j++) mean += usual.target[j]! / (t1 - t0) / 2
      const z = (found - mean) / usual.deviation
      const nats = TRANSLATION_COSINE_DEVIATIONS * z - TRANSLATION_COSINE_DEVIATIONS ** 2 / 2
      return weight * Math.min(COSINE_NATS[1], Math.max(COSINE_NATS[0], nats))
    }
  }
}

/** The mean cosine of each unit with a sample of the other side, and the standard deviation around it. */
function usualCosines(sources: number, targets: number, cosine: (s0: number, s1: number, t0: number, t1: number) => number) {
  let squares = 0
  let count = 0
  const side = (units: number, others: number, of: (unit: number, other: number) => number) =>
    Float64Array.from({ length: units }, (_, unit) => {
      const sample = Array.from({ length: Math.min(COSINE_SAMPLE_UNITS, others) }, (_, k) =>
        Math.floor(((k + 0.5) * others) / Math.min(COSINE_SAMPLE_UNITS, others)),
      )
      const found = sample.map((other) => of(unit, other)).filter((one) => !Number.isNaN(one))
      // The one translation in the sample, if it is there, is an outlier: the middle half shows what is usual.
      found.sort((a, b) => a - b)
      const middle = found.length < 4 ? found : found.slice(found.length >> 2, found.length - (found.length >> 2))
      const mean = middle.reduce((sum, one) => sum + one, 0) / (middle.length || 1)
      for (const one of found) if (one < mean) squares += (one - mean) ** 2
      count += found.filter((one) => one < mean).length
      return mean
    })
  const source = side(sources, targets, (i, j) => cosine(i, i + 1, j, j + 1))
  const target = side(targets, sources, (j, i) => cosine(i, i + 1, j, j + 1))
  return { source, target, deviation: Math.max(MIN_COSINE_DEVIATION, Math.sqrt(squares / (count || 1))) }
}
