import type { Bitext, BitextLike, Message, Pair, Segment } from '../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../errors.ts'
import { checkBitext, checkedSegments, checkWritten } from '../formats/shared/written.ts'
import type { Identify } from '../languages/detect.ts'
import { ratioOf } from './length.ts'
import { REPEAT_RULES } from './repeats.ts'
import type { Finding, RuleContext } from './rule.ts'
import { type CheckRule, DEFAULT_RULES, PAIR_RULES, RULES } from './rules.ts'

export interface CheckOptions {
  /** The rules to apply. @default all but `inconsistent-source` */
  rules?: readonly CheckRule[] | undefined
  /**
   * Names the language of a text as ISO 639-1 where it is sure, so that `wrong-language` also distinguishes languages of one script;
   * `identify` of `muwazi` is one.
   *
   * @default none: languages are distinguished by their script alone
   */
  identify?: Identify | undefined
}

/** Throws `bad-option` unless all of `rules` are in the list. */
function checkRules(name: string, rules: readonly CheckRule[]): void {
  const known: readonly string[] = RULES.map(({ id }) => id)
  if (!Array.isArray(rules)) throw new MuwaziError('bad-option', `Expected \`${name}\` to be a list of rules, got ${show(rules)}`)
  for (const rule of rules)
    if (!known.includes(rule))
      throw new MuwaziError(
        'bad-option',
        `Expected \`${name}\` to be of ${known.map((id) => `\`${id}\``).join(', ')}, got ${show(rule)}`,
      )
}

function checkIdentify(identify: unknown): void {
  if (identify !== undefined && typeof identify !== 'function')
    throw misuse(`Expected \`identify\` to be a function, got ${show(identify)}`)
}

/** Checks one pair after the other, in order. */
type Finder = (pair: Pair) => { id: CheckRule; finding: Finding }[]

/** A function that applies some rules. */
function finder(rules: readonly CheckRule[], context: RuleContext): Finder {
  const alone = PAIR_RULES.filter(({ id }) => rules.includes(id)).map(({ id, find }) => ({
    id,
    find: (pair: Pair) => find(pair, context),
  }))
  const among = REPEAT_RULES.filter(({ id }) => rules.includes(id)).map(({ id, start }) => ({ id, find: start() }))
  return (pair) =>
    [...alone, ...among].flatMap(({ id, find }) => {
      const finding = find(pair)
      return finding === undefined ? [] : [{ id, finding }]
    })
}

export const isPair = (segment: Segment): segment is Pair => segment.type === 'pair'

/** A finding as a message, with the place of the text where it is known. */
export function messageOf(pair: Pair, ruleId: string, { reason, side }: Finding): Message {
  const place = pair[side ?? 'source'].units[0]?.position
  return {
    ruleId,
    reason,
    segment: pair.id,
    ...(side === undefined ? {} : { side }),
    ...(place === undefined ? {} : { place }),
  }
}

/**
 * Checks the pairs of a bitext and returns a message for each finding, in the order of the pairs: the rule, a reason for people, the id
 * of the segment, the side that is wrong where it is clear, and the place of its text where it is known (a segment that was read has its
 * `line`). On 711 correct pairs of news, .4 % were reported for numbers and .1 % for lengths.
 *
 * @param bitext what `align` or a reader gave; it is not changed
 * @throws {MuwaziError} `bad-option`
 * @example
 * for (const { segment, reason, ruleId } of check(parse(readFileSync('memory.tmx')))) console.log(segment, reason, ruleId)
 * @example
 * check(bitext, { rules: ['wrong-language'], identify }) // `identify` of `muwazi` also distinguishes French from English
 */
export function check(bitext: BitextLike | Bitext, options: CheckOptions = {}): Message[] {
  checkKeys(options, ['rules', 'identify'])
  const { rules = DEFAULT_RULES, identify } = options
  checkIdentify(identify)
  checkRules('rules', rules)
  checkWritten(bitext)
  const pairs = [...checkedSegments(bitext.segments)].filter(isPair)
  return pairs.flatMap(checker(rules, { ratio: ratioOf(pairs), identify }))
}

/** Checks one pair after the other, in order: what {@link check} does with the pairs of a bitext that need not be in memory. */
export function checker(rules: readonly CheckRule[], context: RuleContext): (pair: Pair) => Message[] {
  checkRules('rules', rules)
  const find = finder(rules, context)
  return (pair) => find(pair).map(({ id, finding }) => messageOf(pair, id, finding))
}

export interface FilterOptions extends Pick<CheckOptions, 'identify'> {
  /** Pairs with a lower confidence are left out, 0 to 1. @default 0 */
  minConfidence?: number | undefined
  /** Pairs that one of these rules reports are left out; the first of repeated pairs stays. @default [] */
  drop?: readonly CheckRule[] | undefined
}

/**
 * Returns a bitext without the pairs that are below a confidence or that a rule reports. Unpaired segments stay. A message counts the
 * pairs that were left out; messages about those pairs are removed.
 *
 * @throws {MuwaziError} `bad-option`
 * @example
 * stringify(filter(parse(memory), { minConfidence: 0.9, drop: ['identical-copy', 'repeated-pair'] }))
 */
export function filter(bitext: Bitext, options: FilterOptions = {}): Bitext {
  checkKeys(options, ['minConfidence', 'drop', 'identify'])
  const { minConfidence = 0, drop = [], identify } = options
  if (!(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1))
    throw new MuwaziError('bad-option', `Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`)
  checkRules('drop', drop)
  checkIdentify(identify)
  checkBitext(bitext)
  const all = [...checkedSegments(bitext.segments)]
  const find = finder(drop, { ratio: ratioOf(all.filter(isPair)), identify })
  const counts = new Map<string, number>()
  const gone = new Set<string>()
  const segments = all.filter((segment) => {
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
