// Rules as regular expressions that run fast. No result changes: alternatives of words are only written in another way.

import { type Rule, tail } from '../languages/rule.ts'

/**
 * V8 does not optimize a regular expression whose source is longer than 20 KB (`kRegExpTooLargeToOptimize`), so that long lists of rules are
 * several expressions.
 */
const MAX_SOURCE_LENGTH = 15_000
/** Alternatives from which a list of words is worth a tree. */
const MIN_WORDS = 6

const LETTER = String.raw`[\p{L}\p{M}\p{N}’'_-]|\\\.`
const WORDS = new RegExp(String.raw`\(\?:((?:${LETTER})+(?:\|(?:${LETTER})+){${MIN_WORDS - 1},})\)(?![*+?{])`, 'gu')
const UNITS = /\\\.|./gu

/** Words by their last letter, or by their first one. */
interface Tree {
  ends: boolean
  next: Map<string, Tree>
}

/** Lists of words as trees, so that a place is compared with one letter at a time and not with each word. Looking back reads from the end. */
function withTrees(source: string, fromEnd: boolean): string {
  return source.replace(WORDS, (_, list: string) => {
    const root: Tree = { ends: false, next: new Map() }
    for (const word of list.split('|')) {
      const units = word.match(UNITS) ?? []
      let node = root
      for (const unit of fromEnd ? units.reverse() : units) {
        const next: Tree = node.next.get(unit) ?? { ends: false, next: new Map() }
        node.next.set(unit, next)
        node = next
      }
      node.ends = true
    }
    return alternatives(root, fromEnd)
  })
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
function sourceOf({ before, after, break: breaks }: Rule): string {
  // Most marks have no tail: that is tried first.
  const back = `(?<=${withTrees(before.replaceAll(tail, `${tail}?`), true)})`
  const on = after === '' ? '' : `(?=${withTrees(after, false)})`
  return (after.length > before.length ? back + on : on + back) + (breaks ? '()' : '')
}

/**
 * All rules as sticky expressions, to be tried in their order: the first one that matches decides. Looking back starts at the place, so the
 * cost of a place does not grow with the text.
 */
export function compile(rules: readonly Rule[]): RegExp[] {
  const sources: string[][] = [[]]
  let length = 0
  for (const rule of rules) {
    const source = sourceOf(rule)
    if (length + source.length > MAX_SOURCE_LENGTH && length > 0) {
      sources.push([])
      length = 0
    }
    sources.at(-1)!.push(source)
    length += source.length + 1
  }
  return sources.map((one) => new RegExp(one.join('|'), 'uy'))
}

/** Whether a sentence ends at a place of a text. */
export function breaksAt(rules: readonly RegExp[], text: string, place: number): boolean {
  for (const rule of rules) {
    rule.lastIndex = place
    const match = rule.exec(text)
    if (match !== null) return match.includes('', 1)
  }
  return false
}
