import type { Lexicon } from '../bitext.ts'
import { unpack } from './unpack.ts'

let made: Lexicon | undefined

/** The Arabic–English lexicon that muwazi ships. Unpacked when it is first asked for. */
export function builtIn(): Lexicon {
  made ??= unpack()
  return made
}
