// Rules that compare pairs with each other: repeated pairs, and one text with two translations.

import type { SideName } from '../bitext.ts'
import { firstPlaces, textPool } from '../text/first-places.ts'
import type { RepeatRule } from './rule.ts'
import { lineOf, other, placeOf, plain, quoted } from './rule.ts'

const repeatedPair: RepeatRule<'repeated-pair'> = {
  id: 'repeated-pair',
  label: 'an earlier pair has the same two texts',
  start() {
    const lines = firstPlaces()
    return (pair) => {
      const line = lines.met(plain(pair.source.text), plain(pair.target.text), lineOf(pair))
      return line === undefined ? undefined : { reason: `Expected each pair once, got the same pair ${placeOf(line)}` }
    }
  },
}

/** Finds pairs that share the text of one side and differ in the other; each further translation is reported once. */
function inconsistent(side: SideName): RepeatRule<string>['start'] {
  return () => {
    const first = firstPlaces()
    const both = firstPlaces()
    const quotes = textPool()
    const lines: number[] = []
    return (pair) => {
      const key = plain(pair[side].text)
      const isNew = both.met(key, plain(pair[other(side)].text), 0) === undefined
      const known = first.met(key, null, lines.length)
      if (known === undefined) {
        lines.push(lineOf(pair))
        quotes.add(quoted(pair[other(side)].text))
        return undefined
      }
      if (!isNew) return undefined
      return {
        side: other(side),
        reason: `Expected the ${other(side)} of the same ${side} ${placeOf(lines[known] ?? 0)}, ${quotes.text(known)}, got another`,
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
