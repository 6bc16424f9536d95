// Expressions with looks to both sides, run over a text in time in proportion to its length: Thompson's automata, determined as they run,
// or followed state by state where hardly any two places are alike, as RE2 does.
// Looks come first, the innermost ones before all: one scan to the right finds where those behind hold, one to the left those ahead; what
// stands around them sees their answers as bits of a place (A. Barrière, C. Pit-Claudel, "Linear Matching of JavaScript Regular
// Expressions", 2024, arXiv:2311.17620).

import type { Expression } from './expression.ts'
import { Simulation } from './simulation.ts'

/** A state of an automaton that may be in many at once. Numbers are -1 where there is none. */
export interface State {
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
/** After so many steps, or so many states that were visited for new nodes, it is looked at how many steps made a node. */
const WINDOW = { steps: 4096, work: 400_000 }
/** Where the work was spent and more than this share made one, keeping them costs more than simulating. */
const NEW_SHARE = 0.15
/** States that are visited in a simulation before nodes are tried again; twice as many each time that these do not pay. */
const SIMULATED = { least: 4_000_000, most: 2 ** 32 }

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
  /** Counts what is kept for single places of a text. */
  addKept(numbers: number): void
  lookOf(look: Expression & { type: 'look' }): number
}

/** Characters of a text with the contexts of their places, and the step of the scan that comes next. */
export interface Line {
  readonly symbols: Int32Array
  readonly contexts: Int32Array
  readonly start: number
  readonly isBackward: boolean
}

/** Expressions that are looked for at all places of a text at once, in one direction. */
export class Automaton {
  private readonly states: State[] = []
  private readonly starts: number[] = []
  /** States that were come upon; all 0 between two calls. */
  private seen = new Uint8Array()
  private nodes = new Map<string, Node>()
  private kept = 0
  private simulation: Simulation | undefined
  /** Steps of the window, states visited in it, and nodes made. */
  private window = { steps: 0, work: 0, made: 0 }
  /** What may be visited until the simulation ends. */
  private simulated = 0
  private patience = SIMULATED.least

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
    const { isBackward } = this
    let kernel: Int32Array = Int32Array.of()
    for (let start = 0; start <= symbols.length; ) {
      const line = { symbols, contexts, start, isBackward }
      if (this.simulated > 0) {
        this.simulation ??= new Simulation(this.states, this.starts, this.shared)
        const done = this.simulation.run(kernel, line, this.simulated, (place, accepts) => visit(place, this.listOf(accepts)))
        this.simulated -= done.work
        kernel = done.kernel
        start = done.next
      } else {
        const done = this.determined(kernel, line, visit)
        kernel = done.kernel
        start = done.next
      }
    }
  }

  /** Makes steps until the end of the line or of the window. */
  private determined(kernel: Int32Array, line: Line, visit: (place: number, accept: number) => void) {
    const { symbols, contexts, start, isBackward } = line
    const { window } = this
    const count = symbols.length
    let node = this.node(kernel)
    let k = start
    for (; k <= count && window.steps < WINDOW.steps && window.work < WINDOW.work; k++, window.steps++) {
      const place = isBackward ? count - k : k
      const context = contexts[place]!
      const closed = node.byContext.get(context) ?? this.close(node, context)
      visit(place, closed.accept)
      if (k === count) continue
      const symbol = symbols[isBackward ? place - 1 : place]!
      node = closed.next[symbol] ?? this.step(closed, symbol)
    }
    if (window.steps >= WINDOW.steps || window.work >= WINDOW.work) {
      const pays = window.work < WINDOW.work || window.made < window.steps * NEW_SHARE
      this.simulated = pays ? 0 : this.patience
      this.patience = pays ? SIMULATED.least : Math.min(SIMULATED.most, this.patience * 2)
      this.window = { steps: 0, work: 0, made: 0 }
    }
    return { kernel: node.kernel, next: k }
  }

  /** The number of a list of what is matched. */
  private listOf(accepts: readonly number[]): number {
    if (accepts.length === 0) return 0
    const list = Int32Array.from(accepts).sort()
    return this.shared.lists.of(keyOf(list), () => {
      this.shared.addKept(list.length)
      return [...list]
    })
  }

  forget(): void {
    for (const { byContext } of this.nodes.values()) byContext.clear()
    this.nodes = new Map()
    this.kept = 0
    this.simulation?.forget()
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
    const closed = { accept: this.listOf(accepts), states, next: [] }
    node.byContext.set(context, closed)
    this.kept += states.length + 1
    this.window.made++
    this.window.work += visited.length
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
