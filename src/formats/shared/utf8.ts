import type { Message } from '../../bitext.ts'

// With the `u` flag \p{Cs} is a lone surrogate only; the first expression is the quick one that most texts pass.
const SURROGATE = /[\ud800-\udfff]/
const LONE = /\p{Cs}/gu

/** Drops lone surrogates, of which a file in UTF-8 would make U+FFFD, and counts them. */
export interface Utf8Cleaner {
  /** `clean('a\ud800')` is `'a'`. */
  clean(text: string): string
  /** The message, unless nothing was dropped. */
  messages(): Message[]
}

/** One a file, so that the count is the file's. */
export function utf8Cleaner(): Utf8Cleaner {
  let dropped = 0
  const drop = (): string => {
    dropped++
    return ''
  }
  return {
    clean: (text) => (SURROGATE.test(text) ? text.replace(LONE, drop) : text),
    messages: () => {
      const what =
        dropped === 1 ? 'lone surrogate, which UTF-8 cannot hold, was' : 'lone surrogates, which UTF-8 cannot hold, were'
      return dropped === 0 ? [] : [{ ruleId: 'dropped-character', reason: `${dropped} ${what} dropped` }]
    },
  }
}
