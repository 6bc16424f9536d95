// Thompson's automata followed state by state, without keeping what they come upon: for texts of which hardly any two places are alike.

import type { Line, Shared, State } from './automaton.ts'

/** What a state is, in place of the number of a set. */
const EMPTY = -1
const LOOK = -2
const ACCEPT = -3
/** Bytes of the tables of sets. */
const MAX_TABLE_BYTES = 2 ** 24

/** The states of an automaton in flat lists. A state costs some nanoseconds a character, where keeping it costs ten times as much. */
export class Simulation {
  /** Number of a set, or what else a state is. */
  private readonly code: Int32Array
  /** Where the states that follow one begin in `to`. */
  private readonly first: Int32Array
  private readonly to: Int32Array
  /** The last place at which a state was come upon, counted over all texts. */
  private readonly seen: Float64Array
  private place = 0
  private readonly stack: Int32Array
  private tables = new Map<number, Uint8Array>()

  constructor(
    private readonly states: readonly State[],
    private readonly starts: readonly number[],
    private readonly shared: Shared,
  ) {
    this.code = Int32Array.from(states, ({ set, look, accept }) =>
      set >= 0 ? set : accept >= 0 ? ACCEPT : look >= 0 ? LOOK : EMPTY,
    )
    this.to = Int32Array.from(states.flatMap(({ to }) => to))
    this.first = new Int32Array(states.length + 1)
    for (const [at, { to }] of states.entries()) this.first[at + 1] = this.first[at]! + to.length
    this.seen = new Float64Array(states.length)
    this.stack = new Int32Array(states.length)
  }

  /**
   * Makes steps until the end of the line or until so many states have been visited.
   *
   * @param kernel states that it is in at the beginning
   * @param visit hears what is matched at each place
   * @returns states that it is in at the end, the step that comes next, and how many states were visited
   */
  run(
    kernel: Int32Array,
    { symbols, contexts, start, isBackward }: Line,
    most: number,
    visit: (place: number, accepts: readonly number[]) => void,
  ): { kernel: Int32Array; next: number; work: number } {
    const { code, first, to, seen, stack } = this
    const count = symbols.length
    let current = new Int32Array(this.states.length)
    let following = new Int32Array(this.states.length)
    current.set(kernel)
    let length = kernel.length
    let work = 0
    let k = start
    for (; k <= count && work < most; k++) {
      const place = isBackward ? count - k : k
      const holds = this.shared.contexts.all[contexts[place]!]!
      const table = k === count ? undefined : this.tableOf(symbols[isBackward ? place - 1 : place]!)
      const now = ++this.place
      const accepts: number[] = []
      let top = 0
      let follow = 0
      for (const at of this.starts) {
        seen[at] = now
        stack[top++] = at
      }
      for (let i = 0; i < length; i++) {
        const at = current[i]!
        if (seen[at] === now) continue
        seen[at] = now
        stack[top++] = at
      }
      while (top > 0) {
        const at = stack[--top]!
        const kind = code[at]!
        work++
        if (kind >= 0) {
          if (table?.[kind] === 1) following[follow++] = to[first[at]!]!
          continue
        }
        if (kind === ACCEPT) accepts.push(this.states[at]!.accept)
        if (kind === LOOK && holds.has(this.states[at]!.look) === this.states[at]!.isNegative) continue
        for (let e = first[at]!; e < first[at + 1]!; e++) {
          const next = to[e]!
          if (seen[next] === now) continue
          seen[next] = now
          stack[top++] = next
        }
      }
      visit(place, accepts)
      const free = current
      current = following
      following = free
      length = follow
    }
    return { kernel: Int32Array.from(new Set(current.subarray(0, length))).sort(), next: k, work }
  }

  /** Symbols begin anew. */
  forget(): void {
    this.tables = new Map()
  }

  /** 1 for each set that has the characters of a symbol. */
  private tableOf(symbol: number): Uint8Array {
    const known = this.tables.get(symbol)
    if (known !== undefined) return known
    const table = new Uint8Array(this.shared.sets.all.length)
    for (const set of this.shared.symbols.all[symbol]!) table[set] = 1
    if (this.tables.size * table.length > MAX_TABLE_BYTES) this.tables.clear()
    this.tables.set(symbol, table)
    return table
  }
}
