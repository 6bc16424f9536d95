import type { Lexicon } from '../bitext.ts'
import { packed } from './packed.ts'
import { parse } from './parse.ts'

let made: Lexicon | undefined

/** The Arabic–English lexicon that muwazi ships. Unpacked when it is first asked for. */
export function builtIn(): Lexicon {
  made ??= parse(packed)
  return made
}
