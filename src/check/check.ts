import type { Bitext, Message, Pair, RuleId, Segment, Written } from '../bitext.ts'
import { checkKeys, MuwaziError, show } from '../errors.ts'
import type { Identify } from '../languages/detect.ts'
import { ratioOf } from './length.ts'
import { REPEAT_RULES } from './repeats.ts'
import type { Finding, Usual } from './rule.ts'
import { PAIR_RULES, RULES, WEAK } from './rules.ts'

export interface CheckOptions {
  /** Which rules to ask. @default all but `inconsistent-source` */
  rules?: readonly RuleId[] | undefined
  /** Names the language of a text as ISO 639-1 where it is sure, for `wrong-language` inside one script. */
  identify?: Identify | undefined
}

/** Throws unless `rules` are rules of this stage. */
export function checkRules(name: string, rules: readonly RuleId[]): void {
  const known = RULES.map(({ id }) => id)
  if (!Array.isArray(rules)) throw new MuwaziError('bad-option', `Expected \`${name}\` to be a list of rules, got ${show(rules)}`)
  for (const rule of rules)
    if (!known.includes(rule))
      throw new MuwaziError(
        'bad-option',
        `Expected \`${name}\` to be of ${known.map((id) => `\`${id}\``).join(', ')}, got ${show(rule)}`,
      )
}

/** Asks one pair after the other, in order. */
export type Finder = (pair: Pair) => { id: RuleId; finding: Finding }[]

/** A finder of some rules; what is usual is looked up only when a rule wants to know. */
export function finder(rules: readonly RuleId[], usual: Usual): Finder {
  const alone = PAIR_RULES.filter(({ id }) => rules.includes(id)).map(({ id, find }) => ({
    id,
    find: (pair: Pair) => find(pair, usual),
  }))
  const among = REPEAT_RULES.filter(({ id }) => rules.includes(id)).map(({ id, start }) => ({ id, find: start() }))
  return (pair) =>
    [...alone, ...among].flatMap(({ id, find }) => {
      const finding = find(pair)
      return finding === undefined ? [] : [{ id, finding }]
    })
}

export const isPair = (segment: Segment): segment is Pair => segment.type === 'pair'

/** What is odd about a pair as a message, with the place of its text where that is known. */
export function messageOf(pair: Pair, ruleId: RuleId, { reason, side }: Finding): Message {
  const place = pair[side ?? 'source'].units[0]?.position
  return {
    ruleId,
    reason,
    segment: pair.id,
    ...(side === undefined ? {} : { side }),
    ...(place === undefined ? {} : { place }),
  }
}

/** The check, with a language identifier or without one. */
export function check(bitext: Written | Bitext, options: CheckOptions = {}): Message[] {
  checkKeys(options, ['rules', 'identify'])
  const { rules = RULES.map(({ id }) => id).filter((id) => !WEAK.includes(id)), identify } = options
  checkRules('rules', rules)
  const pairs = [...bitext.segments].filter(isPair)
  const find = finder(rules, { ratio: ratioOf(pairs), identify })
  return pairs.flatMap((pair) => find(pair).map(({ id, finding }) => messageOf(pair, id, finding)))
}
