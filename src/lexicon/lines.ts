import { MuwaziError, show } from '../problem.ts'
import { type GlossaryEntry, terms } from './glossary-entry.ts'

/** A glossary of a line an entry: what parts its two sides, and how a line should look. */
function* readLines(text: string, shape: string, split: (line: string) => readonly [string, string] | undefined) {
  let number = 0
  for (const line of text.split(/\r\n?|\n/)) {
    number++
    if (line.trim() === '' || line.startsWith('#')) continue
    const sides = split(line)?.map(terms) ?? []
    const [left = [], right = []] = sides
    if (left.length === 0 || right.length === 0)
      throw new MuwaziError('bad-input', `Expected ${shape} on line ${number}, got ${show(line)}`)
    yield { line: number, sides: [left, right] } satisfies GlossaryEntry
  }
}

const halves = (line: string, at: number, width: number) =>
  at < 0 ? undefined : ([line.slice(0, at), line.slice(at + width)] as const)

/** Our own: `عقد<TAB>contract|agreement`. Lines that begin with `#` are comments. */
export const readTsv = (text: string): Iterable<GlossaryEntry> =>
  readLines(text, '`word<TAB>translation|translation`', (line) => halves(line, line.indexOf('\t'), 1))

/**
 * A dictionary of hunalign (Varga et al. 2005): `contract @ عقد`, the target language on the left, which its users forget as often
 * as not.
 */
export const readDic = (text: string): Iterable<GlossaryEntry> =>
  readLines(text, '`translation @ word`', (line) => {
    const [left, right] = halves(line, line.search(/\s@\s/), 3) ?? []
    return left === undefined || right === undefined ? undefined : [right, left]
  })
