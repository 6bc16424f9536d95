// Sentences by the rules of somebody else.

import { MuwaziError, show } from '../errors.ts'
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

/** Half-open UTF-16 spans of the sentences of a text, in order, without white space at their ends. */
export type Sentences = (text: string, language: string) => [start: number, end: number][]

/** Sentences as an SRX segmenter finds them: at each place the first rule that matches decides. A language that no map matches is not cut. */
export function sentencesBy(file: Rules): Sentences {
  const maps = file.maps.map(({ pattern, name, line }) => ({
    // Codes are written as each tool likes: EN.*, (en|EN)_.*
    language: attempt(pattern, line, () => new RegExp(`^(?:${fromIcu(pattern, true)})$`, 'v')),
    name,
  }))
  const translated = new Map(
    [...file.rules].map(([name, rules]) => [
      name,
      rules.map(({ before, after, break: breaks, line }) => {
        if (/\\[1-9]/.test(before)) throw refused('a `\\1` in `beforebreak`', before, line)
        const rule = `${before} | ${after}`
        return { source: attempt(rule, line, () => `(?=${fromIcu(after)})(?<=${fromIcu(before)})`), break: breaks, rule, line }
      }),
    ]),
  )
  // A file for all languages has thousands of rules, and a text two languages.
  const memo = new Map<string, { rules: { at: RegExp; break: boolean }[]; breaks: RegExp[] }>()
  const rulesOf = (language: string) => {
    const known = memo.get(language)
    if (known) return known
    const matching = maps.filter((map) => map.language.test(language))
    const rules = (file.cascade ? matching : matching.slice(0, 1))
      .flatMap(({ name }) => translated.get(name) ?? [])
      .map(({ source, rule, line, ...rest }) => ({ ...rest, at: attempt(rule, line, () => new RegExp(source, 'vy')) }))
    const breaks = rules.filter((rule) => rule.break).map(({ at }) => new RegExp(at.source, 'vg'))
    memo.set(language, { rules, breaks })
    return { rules, breaks }
  }
  return (text, language) => {
    const { rules, breaks } = rulesOf(language)
    const places = new Set<number>()
    for (const rule of breaks) for (const { index } of text.matchAll(rule)) places.add(index)
    const decided = [...places]
      .sort((a, b) => a - b)
      .filter((place) => rules.find((rule) => matches(rule.at, text, place))?.break)
    return spans(text, decided)
  }
}

function attempt<T>(rule: string, line: number, make: () => T): T {
  try {
    return make()
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
