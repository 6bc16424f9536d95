// Sentences by the rules of somebody else.

import { MuwaziError, show } from '../problem.ts'
import { fromIcu } from './icu.ts'

/** Rules of an SRX file, in the regular expressions of ICU, with their lines. */
interface Rules {
  readonly cascade: boolean
  readonly maps: readonly { readonly pattern: string; readonly name: string; readonly line: number }[]
  readonly rules: ReadonlyMap<
    string,
    readonly { readonly before: string; readonly after: string; readonly break: boolean; readonly line: number }[]
  >
}

interface Compiled {
  /** Sticky: whether the rule matches a place. */
  at: RegExp
  /** Global: all its places. */
  all: RegExp
  break: boolean
}

/** Half-open UTF-16 spans of the sentences of a text, in order, without white space at their ends. */
export type Sentences = (text: string, language: string) => [start: number, end: number][]

/** Sentences as an SRX segmenter finds them: at each place the first rule that matches decides. A language that no map matches is not cut. */
export function sentencesBy(file: Rules): Sentences {
  const maps = file.maps.map(({ pattern, name, line }) => ({
    // Codes are written as each tool likes: EN.*, (en|EN)_.*
    language: new RegExp(`^(?:${translate(pattern, pattern, line, true)})$`, 'v'),
    name,
  }))
  const compiled = new Map(
    [...file.rules].map(([name, rules]) => [
      name,
      rules.map(({ before, after, break: breaks, line }): Compiled => {
        const rule = `${before} | ${after}`
        if (/\\[1-9]/.test(before)) throw refused('a `\\1` in `beforebreak`', rule, line)
        const source = `(?=${translate(after, rule, line)})(?<=${translate(before, rule, line)})`
        return { at: new RegExp(source, 'vy'), all: new RegExp(source, 'vg'), break: breaks }
      }),
    ]),
  )
  const memo = new Map<string, Compiled[]>()
  const rulesOf = (language: string): Compiled[] => {
    const known = memo.get(language)
    if (known) return known
    const matching = maps.filter((map) => map.language.test(language))
    const found = (file.cascade ? matching : matching.slice(0, 1)).flatMap(({ name }) => compiled.get(name) ?? [])
    memo.set(language, found)
    return found
  }
  return (text, language) => {
    const rules = rulesOf(language)
    const places = new Set<number>()
    for (const rule of rules) if (rule.break) for (const { index } of text.matchAll(rule.all)) places.add(index)
    const decided = [...places]
      .sort((a, b) => a - b)
      .filter((place) => rules.find((rule) => matches(rule.at, text, place))?.break)
    return spans(text, decided)
  }
}

function translate(source: string, rule: string, line: number, ignoreCase = false): string {
  try {
    return fromIcu(source, ignoreCase)
  } catch (error) {
    throw refused((error as Error).message, rule, line)
  }
}

const refused = (reason: string, rule: string, line: number) =>
  new MuwaziError(
    'bad-input',
    `Expected rules that JavaScript can express, got ${reason} in the rule of line ${line}: ${show(rule)}; rewrite it or take it out`,
  )

function matches(regex: RegExp, text: string, place: number): boolean {
  regex.lastIndex = place
  return regex.test(text)
}

function spans(text: string, places: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (const place of [...places, text.length]) {
    const piece = text.slice(from, place)
    const start = from + piece.length - piece.trimStart().length
    const end = start + piece.trim().length
    if (end > start) found.push([start, end])
    from = place
  }
  return found
}
