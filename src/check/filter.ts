import type { Bitext, RuleId } from '../bitext.ts'
import { checkKeys, MuwaziError, show } from '../errors.ts'
import { type CheckOptions, checkRules, finder, isPair } from './check.ts'
import { ratioOf } from './length.ts'

export interface FilterOptions extends Pick<CheckOptions, 'identify'> {
  /** Pairs below are left out, 0 to 1. @default 0 */
  minConfidence?: number | undefined
  /** Pairs that one of these rules finds are left out; of a `repeated-pair` the first stays. @default [] */
  drop?: readonly RuleId[] | undefined
}

/** The filter, with a language identifier or without one. */
export function filter(bitext: Bitext, options: FilterOptions = {}): Bitext {
  checkKeys(options, ['minConfidence', 'drop', 'identify'])
  const { minConfidence = 0, drop = [], identify } = options
  if (!(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1))
    throw new MuwaziError('bad-option', `Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`)
  checkRules('drop', drop)
  const find = finder(drop, { ratio: ratioOf(bitext.segments.filter(isPair)), identify })
  const counts = new Map<string, number>()
  const gone = new Set<string>()
  const segments = bitext.segments.filter((segment) => {
    if (!isPair(segment)) return true
    const why = segment.confidence < minConfidence ? `below confidence ${minConfidence}` : find(segment)[0]?.id
    if (why === undefined) return true
    counts.set(why, (counts.get(why) ?? 0) + 1)
    gone.add(segment.id)
    return false
  })
  if (gone.size === 0) return { ...bitext, segments }
  const list = [...counts].map(([why, count]) => `${count} ${why}`).join(', ')
  const reason = `${gone.size} pair${gone.size === 1 ? ' is' : 's are'} left out: ${list}`
  const about = bitext.messages.filter(({ segment }) => segment === undefined || !gone.has(segment))
  return { ...bitext, segments, messages: [...about, { ruleId: 'left-out', reason }] }
}
