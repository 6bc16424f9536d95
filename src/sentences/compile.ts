// Rules as regular expressions that run fast. No result changes: alternatives of words are only written in another way.

import { type Rule, tail, tailWithoutNotes } from '../languages/rule.ts'

/**
 * V8 compiles many alternatives in one expression in twice the time that it takes for them in several, which run nearly as fast; one of more than
 * 20 KB it does not optimize (`kRegExpTooLargeToOptimize`).
 */
const MAX_SOURCE_LENGTH = 1_000
/** Alternatives from which a list of words is worth a tree. */
const MIN_WORDS = 6

/** Words of letters, whose full stops are escaped. All letters beyond ASCII count, for classes of Unicode take V8 milliseconds to compile. */
const WORD = String.raw`(?:[\w’'\u0080-\uFFFF-]|\\\.)+`
const WORDS = new RegExp(String.raw`^${WORD}(?:\|${WORD}){${MIN_WORDS - 1},}$`)
const UNITS = /\\\.|./gu
const GROUP = '(?:'

/** Words by their last letter, or by their first one. */
interface Tree {
  ends: boolean
  next: Map<string, Tree>
}

/** Lists of words as trees, so that a place is compared with one letter at a time and not with each word. Looking back reads from the end. */
function withTrees(source: string, fromEnd: boolean): string {
  let made = ''
  let done = 0
  for (let at = source.indexOf(GROUP); at >= 0; at = source.indexOf(GROUP, at + 1)) {
    const end = source.indexOf(')', at)
    const list = source.slice(at + GROUP.length, end)
    if (!WORDS.test(list) || '*+?{'.includes(source[end + 1] ?? ' ')) continue
    made += source.slice(done, at) + alternatives(treeOf(list.split('|'), fromEnd), fromEnd)
    done = end + 1
  }
  return made + source.slice(done)
}

function treeOf(words: readonly string[], fromEnd: boolean): Tree {
  const root: Tree = { ends: false, next: new Map() }
  for (const word of words) {
    const units = word.match(UNITS) ?? []
    let node = root
    for (const unit of fromEnd ? units.reverse() : units) {
      let next = node.next.get(unit)
      if (next === undefined) node.next.set(unit, (next = { ends: false, next: new Map() }))
      node = next
    }
    node.ends = true
  }
  return root
}

function alternatives({ ends, next }: Tree, fromEnd: boolean): string {
  const branches = [...next].map(([unit, tree]) => {
    const rest = tree.next.size === 0 ? '' : alternatives(tree, fromEnd)
    return fromEnd ? rest + unit : unit + rest
  })
  // The longest word first, as in the list.
  return branches.length === 1 && !ends ? branches[0]! : `(?:${branches.join('|')})${ends ? '?' : ''}`
}

/** One rule, which looks back for `before` and on for `after`; a rule that breaks leaves an empty group. The shorter side is cheaper and comes first. */
function sourceOf({ before, after, break: breaks }: Rule, lastTail: string): string {
  // Most marks have no tail: that is tried first. Before a number that ends at the place it may hold anything.
  const looked = before.endsWith(tail) ? `${before.slice(0, -tail.length)}${lastTail}?` : before.replace(tail, `${tail}?`)
  const back = `(?<=${withTrees(looked, true)})`
  const on = after === '' ? '' : `(?=${withTrees(after, false)})`
  return (after.length > before.length ? back + on : on + back) + (breaks ? '()' : '')
}

/** Rules as sticky expressions, to be tried in their order: the first one that matches decides. */
export type Compiled = readonly RegExp[]

/**
 * All rules. Looking back starts at the place, so the cost of a place does not grow with the text. V8 takes three times as long to compile what
 * knows notes and citations: that waits for a text that has one.
 */
export interface Rules {
  plain: Compiled
  noted: () => Compiled
}

export function compile(rules: readonly Rule[]): Rules {
  let noted: Compiled | undefined
  return { plain: expressions(rules, tailWithoutNotes), noted: () => (noted ??= expressions(rules, tail)) }
}

function expressions(rules: readonly Rule[], lastTail: string): RegExp[] {
  const sources: string[][] = [[]]
  let length = 0
  for (const rule of rules) {
    const source = sourceOf(rule, lastTail)
    if (length + source.length > MAX_SOURCE_LENGTH && length > 0) {
      sources.push([])
      length = 0
    }
    sources.at(-1)!.push(source)
    length += source.length + 1
  }
  return sources.map((one) => new RegExp(one.join('|'), 'uy'))
}

/** Notes and citations have an opening bracket, or a number before a closing one, or are signs of their own. */
const MAY_BE_NOTE = /[[(⁰¹²³⁴-⁹†‡§]|\p{Nd}[\])]/u

/**
 * Whether a sentence ends at a place of a text.
 *
 * @param mark where the marks before the place begin
 */
export function breaksAt({ plain, noted }: Rules, text: string, { mark, place }: { mark: number; place: number }): boolean {
  // Right after a mark there is no note.
  const rules = place > mark + 1 && MAY_BE_NOTE.test(text.slice(mark, place)) ? noted() : plain
  for (const rule of rules) {
    rule.lastIndex = place
    const match = rule.exec(text)
    if (match !== null) return match.includes('', 1)
  }
  return false
}
