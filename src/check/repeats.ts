// Pairs that come again, in whole or in half.

import type { Pair, SideName } from '../bitext.ts'
import type { RepeatRule } from './rule.ts'
import { other, placeOf, plain, quoted } from './rule.ts'

const repeatedPair: RepeatRule = {
  id: 'repeated-pair',
  label: 'both texts stand together in an earlier pair',
  start() {
    const seen = new Map<string, string>()
    return (pair) => {
      const key = `${plain(pair.source.text)}\n${plain(pair.target.text)}`
      const place = seen.get(key)
      if (place !== undefined) return { reason: `The same pair stands ${place}` }
      seen.set(key, placeOf(pair))
      return undefined
    }
  },
}

/** Pairs that have the text of one side in common and not that of the other; each further translation is told once. */
function inconsistent(side: SideName): RepeatRule['start'] {
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
        reason: `The same ${side} has another ${other(side)} ${placeOf(known.pair)}: ${quoted(before)}`,
      }
    }
  }
}

export const REPEAT_RULES: readonly RepeatRule[] = [
  repeatedPair,
  { id: 'inconsistent-target', label: 'the same source has another target in an earlier pair', start: inconsistent('source') },
  { id: 'inconsistent-source', label: 'the same target has another source in an earlier pair', start: inconsistent('target') },
]
