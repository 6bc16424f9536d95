import type { Bitext } from '../bitext.ts'
import type { Options } from './flags.ts'
import type { Job } from './plan.ts'
import { readBitext } from './read-bitext.ts'
import type { Setup } from './setup.ts'
import type { Streams } from './streams.ts'

/** Reads a bitext in place of aligning one. */
export async function convert({ inputs }: Job, options: Options, _: Setup, streams: Streams): Promise<Bitext> {
  return readBitext(inputs[0], { expected: 'a bitext that ends in', ...options }, streams)
}
