// The expressions that `fromIcu` writes, as trees.

import { type Cursor, take } from './icu-class.ts'

/** What an expression matches. Captures and greed are left out: where a match may begin and end does not depend on them. */
export type Expression =
  /** One character of a set. Sets of one source are one. */
  | { readonly type: 'set'; readonly source: string; readonly has: (char: string) => boolean }
  | { readonly type: 'sequence'; readonly items: readonly Expression[] }
  | { readonly type: 'choice'; readonly options: readonly Expression[] }
  | { readonly type: 'repeat'; readonly body: Expression; readonly min: number; readonly max: number }
  /** Whether `body` matches up to a place, or from a place on. Looks of one `key` are one. */
  | {
      readonly type: 'look'
      readonly key: string
      readonly isBehind: boolean
      readonly isNegative: boolean
      readonly body: Expression
    }

const LOOK = /\(\?(<?)([=!])/y
const GROUP = /\((?:\?:)?/y
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y
const BACK_REFERENCE = /\\[1-9]/y
const NUMBERED = /\\u(?:\{([\dA-Fa-f]+)\}|([\dA-Fa-f]{4}))/y
const ESCAPE = /\\(?:[pP]\{[^}]*\}|[\s\S])/y

/**
 * The tree of an expression that `fromIcu` wrote.
 *
 * @throws Error what no automaton can do, as half a sentence
 * @example parseExpression('a(?=b)').type // 'sequence'
 */
export function parseExpression(source: string): Expression {
  return choice({ source, at: 0, depth: 0 })
}

function choice(cursor: Cursor): Expression {
  const options: Expression[] = []
  let items: Expression[] = []
  const sequence = (): Expression => (items.length === 1 ? items[0]! : { type: 'sequence', items })
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ')') {
    if (cursor.source[cursor.at] === '|') {
      cursor.at++
      options.push(sequence())
      items = []
    } else items.push(repeated(cursor, atom(cursor)))
  }
  options.push(sequence())
  return options.length === 1 ? options[0]! : { type: 'choice', options }
}

function repeated(cursor: Cursor, body: Expression): Expression {
  const match = take(cursor, QUANTIFIER)
  if (!match) return body
  const [times, sign, from = '1', comma, to] = match
  if (sign !== undefined)
    return { type: 'repeat', body, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY }
  const min = Number(from)
  const max = comma === '' ? min : to === '' ? Number.POSITIVE_INFINITY : Number(to)
  if (max < min) throw new Error(`\`${times}\`, which counts down`)
  return { type: 'repeat', body, min, max }
}

function atom(cursor: Cursor): Expression {
  const { source } = cursor
  const look = take(cursor, LOOK)
  if (look) {
    const from = cursor.at
    const body = inside(cursor)
    const isBehind = look[1] === '<'
    return { type: 'look', key: `${look[1]}${source.slice(from, cursor.at)}`, isBehind, isNegative: look[2] === '!', body }
  }
  if (take(cursor, GROUP)) return inside(cursor)
  if (source[cursor.at] === '[') {
    const from = cursor.at
    skipClass(cursor)
    return setOf(source.slice(from, cursor.at))
  }
  const back = take(cursor, BACK_REFERENCE)
  if (back) throw new Error(`a \`${back[0]}\`, which needs \`trust: true\` (\`--trust-srx\`),`)
  const numbered = take(cursor, NUMBERED)
  if (numbered) return character(Number.parseInt(numbered[1] ?? numbered[2]!, 16))
  const escaped = take(cursor, ESCAPE)
  if (escaped) return setOf(escaped[0])
  const code = source.codePointAt(cursor.at)!
  cursor.at += code > 0xffff ? 2 : 1
  return character(code)
}

function setOf(source: string): Expression {
  const regex = new RegExp(`^${source}$`, 'v')
  return { type: 'set', source, has: (char) => regex.test(char) }
}

function character(code: number): Expression {
  const own = String.fromCodePoint(code)
  return { type: 'set', source: own, has: (char) => char === own }
}

function inside(cursor: Cursor): Expression {
  const body = choice(cursor)
  cursor.at++
  return body
}

/** From `[` to after its `]`. */
function skipClass(cursor: Cursor): void {
  let depth = 0
  do {
    const char = cursor.source[cursor.at]
    if (char === '\\') cursor.at++
    else if (char === '[') depth++
    else if (char === ']') depth--
    cursor.at++
  } while (depth > 0 && cursor.at < cursor.source.length)
}

/** How deep looks stand in each other. */
export function depthOf(expression: Expression): number {
  switch (expression.type) {
    case 'set':
      return 0
    case 'sequence':
      return deepest(expression.items)
    case 'choice':
      return deepest(expression.options)
    case 'repeat':
      return depthOf(expression.body)
    case 'look':
      return 1 + depthOf(expression.body)
  }
}

const deepest = (all: readonly Expression[]): number => all.reduce((most, one) => Math.max(most, depthOf(one)), 0)
