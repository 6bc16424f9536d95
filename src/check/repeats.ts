// Rules that compare pairs with each other: repeated pairs, and one text with two translations.

import type { Pair, SideName } from '../bitext.ts'
import type { RepeatRule } from './rule.ts'
import { other, placeOf, plain, quoted } from './rule.ts'

const repeatedPair: RepeatRule<'repeated-pair'> = {
  id: 'repeated-pair',
  label: 'an earlier pair has the same two texts',
  start() {
    const seen = new Map<string, string>()
    return (pair) => {
      const key = `${plain(pair.source.text)}\n${plain(pair.target.text)}`
      const place = seen.get(key)
      if (place !== undefined) return { reason: `Expected each pair once, got the same pair ${place}` }
      seen.set(key, placeOf(pair))
      return undefined
    }
  },
}

/** Finds pairs that share the text of one side and differ in the other; each further translation is reported once. */
function inconsistent(side: SideName): RepeatRule<string>['start'] {
  return () => {
    const first = new Map<string, { pair: Pair; others: Set<string> }>()
    return (pair) => {
      const key = plain(pair[side].text)
      const translation = plain(pair[other(side)].text)
      const known = first.get(key)
      if (known === undefined) {
        first.set(key, { pair, others: new Set([translation]) })
        return undefined
      }
      if (known.others.has(translation)) return undefined
      known.others.add(translation)
      const before = known.pair[other(side)].text
      return {
        side: other(side),
        reason: `Expected the ${other(side)} of the same ${side} ${placeOf(known.pair)}, ${quoted(before)}, got another`,
      }
    }
  }
}

const inconsistentTarget: RepeatRule<'inconsistent-target'> = {
  id: 'inconsistent-target',
  label: 'the same source has another target in an earlier pair',
  start: inconsistent('source'),
}

/** Asked only by name: two texts may well have one translation ("ok" and "okay"). */
const inconsistentSource: RepeatRule<'inconsistent-source'> = {
  id: 'inconsistent-source',
  label: 'the same target has another source in an earlier pair',
  optional: true,
  start: inconsistent('target'),
}

export const REPEAT_RULES = [repeatedPair, inconsistentTarget, inconsistentSource]
