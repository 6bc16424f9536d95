// Rules that say which places of a text they match, run by automata.

import { type AllLimits, tooLarge } from '../limits.ts'
import { Automaton, numbering, type Shared } from './automaton.ts'
import { depthOf, type Expression } from './expression.ts'

/** Of lists of matches and contexts that differ from place to place: rules are made for it that have more. */
const MAX_KEPT_NUMBERS = 10_000_000
/** Of symbols, contexts and lists of matches, from one text to the next; then they begin anew. */
const MAX_KEPT_TABLES = 20_000

/** A rule matches a place where `before` matches up to it and `after` from it on. */
export interface PlaceRule {
  readonly before: Expression
  readonly after: Expression
  /** For the message where it is too large, such as `in line 3`. */
  readonly where: string
}

/** Tells places of a text from the last to the first, each with the numbers of all rules that match it, rising. */
export type Machine = (text: string, visit: (place: number, rules: readonly number[]) => void) => void

/**
 * Rules as a machine that takes time and memory in proportion to the length of a text, at most times `limits.states`.
 *
 * @throws {MuwaziError} `too-large` for rules of more than `limits.states`
 */
export function machineOf(rules: readonly PlaceRule[], limits: AllLimits): Machine {
  /** Automata of looks by how deep these stand in others: behind, ahead. */
  const levels: (readonly [Automaton, Automaton])[] = []
  const looks = new Map<string, number>()
  let count = 0
  let where = ''
  let kept = 0
  const shared: Shared = {
    sets: numbering(),
    lists: numbering(),
    contexts: numbering(),
    symbols: numbering(),
    addState() {
      if (++count > limits.states) throw tooLarge(limits, 'states', 'more', where)
    },
    addKept(numbers) {
      kept += numbers
      if (kept > MAX_KEPT_NUMBERS) throw tooLarge(limits, 'states')
    },
    lookOf({ key, isBehind, body }) {
      const known = looks.get(key)
      if (known !== undefined) return known
      const id = looks.size
      looks.set(key, id)
      const level = depthOf(body)
      while (levels.length <= level) levels.push([new Automaton(false, shared), new Automaton(true, shared)])
      levels[level]![isBehind ? 0 : 1].add(body, id)
      return id
    },
  }
  const before = new Automaton(false, shared)
  const after = new Automaton(true, shared)
  for (const [k, rule] of rules.entries()) {
    where = rule.where
    before.add(rule.before, k)
    after.add(rule.after, k)
  }

  let symbolByCode = new Map<number, number>()
  let common = new Map<number, readonly number[]>()
  const forget = () => {
    symbolByCode = new Map()
    common = new Map()
    kept = 0
    for (const name of ['lists', 'contexts', 'symbols'] as const) shared[name] = numbering<never>()
    for (const automaton of [...levels.flat(), before, after]) automaton.forget()
    shared.lists.of('', () => [])
    shared.contexts.of('', () => new Set())
  }
  const symbolOf = (code: number): number => {
    const known = symbolByCode.get(code)
    if (known !== undefined) return known
    const char = String.fromCodePoint(code)
    const members = shared.sets.all.flatMap((has, set) => (has(char) ? [set] : []))
    const symbol = shared.symbols.of(members.join(), () => new Set(members))
    symbolByCode.set(code, symbol)
    return symbol
  }
  /** Two lists that belong to one place. */
  const pairOf = (one: number, other: number): number => one * 2 ** 26 + other

  forget()
  return (text, visit) => {
    const { lists, contexts, symbols } = shared
    if (lists.all.length + contexts.all.length + symbols.all.length + symbolByCode.size + common.size > MAX_KEPT_TABLES) forget()
    const places = new Int32Array(text.length + 1)
    const codes = new Int32Array(text.length)
    let length = 0
    for (let at = 0; at < text.length; length++) {
      const code = text.codePointAt(at)!
      codes[length] = symbolOf(code)
      at += code > 0xffff ? 2 : 1
      places[length + 1] = at
    }
    const line = codes.subarray(0, length)
    const context = new Int32Array(length + 1)
    const matched = new Int32Array(length + 1)
    for (const [behind, ahead] of levels) {
      behind.scan(line, context, (place, list) => {
        matched[place] = list
      })
      const next = new Map<number, Map<number, number>>()
      ahead.scan(line, context, (place, list) => {
        const old = context[place]!
        let byLists = next.get(old)
        if (byLists === undefined) next.set(old, (byLists = new Map()))
        const pair = pairOf(matched[place]!, list)
        let id = byLists.get(pair)
        if (id === undefined) {
          const holds = [...shared.contexts.all[old]!, ...shared.lists.all[matched[place]!]!, ...shared.lists.all[list]!]
          id = shared.contexts.of(holds.sort((a, b) => a - b).join(), () => {
            shared.addKept(holds.length)
            return new Set(holds)
          })
          byLists.set(pair, id)
        }
        context[place] = id
      })
    }
    before.scan(line, context, (place, list) => {
      matched[place] = list
    })
    after.scan(line, context, (place, list) => {
      const pair = pairOf(matched[place]!, list)
      let both = common.get(pair)
      if (both === undefined) {
        const other = new Set(shared.lists.all[list]!)
        both = shared.lists.all[matched[place]!]!.filter((rule) => other.has(rule))
        shared.addKept(both.length)
        common.set(pair, both)
      }
      if (both.length > 0) visit(places[place]!, both)
    })
  }
}
