// Sentences by the rules of an SRX file: at each place the first rule that matches decides.

import { MuwaziError, show } from '../errors.ts'
import type { AllLimits } from '../limits.ts'
import { parseExpression } from './expression.ts'
import { fromIcu } from './icu.ts'
import { type Machine, machineOf, type PlaceRule } from './machine.ts'
import type { SrxFile } from './srx-read.ts'

/** Half-open UTF-16 spans of the sentences of a text, in order, without white space at their ends. */
export type Sentences = (text: string, language: string) => [start: number, end: number][]

/** A rule whose expressions JavaScript knows, both as `fromIcu` writes them. */
interface Rule {
  before: string
  after: string
  break: boolean
  /** For messages. */
  name: string
}

const BACK_REFERENCE = /\\[1-9]/

/** Where a text is cut. */
type Cuts = (text: string) => number[]

/**
 * Sentences as an SRX segmenter finds them. A language that no map matches is not cut.
 *
 * @param isTrusted rules run as regular expressions of JavaScript, which know back references, and on some texts do not end
 */
export function sentencesBy(file: SrxFile, isTrusted: boolean, limits: AllLimits): Sentences {
  const rules = new Map(
    [...file.rules].map(([name, all]) => [
      name,
      all.map((rule): Rule => {
        const shown = `rule ${rule.number} of ${show(name)} in line ${rule.line}: ${show(`${rule.before} | ${rule.after}`)}`
        if (BACK_REFERENCE.test(rule.before)) throw refused('a `\\1` in `beforebreak`', shown)
        return attempt(shown, () => {
          const [before, after] = [fromIcu(rule.before), fromIcu(rule.after)]
          // What no automaton can follow is told at once.
          if (!isTrusted && BACK_REFERENCE.test(after)) parseExpression(after)
          return { before, after, break: rule.break, name: shown }
        })
      }),
    ]),
  )
  const mapsOf = isTrusted ? trustedMaps(file) : linearMaps(file, limits)
  // A file for all languages has thousands of rules, and a text two languages.
  const memo = new Map<string, Cuts>()
  return (text, language) => {
    const matching = mapsOf(language).slice(0, file.cascade ? undefined : 1)
    const key = matching.join()
    let cuts = memo.get(key)
    if (cuts === undefined) {
      const all = matching.flatMap((map) => rules.get(file.maps[map]!.name) ?? [])
      cuts = isTrusted ? trustedCuts(all) : linearCuts(all, limits)
      memo.set(key, cuts)
    }
    return spans(text, cuts(text))
  }
}

// Codes are written as each tool likes: EN.*, (en|EN)_.*
const mapName = ({ pattern, line }: SrxFile['maps'][number]) => `the map in line ${line}: ${show(pattern)}`

/** The numbers of all maps that match a language, rising. */
function linearMaps({ maps }: SrxFile, limits: AllLimits): (language: string) => readonly number[] {
  const nothing = parseExpression('')
  const [start, end] = [parseExpression(String.raw`(?<![\s\S])`), parseExpression(String.raw`(?![\s\S])`)]
  const machine = machineOf(
    maps.map((map): PlaceRule => {
      const pattern = attempt(mapName(map), () => parseExpression(fromIcu(map.pattern, true)))
      return { before: { type: 'sequence', items: [start, pattern, end] }, after: nothing, where: `in line ${map.line}` }
    }),
    limits,
  )
  return (language) => {
    let found: readonly number[] = []
    machine(language, (_, matching) => {
      found = matching
    })
    return found
  }
}

function linearCuts(rules: readonly Rule[], limits: AllLimits): Cuts {
  let machine: Machine | undefined
  return (text) => {
    machine ??= machineOf(
      rules.map(
        ({ before, after, name }): PlaceRule =>
          attempt(name, () => ({ before: parseExpression(before), after: parseExpression(after), where: `in ${name}` })),
      ),
      limits,
    )
    const places: number[] = []
    machine(text, (place, [first]) => {
      if (rules[first!]!.break) places.push(place)
    })
    return places.reverse()
  }
}

function trustedMaps({ maps }: SrxFile): (language: string) => readonly number[] {
  const patterns = maps.map((map) => attempt(mapName(map), () => new RegExp(`^(?:${fromIcu(map.pattern, true)})$`, 'v')))
  return (language) => patterns.flatMap((pattern, map) => (pattern.test(language) ? [map] : []))
}

const SECOND_HALF = /^[\ud800-\udbff][\udc00-\udfff]/

function trustedCuts(rules: readonly Rule[]): Cuts {
  const regexes = rules.map(({ before, after, name, break: breaks }) => ({
    at: attempt(name, () => new RegExp(`(?=${after})(?<=${before})`, 'vy')),
    breaks,
  }))
  const breaking = regexes.filter(({ breaks }) => breaks).map(({ at }) => new RegExp(at.source, 'vg'))
  return (text) => {
    const places = new Set<number>()
    // V8 finds that nothing stands before the second half of a surrogate pair.
    for (const regex of breaking)
      for (const { index } of text.matchAll(regex)) if (!SECOND_HALF.test(text.slice(index - 1, index + 1))) places.add(index)
    const matches = (regex: RegExp, place: number): boolean => {
      regex.lastIndex = place
      return regex.test(text)
    }
    return [...places].sort((a, b) => a - b).filter((place) => regexes.find(({ at }) => matches(at, place))?.breaks)
  }
}

function attempt<T>(rule: string, make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw refused((error as Error).message, rule)
  }
}

const refused = (reason: string, rule: string) =>
  new MuwaziError('bad-input', `Expected rules that muwazi can run, got ${reason} in ${rule}; rewrite it or take it out`)

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
