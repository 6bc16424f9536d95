// Expressions with looks to both sides, run over a text in time in proportion to its length: Thompson's automata, determined as they run.
// Looks come first, the innermost ones before all: one scan to the right finds where those behind hold, one to the left those ahead; what
// stands around them sees their answers as bits of a place (A. Barrière, C. Pit-Claudel, "Linear Matching of JavaScript Regular
// Expressions", 2024, arXiv:2311.17620).

import type { Expression } from './expression.ts'

/** A state of an automaton that may be in many at once. Numbers are -1 where there is none. */
interface State {
  /** The set that the next character is of, on the way to `to[0]`. */
  readonly set: number
  /** What must hold here, or not, on the way to `to[0]`. */
  readonly look: number
  readonly isNegative: boolean
  /** What is matched here. */
  readonly accept: number
  readonly to: number[]
}

/** States that it is in before looks are asked, and what becomes of them in each context. */
interface Node {
  readonly kernel: Int32Array
  readonly byContext: Map<number, Closed>
}
interface Closed {
  /** Number of a list in `Shared.lists`. */
  readonly accept: number
  /** States with a set. */
  readonly states: readonly number[]
  /** By symbol. */
  readonly next: (Node | undefined)[]
}

/** So many numbers of nodes are kept for each automaton; then it begins anew. */
const MAX_KEPT_NUMBERS = 1_000_000

/** Numbers as a key, much faster than `join`. */
const keyOf = (numbers: Int32Array): string => BYTES.decode(numbers)
/** Each byte is a character of its own. */
const BYTES = new TextDecoder('latin1')

/** Gives things numbers by their keys. */
export function numbering<T>() {
  const byKey = new Map<string, number>()
  const all: T[] = []
  return {
    all,
    of(key: string, make: () => T): number {
      const known = byKey.get(key)
      if (known !== undefined) return known
      byKey.set(key, all.length)
      return all.push(make()) - 1
    },
  }
}

/** What the automata of one machine have in common. */
export interface Shared {
  sets: ReturnType<typeof numbering<(char: string) => boolean>>
  /** Lists of what is matched at a place, each rising. */
  lists: ReturnType<typeof numbering<readonly number[]>>
  /** Which looks hold at a place. */
  contexts: ReturnType<typeof numbering<ReadonlySet<number>>>
  /** Which sets a character is of. */
  symbols: ReturnType<typeof numbering<ReadonlySet<number>>>
  addState(): void
  lookOf(look: Expression & { type: 'look' }): number
}

/** Expressions that are looked for at all places of a text at once, in one direction. */
export class Automaton {
  private readonly states: State[] = []
  private readonly starts: number[] = []
  /** States that were come upon; all 0 between two calls. */
  private seen = new Uint8Array()
  private nodes = new Map<string, Node>()
  private kept = 0

  constructor(
    private readonly isBackward: boolean,
    private readonly shared: Shared,
  ) {}

  add(expression: Expression, accept: number): void {
    this.starts.push(this.build(expression, this.state({ accept })))
  }

  private state({ set = -1, look = -1, isNegative = false, accept = -1, to = [] }: Partial<State>): number {
    this.shared.addState()
    return this.states.push({ set, look, isNegative, accept, to }) - 1
  }

  /** Where an expression begins that goes on to `next`. */
  private build(expression: Expression, next: number): number {
    switch (expression.type) {
      case 'set':
        return this.state({ set: this.shared.sets.of(expression.source, () => expression.has), to: [next] })
      case 'sequence':
        return (this.isBackward ? expression.items : expression.items.toReversed()).reduce(
          (to, item) => this.build(item, to),
          next,
        )
      case 'choice':
        return this.state({ to: expression.options.map((option) => this.build(option, next)) })
      case 'look':
        return this.state({ look: this.shared.lookOf(expression), isNegative: expression.isNegative, to: [next] })
      case 'repeat': {
        const { body, min, max } = expression
        let from = next
        let copies = min
        if (max === Number.POSITIVE_INFINITY) {
          const to: number[] = []
          const loop = this.state({ to })
          const begin = this.build(body, loop)
          to.push(begin, next)
          from = min === 0 ? loop : begin
          copies = Math.max(0, min - 1)
        } else for (let k = min; k < max; k++) from = this.state({ to: [this.build(body, from), next] })
        for (let k = 0; k < copies; k++) from = this.build(body, from)
        return from
      }
    }
  }

  /** Tells the number of the list of what is matched at each place, in the order of the scan. */
  scan(symbols: Int32Array, contexts: Int32Array, visit: (place: number, accept: number) => void): void {
    if (this.seen.length < this.states.length) this.seen = new Uint8Array(this.states.length)
    let node = this.node(Int32Array.of())
    const count = symbols.length
    for (let k = 0; k <= count; k++) {
      const place = this.isBackward ? count - k : k
      const context = contexts[place]!
      const closed = node.byContext.get(context) ?? this.close(node, context)
      visit(place, closed.accept)
      if (k === count) break
      const symbol = symbols[this.isBackward ? place - 1 : place]!
      node = closed.next[symbol] ?? this.step(closed, symbol)
    }
  }

  forget(): void {
    for (const { byContext } of this.nodes.values()) byContext.clear()
    this.nodes = new Map()
    this.kept = 0
  }

  private node(kernel: Int32Array): Node {
    const key = keyOf(kernel)
    let node = this.nodes.get(key)
    if (node === undefined) {
      node = { kernel, byContext: new Map() }
      this.nodes.set(key, node)
      this.kept += kernel.length + 1
    }
    return node
  }

  private close(node: Node, context: number): Closed {
    if (this.kept > MAX_KEPT_NUMBERS) this.forget()
    const holds = this.shared.contexts.all[context]!
    const { seen } = this
    const visited: number[] = []
    const stack = [...this.starts, ...node.kernel]
    const states: number[] = []
    const accepts: number[] = []
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen[at] === 1) continue
      seen[at] = 1
      visited.push(at)
      const { set, look, isNegative, accept, to } = this.states[at]!
      if (set >= 0) states.push(at)
      else if (accept >= 0) accepts.push(accept)
      else if (look < 0 || holds.has(look) !== isNegative) for (const next of to) stack.push(next)
    }
    for (const at of visited) seen[at] = 0
    const list = Int32Array.from(accepts).sort()
    const closed = { accept: this.shared.lists.of(keyOf(list), () => [...list]), states, next: [] }
    node.byContext.set(context, closed)
    this.kept += states.length + 1
    return closed
  }

  private step(closed: Closed, symbol: number): Node {
    const members = this.shared.symbols.all[symbol]!
    const { seen } = this
    const to: number[] = []
    for (const at of closed.states) {
      const state = this.states[at]!
      if (!members.has(state.set)) continue
      const next = state.to[0]!
      if (seen[next] === 0) to.push(next)
      seen[next] = 1
    }
    for (const at of to) seen[at] = 0
    if (this.kept > MAX_KEPT_NUMBERS) this.forget()
    const node = this.node(Int32Array.from(to).sort())
    closed.next[symbol] = node
    this.kept++
    return node
  }
}
