// Words between which spaces were lost, as text that was copied out of a PDF or a form often has it: طلابجامعةهارفارد.

/** Shorter words are left as they are: a name may be unknown and look like two words. */
const MIN_GLUED_LETTERS = 8
/** Up to this length all of a word must be known, in words of four letters and more. */
const SHORT_LETTERS = 9
/** Up to this length a single letter that is left over says that the word was one. */
const MIDDLE_LETTERS = 20
/** What may stand before a noun: its letters do not count. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)/
/** Longer ones are no text. */
const MAX_GLUED_LETTERS = 80
const MAX_WORD_LETTERS = 12
/** Share of the letters that known words must have. */
const MIN_KNOWN_SHARE = 0.75
/** Words of a vocabulary that are tried: each costs up to a millisecond. */
const MAX_TRIES = 1000

/**
 * Makes a function that takes such a word apart, or gives nothing where too little of it is known. Of all ways the one whose known words have
 * the most letters, squared, wins, so that long words go before short ones.
 *
 * @param isKnown whether a folded word is known
 */
export function ungluer(isKnown: (word: string) => boolean): (word: string) => string[] | undefined {
  let tries = 0
  return (word) => {
    const { length } = word
    const bare = length - (ARTICLE.exec(word)?.[0].length ?? 0)
    if (bare < MIN_GLUED_LETTERS || length > MAX_GLUED_LETTERS || ++tries > MAX_TRIES) return undefined
    const best = new Float64Array(length + 1)
    const from = new Int32Array(length + 1)
    const known = new Uint8Array(length + 1)
    for (let end = 1; end <= length; end++) {
      // A letter that belongs to no known word.
      best[end] = best[end - 1]! - 1
      from[end] = known[end - 1] === 0 ? from[end - 1]! : end - 1
      for (let start = Math.max(0, end - MAX_WORD_LETTERS); start <= end - 2; start++) {
        const value = best[start]! + (end - start) ** 2
        if (value <= best[end]! || !isKnown(word.slice(start, end))) continue
        best[end] = value
        from[end] = start
        known[end] = 1
      }
    }
    const parts: string[] = []
    let letters = 0
    for (let end = length; end > 0; end = from[end]!) {
      parts.unshift(word.slice(from[end], end))
      if (known[end] === 1) letters += end - from[end]!
    }
    const isPlausible =
      bare <= SHORT_LETTERS
        ? letters === length && parts.every((part) => part.length > 3)
        : letters >= MIN_KNOWN_SHARE * length && (length > MIDDLE_LETTERS || parts.every((part) => part.length > 1))
    return parts.length > 1 && isPlausible ? parts : undefined
  }
}
