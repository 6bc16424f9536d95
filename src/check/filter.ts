import type { Bitext, RuleId, Segment } from '../bitext.ts'
import { checkKeys, MuwaziError, show } from '../problem.ts'
import { type CheckOptions, checkRules, finder, isPair } from './check.ts'
import { ratioOf } from './length.ts'

export interface FilterOptions extends Pick<CheckOptions, 'identify'> {
  /** Pairs below are left out, 0 to 1. @default 0 */
  minConfidence?: number | undefined
  /** Pairs that a rule finds are left out; `['repeated-pair']` keeps the first of each. @default [] */
  drop?: readonly RuleId[] | undefined
  /** Pairs with a longer side are left out, in UTF-16 code units: Trados wants 2,000 at most. @default no limit */
  maxChars?: number | undefined
}

const OPTIONS = ['minConfidence', 'drop', 'maxChars', 'identify']

function checkOptions(options: FilterOptions): void {
  checkKeys(options, OPTIONS)
  const { minConfidence, drop, maxChars } = options
  if (minConfidence !== undefined && !(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1))
    throw new MuwaziError('bad-option', `Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`)
  if (maxChars !== undefined && !(Number.isInteger(maxChars) && maxChars > 0))
    throw new MuwaziError('bad-option', `Expected \`maxChars\` to be a whole number above 0, got ${show(maxChars)}`)
  if (drop !== undefined) checkRules('drop', drop)
}

/** Why a segment is left out, in the words of a count, or undefined where it stays; asked in order, since repeats are rules too. */
export function leaver(options: FilterOptions, ratio: number): (segment: Segment) => string | undefined {
  checkOptions(options)
  const { minConfidence = 0, drop = [], maxChars = Number.POSITIVE_INFINITY, identify } = options
  const find = finder(drop, { ratio, identify })
  return (segment) => {
    if (!isPair(segment)) return undefined
    if (segment.confidence < minConfidence) return `below confidence ${minConfidence}`
    if (segment.source.text.length > maxChars || segment.target.text.length > maxChars) return `over ${maxChars} characters`
    return find(segment)[0]?.id
  }
}

/**
 * A bitext without the pairs that are not wanted. Unpaired segments stay. A message counts what was left out, and messages about
 * pairs that are gone go with them.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * stringify(filter(parse(memory), { minConfidence: 0.9, drop: ['identical-copy', 'repeated-pair'] }))
 */
export function filter(bitext: Bitext, options: FilterOptions = {}): Bitext {
  const why = leaver(options, ratioOf(bitext.segments.filter(isPair)))
  const counts = new Map<string, number>()
  const gone = new Set<string>()
  const segments = bitext.segments.filter((segment) => {
    const reason = why(segment)
    if (reason === undefined) return true
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
    gone.add(segment.id)
    return false
  })
  if (gone.size === 0) return { ...bitext, segments }
  const list = [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ')
  const reason = `${gone.size} pair${gone.size === 1 ? ' is' : 's are'} left out: ${list}`
  const about = bitext.messages.filter(({ segment }) => segment === undefined || !gone.has(segment))
  return { ...bitext, segments, messages: [...about, { ruleId: 'left-out', reason }] }
}
