import type { Bitext } from '../bitext.ts'
import type { Options } from './flags.ts'
import { identifierFor } from './identifier.ts'

/** The bitext without the pairs that `--drop` names; `--min-confidence` is the writers' matter, which count what they leave out. */
export async function filtered(bitext: Bitext, { drop = [] }: Options): Promise<Bitext> {
  if (drop.length === 0) return bitext
  const { filter } = await import('../check/filter.ts')
  const identify = drop.includes('wrong-language') ? await identifierFor(textsOf(bitext)) : undefined
  return filter(bitext, { drop, identify })
}

/** The texts of a bitext that are in a language. */
export function* textsOf({ segments }: Bitext): Generator<string> {
  for (const { kind, source, target } of segments) {
    if (kind === 'code') continue
    if (source) yield source.text
    if (target) yield target.text
  }
}
