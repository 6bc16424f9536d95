// A text that was never translated.

import type { Message, Segment } from '../bitext.ts'
import type { PairRule } from './rule.ts'
import { plain, words } from './rule.ts'

// Names stay: Windows 11 Pro, BBC, React Native. A word without a capital, or of a script without capitals, is no name.
const COMMON_WORD = /(?<![\p{L}\p{N}_.-])\p{Ll}\p{L}+(?![\p{L}\p{N}_.]*[\p{N}_(])|(?=\p{Lo})\p{L}{2,}/u
const SENTENCE = /\p{L}[.!?؟…۔]["»”)]*$/u

/** Whether a text has something to translate: not an address, not code, not names alone. */
export function translatable(text: string): boolean {
  const bare = words(text)
  return COMMON_WORD.test(bare) || SENTENCE.test(plain(bare))
}

export const identicalCopy: PairRule = {
  id: 'identical-copy',
  label: 'both sides are the same text, which is no name, address or code',
  find: ({ kind, source, target }) =>
    kind !== 'code' && plain(source.text) === plain(target.text) && translatable(source.text)
      ? { reason: 'Both sides are the same text; it may be untranslated' }
      : undefined,
}

/** A message for each one-sided segment that was flagged as a copy of the original. */
export const copied = (segments: readonly Segment[]): Message[] =>
  segments
    .filter(({ type, flags }) => type === 'unpaired' && flags.includes('identical-copy'))
    .map(({ id, source, target }) => ({
      ruleId: 'identical-copy',
      side: source === null ? 'target' : 'source',
      reason: 'Left unpaired: a copy of the original that stands beside its translation',
      place: (source ?? target)!.units[0]!.position,
      segment: id,
    }))
