import { MuwaziError, show } from '../errors.ts'
import { type GlossaryEntry, terms } from './glossary-entry.ts'

/** A glossary of a line an entry: what parts its two sides, and how a line should look. */
function* readLines(
  text: string,
  shape: string,
  split: (line: string, number: number) => readonly [string, string] | undefined,
): Generator<GlossaryEntry> {
  let number = 0
  for (const line of text.split(/\r\n?|\n/)) {
    number++
    if (line.trim() === '' || line.startsWith('#')) continue
    const sides = split(line, number)?.map(terms) ?? []
    const [left = [], right = []] = sides
    if (left.length === 0 || right.length === 0)
      throw new MuwaziError('bad-input', `Expected ${shape} on line ${number}, got ${show(line)}`)
    yield { line: number, sides: [left, right] }
  }
}

const halves = (line: string, at: number, width: number) =>
  at < 0 ? undefined : ([line.slice(0, at), line.slice(at + width)] as const)

/**
 * Our own: `عقد<TAB>contract|agreement`, with the weights of the translations in a third column if one likes (`.6|.2`); other columns are
 * notes. Lines that begin with `#` are comments.
 */
export function* readTsv(text: string): Iterable<GlossaryEntry> {
  const third = new Map<number, string>()
  const shape = '`word<TAB>translation|translation`'
  const split = (line: string, number: number) => {
    const [word, translations, weights] = line.split('\t')
    if (weights !== undefined) third.set(number, weights)
    return word === undefined || translations === undefined ? undefined : ([word, translations] as const)
  }
  for (const entry of readLines(text, shape, split)) {
    const weights = terms(third.get(entry.line) ?? '').map(Number)
    const told = weights.length === entry.sides[1].length && weights.every((weight) => weight > 0 && weight < 1)
    yield told ? { ...entry, weights } : entry
  }
}

/**
 * A dictionary of hunalign (Varga et al. 2005): `contract @ عقد`, the target language on the left, which its users forget as often
 * as not.
 */
export const readDic = (text: string): Iterable<GlossaryEntry> =>
  readLines(text, '`translation @ word`', (line) => {
    const [left, right] = halves(line, line.search(/\s@\s/), 3) ?? []
    return left === undefined || right === undefined ? undefined : [right, left]
  })
